import Roleplay

/// A text in a recording, or in a note about it, that a search looks through.
struct SearchableText {
  /// The number of its entry.
  var entry: Int
  /// The number that people use for it: for an answer, the number of its question.
  var number: Int
  /// The person whose words they are.
  var speaker: SearchHit.Speaker
  /// The words as they were written.
  var words: String

  /// Whether a player or a teacher said it, rather than the scenario.
  var isOfPeople: Bool {
    switch speaker {
    case .player, .note: true
    case .role, .option: false
    }
  }

  /// The searchable texts of the notes about a recording, by entry.
  static func all(in marks: [Mark]) -> [SearchableText] {
    marks.filter { !$0.text.isEmpty }
      .map { mark in
        SearchableText(
          entry: mark.entry, number: mark.entry, speaker: .note(by: shownName(mark.by)),
          words: mark.text)
      }
      .sorted { $0.entry < $1.entry }
  }

  /// The searchable texts of a recording in order: only those on the path that was not taken back,
  /// and never what was typed before an answer was final.
  static func all(in transcript: Transcript) -> [SearchableText] {
    var texts: [SearchableText] = []
    var lastLine = ""
    var question: Int?
    for entry in transcript.currentPath {
      func add(_ words: String, _ speaker: SearchHit.Speaker) {
        let number = speaker == .player ? question ?? entry.number : entry.number
        texts.append(
          SearchableText(entry: entry.number, number: number, speaker: speaker, words: words))
      }
      switch entry.kind {
      case .cue(let cue):
        question = entry.number
        // A question was already a line on the stage; a command or a comparison repeats earlier
        // text.
        switch cue.kind {
        case .line, .act, .panel: add(cue.text, .role(shownName(cue.speaker)))
        case .question where cue.line.isEmpty || cue.line != lastLine:
          add(cue.text, .role(shownName(cue.speaker)))
        case .question, .reveal, .wait, .round, .swap, .compare, .hero, .helper, .command, .end:
          break
        }
        for option in cue.listed { add(option.text, .option) }
        lastLine = cue.line
      case .reply(let reply):
        for text in reply.texts + reply.headings { add(text, .player) }
      case .input, .set, .back, .resume, .aside, .end: break
      }
    }
    return texts
  }

  /// A name on one line, without characters that control a terminal; nil if it is empty.
  private static func shownName(_ name: String?) -> String? {
    guard let name, !name.isEmpty else { return nil }
    return PrintableText.of(name, layout: .oneLine)
  }
}
