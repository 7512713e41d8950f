package import Yarn

/// The table of a dossier's JSON keys, used for both reading and writing.
package enum DossierTable {
  /// Writes a dossier.
  package static func write(_ dossier: Dossier, to writer: inout JSONWriter) {
    self.dossier.write(dossier, &writer)
  }

  /// Reads a dossier.
  package static func read(from reader: inout JSONReader) throws(JSONError) -> Dossier {
    try dossier.read(&reader)
  }

  private struct Parts: Sendable {
    var alias: String?
    var lessons: [Dossier.Lesson]?
  }

  private static let dossier = Table(
    { Parts() },
    [
      Field("alias", { $0.alias }, { $0.alias = $1 }, TranscriptTable.string),
      Field("lessons", { $0.lessons }, { $0.lessons = $1 }, TranscriptTable.list(lesson)),
    ]
  ).of(
    parts: { (dossier: Dossier) in Parts(alias: dossier.alias, lessons: dossier.lessons) },
    value: { (parts, _) throws(JSONError) in
      Dossier(
        alias: try present(parts.alias, "alias"), lessons: try present(parts.lessons, "lessons"))
    })

  private struct LessonParts: Sendable {
    var scenario: String?
    var heading: String?
    var recorded: String?
    var reflections: [Dossier.Reflection]?
    var agreements: [Agreement]?
    var words: [String]?
  }

  private static let lesson = Table(
    { LessonParts() },
    [
      Field("scenario", { $0.scenario }, { $0.scenario = $1 }, TranscriptTable.string),
      Field("heading", { $0.heading }, { $0.heading = $1 }, TranscriptTable.string),
      Field("recorded", { $0.recorded }, { $0.recorded = $1 }, TranscriptTable.string),
      Field(
        "remarks", { $0.reflections }, { $0.reflections = $1 }, TranscriptTable.list(reflection)),
      Field(
        "agreements", { $0.agreements }, { $0.agreements = $1 }, TranscriptTable.list(agreement)),
      Field("words", { $0.words }, { $0.words = $1 }, TranscriptTable.strings),
    ]
  ).of(
    parts: { (lesson: Dossier.Lesson) in
      LessonParts(
        scenario: lesson.scenario, heading: lesson.heading, recorded: lesson.recorded,
        reflections: lesson.reflections, agreements: lesson.agreements,
        words: lesson.words.unlessEmpty)
    },
    value: { (parts, _) throws(JSONError) in
      Dossier.Lesson(
        scenario: try present(parts.scenario, "scenario"),
        heading: try present(parts.heading, "heading"),
        recorded: try present(parts.recorded, "recorded"),
        reflections: try present(parts.reflections, "remarks"),
        agreements: try present(parts.agreements, "agreements"), words: parts.words ?? [])
    })

  private struct ReflectionParts: Sendable {
    var kind: Dossier.Reflection.Kind?
    var question: String?
    var words: String?
  }

  private static let reflection = Table(
    { ReflectionParts() },
    [
      Field(
        "kind", { $0.kind }, { $0.kind = $1 }, TranscriptTable.word(Dossier.Reflection.Kind.self)),
      Field("question", { $0.question }, { $0.question = $1 }, TranscriptTable.string),
      Field("words", { $0.words }, { $0.words = $1 }, TranscriptTable.string),
    ]
  ).of(
    parts: { (reflection: Dossier.Reflection) in
      ReflectionParts(kind: reflection.kind, question: reflection.question, words: reflection.words)
    },
    value: { (parts, _) throws(JSONError) in
      Dossier.Reflection(
        kind: try present(parts.kind, "kind"), question: try present(parts.question, "question"),
        words: try present(parts.words, "words"))
    })

  private struct AgreementParts: Sendable {
    var who: String?
    var what: String?
    var when: String?
  }

  private static let agreement = Table(
    { AgreementParts() },
    [
      Field("who", { $0.who }, { $0.who = $1 }, TranscriptTable.string),
      Field("what", { $0.what }, { $0.what = $1 }, TranscriptTable.string),
      Field("when", { $0.when }, { $0.when = $1 }, TranscriptTable.string),
    ]
  ).of(
    parts: { (agreement: Agreement) in
      AgreementParts(who: agreement.who, what: agreement.what, when: agreement.when)
    },
    value: { (parts, _) throws(JSONError) in
      Agreement(
        who: try present(parts.who, "who"), what: try present(parts.what, "what"),
        when: try present(parts.when, "when"))
    })
}
