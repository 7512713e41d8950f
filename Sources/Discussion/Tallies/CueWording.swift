import Roleplay

/// The words of a cue as a class may see them.
struct CueWording {
  /// The cue, without what a pupil typed.
  let cue: Cue
  private let speaker: ShownWords?
  private let text: ShownWords
  private let options: [ShownWords]
  /// The words that may be others for another pupil.
  private let variable: [ShownWords]

  /// Takes a cue over, without these texts in its words.
  ///
  /// - Parameter script: a line's words in the script, where it is at hand.
  init(_ cue: Cue, hiding texts: [String], script: (_ line: String) -> ScriptedLine?) {
    let line = script(cue.line)
    self.init(
      cue,
      speaker: cue.speaker.map { ShownWords($0, script: line?.speaker, typed: texts) },
      text: ShownWords(cue.text, script: line?.speech, typed: texts),
      options: cue.listed.map { option in
        ShownWords(option.text, script: script(option.id)?.whole, typed: texts)
      })
  }

  private init(_ cue: Cue, speaker: ShownWords?, text: ShownWords, options: [ShownWords]) {
    var cue = cue
    self.speaker = speaker
    self.text = text
    self.options = options
    variable = ([speaker, text] + options).compactMap { $0 }.filter { !$0.isFixed }
    cue.text = text.text
    // Somebody else in each recording is nobody.
    cue.speaker = speaker.map(\.text).flatMap { $0 == ShownAnswer.blank ? nil : $0 }
    if var question = cue.question {
      var words = options[...]
      question.shape = question.shape.mapWords(
        options: { option in
          var option = option
          option.text = words.popFirst()?.text ?? option.text
          return option
        }, role: { $0 })
      cue.kind = .question(question)
    }
    self.cue = cue
  }

  private var lines: [(line: Line, words: ShownWords)] {
    let own =
      (speaker.map { [(Line(id: cue.line, part: .speaker, $0), $0)] } ?? [])
      + [(Line(id: cue.line, part: .text, text), text)]
    return own + zip(cue.listed, options).map { (Line(id: $0.id, part: .option, $1), $1) }
  }

  /// Whether the words might be others after these texts: something was left out, or would be now.
  func mayRepeat(_ texts: () -> [String]) -> Bool {
    guard !variable.isEmpty else { return false }
    let texts = texts()
    return variable.contains { $0.mayRepeat(texts) }
  }

  /// Whether an expression gave some of the words.
  var hasValues: Bool { variable.contains { !$0.values.isEmpty } }

  /// Leaves of these values those that are here too.
  func narrow(_ values: inout [Line: ShownWords]) {
    for (line, words) in lines where !words.values.isEmpty {
      values[line] = values[line]?.keeping(words.values) ?? words
    }
  }

  /// The same words with blanks for all that is not among these values.
  func keeping(_ values: [Line: ShownWords]) -> CueWording {
    func kept(_ id: String, _ part: Line.Part, _ words: ShownWords) -> ShownWords {
      values[Line(id: id, part: part, words)].map { words.keeping($0.values) } ?? words
    }
    return CueWording(
      cue, speaker: speaker.map { kept(cue.line, .speaker, $0) },
      text: kept(cue.line, .text, text),
      options: zip(cue.listed, options).map { kept($0.id, .option, $1) })
  }

  /// A line's words in one language and one version of the script.
  struct Line: Hashable {
    enum Part { case speaker, text, option }

    var id: String
    var part: Part
    var pieces: ScriptedLine.Pieces

    init(id: String, part: Part, _ words: ShownWords) {
      self.id = id
      self.part = part
      pieces = words.pieces
    }
  }
}
