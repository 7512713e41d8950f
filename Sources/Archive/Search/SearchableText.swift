import Roleplay

/// Words in a recording, or in a note about it, that can be found.
struct SearchableText {
  /// The number of the entry it stands in.
  var entry: Int
  /// The number by which it is spoken of: of an answer, that of its question.
  var number: Int
  /// Whose words they are.
  var voice: SearchHit.Voice
  /// The words, as they were written.
  var words: String

  /// Whether a player or a teacher said it, rather than that a scenario has it ready.
  var isOfPeople: Bool {
    switch voice {
    case .player, .note: true
    case .role, .option: false
    }
  }

  /// All that can be found in the notes beside a recording, by entry.
  static func all(in marks: [Mark]) -> [SearchableText] {
    marks.filter { !$0.text.isEmpty }
      .map { mark in
        SearchableText(
          entry: mark.entry, number: mark.entry, voice: .note(by: shownName(mark.by)),
          words: mark.text)
      }
      .sorted { $0.entry < $1.entry }
  }

  /// All that can be found in a recording, in order: only what is on the road that counts, and never
  /// what was typed on the way to an answer.
  static func all(in transcript: Transcript) -> [SearchableText] {
    var texts: [SearchableText] = []
    var lastLine = ""
    var question: Int?
    for entry in transcript.road {
      func add(_ words: String, _ voice: SearchHit.Voice) {
        let number = voice == .player ? question ?? entry.number : entry.number
        texts.append(
          SearchableText(entry: entry.number, number: number, voice: voice, words: words))
      }
      switch entry.kind {
      case .cue(let cue):
        question = entry.number
        // A question has been on the stage as a line; a command, a comparison repeats what was said.
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
      case .input, .set, .back, .resume, .end: break
      }
    }
    return texts
  }

  /// A name, harmless and on one line; nil where there is none.
  private static func shownName(_ name: String?) -> String? {
    guard let name, !name.isEmpty else { return nil }
    return PrintableText.of(name, layout: .oneLine)
  }
}
