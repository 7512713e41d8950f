import Roleplay

/// The text of a cue that a class may see.
struct CueWording {
  /// The cue, without what a pupil typed.
  let cue: Cue
  private let speaker: ShownWords?
  private let text: ShownWords
  private let options: [ShownWords]
  /// The parts that may differ between pupils.
  private let variable: [ShownWords]

  /// Makes the wording of a cue, without some texts.
  ///
  /// - Parameter script: returns the text of a line in the script, if it is available.
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
    // A speaker that differs in each recording is left out.
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

  /// Whether the wording may depend on some texts: something was removed, or would be now.
  func mayRepeat(_ texts: () -> [String]) -> Bool {
    guard !variable.isEmpty else { return false }
    let texts = texts()
    return variable.contains { $0.mayRepeat(texts) }
  }

  /// Whether part of the text comes from an expression.
  var hasValues: Bool { variable.contains { !$0.values.isEmpty } }

  /// Keeps only the values that this wording shares.
  func narrow(_ values: inout [Line: ShownWords]) {
    for (line, words) in lines where !words.values.isEmpty {
      values[line] = values[line]?.keeping(words.values) ?? words
    }
  }

  /// The wording with blanks for all values that are not among these.
  func keeping(_ values: [Line: ShownWords]) -> CueWording {
    func kept(_ id: String, _ part: Line.Part, _ words: ShownWords) -> ShownWords {
      values[Line(id: id, part: part, words)].map { words.keeping($0.values) } ?? words
    }
    return CueWording(
      cue, speaker: speaker.map { kept(cue.line, .speaker, $0) },
      text: kept(cue.line, .text, text),
      options: zip(cue.listed, options).map { kept($0.id, .option, $1) })
  }

  /// The text of a line in one language and one version of the script.
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
