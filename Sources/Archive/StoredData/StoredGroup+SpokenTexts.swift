import Roleplay

extension StoredGroup {
  /// All that the pupil said in a recording or a dossier, also what was withdrawn, and the notes about
  /// it: what an export or a report of it may have. Of a damaged recording, what comes before the
  /// damage.
  var spokenTexts: [String] {
    switch main.kind {
    case .recording, .damagedRecording:
      Self.texts(ofRecording: main.path)
        + ((try? MarksFile(beside: main.path).read())?.marks.map(\.text) ?? [])
    case .dossier: (try? DossierFile(at: main.path)).map { Self.texts(of: $0.dossier) } ?? []
    default: []
    }
  }

  private static func texts(ofRecording path: String) -> [String] {
    guard var reader = try? TranscriptReader(path: path) else { return [] }
    var texts: Set<String> = []
    while let entry = try? reader.next() {
      switch entry.kind {
      case .reply(let reply): texts.formUnion(reply.texts + reply.headings)
      case .input(.text(let text)), .input(.edit(_, let text)): texts.insert(text)
      case .input(.group(_, let heading)): texts.insert(heading)
      default: break
      }
    }
    return Array(texts)
  }

  private static func texts(of dossier: Dossier) -> [String] {
    dossier.lessons.flatMap { lesson in
      lesson.reflections.map(\.words) + lesson.agreements.flatMap { [$0.who, $0.what, $0.when] }
    }
  }
}
