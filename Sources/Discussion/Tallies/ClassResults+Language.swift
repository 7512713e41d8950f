import Roleplay
import Yarn

extension ClassResults {
  /// The same with what was asked in another language, as the script's table of that language has it.
  /// What somebody played in between the words of a line is left out there. What people said stays in
  /// their own words.
  func translated(into language: String, by script: PlayedScript, endings lines: [String: String])
    -> ClassResults
  {
    guard language != self.language, script.isTranslated(into: language) else { return self }
    func words(_ id: String, _ part: KeyPath<ScriptedLine, ScriptedLine.Pieces>) -> String? {
      script.line(id, in: language).map { $0[keyPath: part].joined(separator: ShownAnswer.blank) }
    }
    func option(_ id: String) -> String? { words(id, \.whole) }
    var results = self
    results.language = language
    results.heading = script.heading(in: language) ?? heading
    results.questions = questions.map { question in
      var question = question
      let line = script.line(question.id, in: language)
      // A choice that no line leads to is known by its first option.
      if !question.words.isEmpty { question.words = words(question.id, \.speech) ?? question.words }
      if question.speaker != nil, let speaker = line?.speaker, speaker.count == 1 {
        question.speaker = speaker[0]
      }
      question.figure = question.figure.translated(option)
      return question
    }
    results.changes = changes.map { change in
      var change = change
      change.words = words(change.question, \.speech) ?? change.words
      let asked = [change.question, change.again].compactMap { id in
        questions.first { $0.id == id }
      }
      for index in change.items.indices {
        let own = asked.lazy.flatMap(\.figure.options)
          .first { $0.words == change.items[index].words }
        change.items[index].words = own.flatMap { option($0.id) } ?? change.items[index].words
      }
      return change
    }
    results.endings = endings.map { ending in
      var ending = ending
      if let line = lines[ending.name], !ending.words.isEmpty {
        ending.words = words(line, \.speech) ?? ending.words
      }
      return ending
    }
    return results
  }
}

extension QuestionResults.Figure {
  /// The options of a choice, by their lines.
  fileprivate var options: [OptionCount] {
    if case .choice(let votes) = self { votes.first?.options ?? [] } else { [] }
  }

  /// The same with other words for what was to be chosen.
  ///
  /// - Parameter words: the words of a line; nil where there are none.
  fileprivate func translated(_ words: (_ line: String) -> String?) -> Self {
    switch self {
    case .choice(var votes):
      for vote in votes.indices {
        for index in votes[vote].options.indices {
          let option = votes[vote].options[index]
          votes[vote].options[index].words = words(option.id) ?? option.words
        }
      }
      return .choice(votes)
    case .orders(var times):
      for time in times.indices {
        for index in times[time].items.indices {
          let item = times[time].items[index]
          times[time].items[index].words = words(item.id) ?? item.words
        }
      }
      return .orders(times)
    case .answers(var answers):
      for index in answers.shown.indices {
        guard let kind = answers.shown[index].kind else { continue }
        answers.shown[index].kind?.words = words(kind.option) ?? kind.words
      }
      return .answers(answers)
    case .places, .numbers, .notes: return self
    }
  }
}
