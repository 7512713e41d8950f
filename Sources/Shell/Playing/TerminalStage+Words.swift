import Roleplay
import Yarn

/// Words that somebody who is new to Dutch looks up while a scenario is played.
extension TerminalStage {
  /// The words on the screen that the glossary explains, as the screen spells them.
  private var explainedWords: [String] {
    let texts = recent.flatMap { cue in
      [cue.speaker ?? "", cue.text] + (cue.options ?? []).map(\.text)
    }
    return glossary.words(in: texts.joined(separator: " "))
  }

  /// What can be ordered at a question, as whole lines, for Tab.
  var orders: [String] {
    let command = SlashCommand.word.name(in: console.language)
    return SlashCommand.names(in: console.language)
      + explainedWords.map { "\(command) \($0.lowercased())" }
  }

  /// Explains a word; on a board, until Enter.
  func explain(_ word: String) async {
    explainHere(word)
    await returnToBoard()
  }

  /// Explains a word, or tells which words can be explained where none is given.
  func explainHere(_ word: String) {
    screen.writeBlank()
    defer { screen.writeBlank() }
    let words = explainedWords
    guard !word.isEmpty else {
      screen.say(words.isEmpty ? StageText.noExplainedWords : .explainedWords(words))
      return
    }
    guard let entry = glossary.entry(for: word) ?? glossary.entry(translated: word) else {
      screen.say(StageText.notExplained(word, others: words), style: .problem)
      return
    }
    aside.lookedUp.append(entry.word)
    screen.write(entry.meaning, prefix: StyledText("\(entry.word): ", .bold), indent: 2)
    if !entry.example.isEmpty { screen.write(entry.example, prefix: StyledText("  ")) }
    for translation in entry.translations {
      let tag = translation.language
      screen.write(
        translation.word, prefix: StyledText("  \(tag.ownName ?? tag.description): ", .dim))
    }
  }
}

extension Completion {
  /// The same, completing the line as a whole where it completes nothing else.
  var ofWholeLines: Completion {
    if case .none = self { .lines([]) } else { self }
  }
}
