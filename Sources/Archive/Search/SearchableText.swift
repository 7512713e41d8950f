import Roleplay

/// Words in a recording, or in a note about it, that can be found.
struct SearchableText {
  /// Whose words they are, and where; as they stand in the index.
  enum Kind: Int, Hashable {
    /// Said on the stage, by a role or the narrator.
    case line = 0
    /// Stood to be chosen.
    case option = 1
    /// Said by whoever played.
    case answer = 2
    /// A teacher's note.
    case note = 3
  }

  /// What is the same wherever it is said.
  struct Words: Hashable {
    /// What it is.
    var kind: Kind
    /// Who says it; empty where nobody does, or whoever plays.
    var speaker: String
    /// The words, harmless and on one line.
    var words: String
  }

  /// The number of the entry it stands in.
  var entry: Int
  /// The words, and whose they are.
  var words: Words

  /// Makes one; nil where there are no words.
  init?(_ words: String, kind: Kind, speaker: String = "", entry: Int) {
    let printable = PrintableText.of(words, layout: .oneLine)
    guard !printable.allSatisfy(\.isWhitespace) else { return nil }
    self.entry = entry
    self.words = Words(
      kind: kind, speaker: PrintableText.of(speaker, layout: .oneLine), words: printable)
  }

  /// All that can be found in a recording, or in a file of notes.
  ///
  /// - Throws: where it cannot be read.
  static func all(in file: Descriptor, path: String) throws -> [SearchableText] {
    guard path.hasSuffix(TranscriptFolder.suffix) else { return try NoteFile.texts(at: path) }
    var reader = try TranscriptReader(file, path: path)
    return all(in: try reader.rest())
  }

  /// All that can be found in a recording, in order: only what is on the road that counts, and never
  /// what was typed on the way to an answer.
  static func all(in transcript: Transcript) -> [SearchableText] {
    var texts: [SearchableText] = []
    var lastLine = ""
    for entry in transcript.road {
      func add(_ words: String, _ kind: Kind, speaker: String? = nil) {
        if let text = Self(words, kind: kind, speaker: speaker ?? "", entry: entry.number) {
          texts.append(text)
        }
      }
      switch entry.kind {
      case .cue(let cue):
        // A question has been on the stage as a line; a command, a comparison repeats what was said.
        switch cue.kind {
        case .line, .act, .panel: add(cue.text, .line, speaker: cue.speaker)
        case _ where cue.isOpen && (cue.line.isEmpty || cue.line != lastLine):
          add(cue.text, .line, speaker: cue.speaker)
        default: break
        }
        if case .choice(let options) = cue.kind {
          for option in options { add(option.text, .option) }
        }
        lastLine = cue.line
      case .reply(let reply):
        for text in reply.texts + reply.headings { add(text, .answer) }
      case .input, .back, .resume, .end: break
      }
    }
    return texts
  }
}
