import Discussion
import Glibc
import Roleplay
import Yarn

@testable import Archive
@testable import Room

/// A reader of what a person, a file, a phone or another laptop gives: it takes any bytes, and must
/// neither crash nor hang nor contradict itself.
///
/// `.ci/fuzz` gives it bytes that libFuzzer makes up; ``ReaderCorpusTests`` what once was interesting.
enum ReaderTarget: String, CaseIterable {
  /// A recording, and all that is made of it.
  case transcript
  /// A teacher's marks.
  case marks
  /// A lesson.
  case lesson
  /// What a teacher decided about answers.
  case moderation
  /// A line of a file of answers, at every kind of question.
  case answers
  /// A pupil's dossier.
  case dossier
  /// A file of settings; the code of a play, and a secret that is kept as a hash.
  case settings
  /// The list of words with their explanations.
  case wordlist
  /// The questions of a quiz.
  case quiz
  /// A sheet to print.
  case handout
  /// What phones, pupils' pages and laptops send to a room, and what a room writes for itself.
  case request
  /// What is typed as an order, a search, a name, a code or an address.
  case orders

  /// Gives the target some bytes; what it contradicts itself in, or nil.
  ///
  /// - Parameter folder: an empty folder, for what is read from files.
  func complaint(about bytes: [UInt8], in folder: String) -> String? {
    switch self {
    case .transcript: Self.transcript(bytes, folder)
    case .marks: Self.marks(bytes, folder)
    case .lesson: Self.lesson(bytes)
    case .moderation: Self.moderation(bytes)
    case .answers: Self.answers(bytes)
    case .dossier: Self.dossier(bytes, folder)
    case .settings: Self.settings(bytes, folder)
    case .wordlist: Self.wordlist(bytes)
    case .quiz: Self.quiz(bytes)
    case .handout: Self.handout(bytes)
    case .request: Self.request(bytes)
    case .orders: Self.orders(bytes)
    }
  }

  private static func write(_ bytes: [UInt8], to path: String) {
    let file = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    guard file >= 0 else { return }
    defer { close(file) }
    var rest = bytes[...]
    while !rest.isEmpty {
      let written = rest.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
      guard written > 0 else { return }
      rest = rest.dropFirst(written)
    }
  }

  /// The first scalar of a text that steers a terminal or hides, which no page and no export may have.
  private static func hostile(in text: String) -> String? {
    let printable = PrintableText.of(text)
    return printable.utf8.elementsEqual(text.utf8)
      ? nil : "not printable: \(text.prefix(200).debugDescription)"
  }

  // MARK: Recordings and what is beside them

  private static func transcript(_ bytes: [UInt8], _ folder: String) -> String? {
    let path = folder + "/20260101-100000-gesprek-Otter.jsonl"
    write(bytes, to: path)
    let transcript: Transcript
    do throws(ArchiveError) {
      var reader = try TranscriptReader(path: path)
      transcript = try reader.rest()
    } catch {
      return error.dutch.isEmpty || error.english.isEmpty ? "no words: \(error)" : nil
    }
    let written = TranscriptCoding.bytes(of: transcript)
    write(written, to: path)
    guard var reader = try? TranscriptReader(path: path), let again = try? reader.rest() else {
      return "what was written does not read back"
    }
    guard TranscriptCoding.bytes(of: again) == written else { return "it reads back otherwise" }
    let finished = transcript.finished()
    let recording = ExportedRecording(of: finished)
    for page in RecordingPages(of: finished).pages {
      if let found = hostile(in: page.html) { return "\(page.kind): \(found)" }
    }
    if let found = hostile(in: MarkdownExport(of: recording).text) { return "markdown: \(found)" }
    let table = CSVExport(of: [recording], dialect: .init(endsLinesWithReturn: false)).bytes
    if let found = hostile(in: String(decoding: table, as: UTF8.self)) { return "table: \(found)" }
    _ = XAPIExport(of: recording, school: .unnamed).bytes
    return nil
  }

  private static func marks(_ bytes: [UInt8], _ folder: String) -> String? {
    let recording = folder + "/20260101-100000-gesprek-Otter.jsonl"
    let file = MarksFile(beside: recording)
    write(bytes, to: file.path)
    guard let (marks, problem) = try? file.read() else { return nil }
    if let problem, problem.dutch.isEmpty || problem.english.isEmpty { return "no words" }
    guard let first = marks.first else { return nil }
    guard (try? file.remove(first.kind, at: first.entry)) != nil,
      let left = try? file.read().marks, left.count < marks.count
    else { return "a mark that was taken away is there" }
    return nil
  }

  private static func lesson(_ bytes: [UInt8]) -> String? {
    let text = String(decoding: bytes, as: UTF8.self)
    let plan = LessonPlan(text: text)
    let again = LessonPlan(text: plan.moments.map { $0.text + "\n" }.joined())
    guard isSame(plan.moments, again.moments), again.brokenLines.isEmpty else {
      return "a lesson reads back otherwise"
    }
    guard let first = plan.moments.first.map({ RecordingFiles.name(of: $0.recording) }) else {
      return nil
    }
    let left = LessonPlan(text: LessonPlan.text(text, without: first).text).moments
    let others = plan.moments.filter { RecordingFiles.name(of: $0.recording) != first }
    return isSame(left, others) ? nil : "without a recording it has other moments"
  }

  private static func isSame(_ moments: [LessonPlan.Step], _ others: [LessonPlan.Step]) -> Bool {
    moments.count == others.count
      && zip(moments, others).allSatisfy {
        $0.recording == $1.recording && $0.entry == $1.entry && $0.question == $1.question
      }
  }

  private static func moderation(_ bytes: [UInt8]) -> String? {
    do throws(ModerationError) {
      let moderation = try ModerationCoding.moderation(from: bytes, of: "gesprek")
      let written = Array(ModerationCoding.text(moderation, of: "gesprek").utf8)
      guard try ModerationCoding.moderation(from: written, of: "gesprek") == moderation else {
        return "decisions read back otherwise"
      }
    } catch {
      if case .broken(let line) = error, line < 1 { return "no such line" }
    }
    return nil
  }

  private static func dossier(_ bytes: [UInt8], _ folder: String) -> String? {
    let path = folder + "/otter.json"
    write(bytes, to: path)
    do throws(ArchiveError) {
      let file = try DossierFile(at: path)
      guard let bytes = file.bytes() else { return "it cannot be written" }
      write(bytes, to: path)
      guard try DossierFile(at: path).bytes() == bytes else { return "it reads back otherwise" }
    } catch {
      if error.dutch.isEmpty || error.english.isEmpty { return "no words: \(error)" }
    }
    return nil
  }

  // MARK: Settings and lists

  private static func settings(_ bytes: [UInt8], _ folder: String) -> String? {
    for name in ["language", "reading-pace", "smallest-group", "languages", "school-address"] {
      write(bytes, to: folder + "/" + name)
    }
    let settings = Settings(path: folder)
    _ = (settings.language, settings.readingPace, settings.schoolAddress, settings.teacherAccess)
    if let group = try? settings.smallestGroup(), group < Settings.minimumGroupSize {
      return "a group of \(group)"
    }
    for tag in settings.offeredLanguages where tag.description.contains(where: \.isWhitespace) {
      return "the language \(tag)"
    }
    if let secret = try? HashedSecret(encoded: String(decoding: bytes, as: UTF8.self)) {
      guard (try? HashedSecret(encoded: secret.encoded))?.encoded == secret.encoded else {
        return "a secret reads back otherwise"
      }
    }
    return nil
  }

  private static func wordlist(_ bytes: [UInt8]) -> String? {
    let (glossary, errors) = Glossary.read(csv: bytes)
    for error in errors where error.dutch.isEmpty || error.english.isEmpty { return "no words" }
    let text = String(decoding: bytes, as: UTF8.self)
    for word in glossary.words(in: text) where !glossary.explains(word) {
      return "a word that is not explained: \(word)"
    }
    return nil
  }

  private static func quiz(_ bytes: [UInt8]) -> String? {
    do throws(QuizSheetError) {
      let sheet = try QuizSheet(csv: bytes, scenario: "quiz")
      let compiled = Compiler.compile([sheet.script])
      guard compiled.program != nil else {
        return "questions that make no script: \(compiled.diagnostics.map(\.message))"
      }
      for language in Language.allCases {
        let table = sheet.table(in: language)
        guard (try? StringTable(csv: table.bytes, name: table.name)) != nil else {
          return "a table that does not read back"
        }
      }
    } catch {
      if error.dutch.isEmpty || error.english.isEmpty { return "no words: \(error)" }
    }
    return nil
  }

  private static func handout(_ bytes: [UInt8]) -> String? {
    do throws(HandoutError) {
      let handout = try Handout(text: String(decoding: bytes, as: UTF8.self)) { _ in "=1+1" }
      guard handout.difference(from: handout) == nil else { return "it differs from itself" }
    } catch {
      if error.line < 1 || error.dutch.isEmpty { return "no words: \(error)" }
    }
    return nil
  }

  // MARK: What is said and sent

  /// A question of each shape.
  private static let questions: [Cue] = [
    Cue(
      line: "line:1", text: "Wat doe je?",
      kind: .choice([
        Cue.Option(id: "line:1a", text: "Ik vraag."), Cue.Option(id: "line:1b", text: "Ik wacht."),
      ])),
    Cue(line: "line:2", text: "Maak af: [begin]ik wil[/begin] …", kind: .ask),
    Cue(line: "line:3", text: "Waar sta je?", kind: .scale(lowest: 1, highest: 5)),
    Cue(line: "line:4", text: "Hoeveel?", kind: .number(minimum: 0, maximum: 9)),
    Cue(line: "line:5", text: "Welke wegen?", kind: .collect(name: "wegen", minimum: 2)),
    Cue(line: "line:6", text: "Wat spreek je af?", kind: .agree(name: "afspraken")),
    Cue(line: "line:7", text: "Wat neem je mee?", kind: .insight),
    Cue(line: "line:8", text: "Praat.", kind: .discuss(minutes: 1)),
    Cue(line: "line:9", text: "Wie speelt?", kind: .cast(role: "Vader")),
    Cue(
      line: "line:10", text: "Wat eerst?",
      kind: .question(
        Question(
          exercise: "rank",
          shape: .order([
            Cue.Option(id: "line:10a", text: "geld"), Cue.Option(id: "line:10b", text: "werk"),
            Cue.Option(id: "line:10c", text: "mensen"),
          ])))),
  ]

  private static func answers(_ bytes: [UInt8]) -> String? {
    let text = String(decoding: bytes, as: UTF8.self)
    for cue in questions {
      for audience in [Audience.solo, .class] {
        do throws(ReplyTextError) {
          let inputs = try ReplyText.inputs(from: text, for: cue, audience: audience)
          guard var open = OpenCue(cue, audience: audience) else { return "no question" }
          do throws(InputError) {
            try open.accept(inputs)
          } catch {
            if error.dutch.isEmpty || error.english.isEmpty { return "no words: \(error)" }
          }
        } catch {
          if error.dutch.isEmpty || error.english.isEmpty { return "no words: \(error)" }
        }
      }
    }
    return nil
  }

  private static func request(_ bytes: [UInt8]) -> String? {
    _ = (ClassMessage(bytes), PhoneMessage(bytes), HandInAnswer(bytes))
    if let bundle = HandInBundle(bytes), HandInBundle(bundle.bytes) != bundle {
      return "a bundle reads back otherwise"
    }
    if let entry = RoomEntry(bytes), RoomEntry(entry.bytes) != entry {
      return "an entry of a room reads back otherwise: \(entry)"
    }
    let text = String(decoding: bytes, as: UTF8.self)
    _ = HandInCode(text)
    let laptop = HandInInbox.fileName(of: text)
    if laptop.isEmpty || laptop.contains("/") || laptop.hasPrefix(".") {
      return "a path: \(laptop)"
    }
    let file = HandInFile(name: text, size: 1, digest: String(repeating: "0", count: 64))
    if file.isValid {
      let parts = text.split(separator: "/", omittingEmptySubsequences: false)
      if parts.count > 2 || parts.contains(where: { $0.isEmpty || $0.hasPrefix(".") }) {
        return "a path: \(text)"
      }
    }
    return nil
  }

  private static func orders(_ bytes: [UInt8]) -> String? {
    let text = String(decoding: bytes, as: UTF8.self)
    for cue in questions { _ = try? RoomOrder(text, for: cue) }
    _ = try? RoomOrder(text, for: nil)
    _ = try? ClassOrder(text)
    _ = PlayCode(typed: text)
    _ = DossierCode.plain(text)
    if let school = try? SchoolAddress(text), let found = hostile(in: "\(school)") { return found }
    if let alias = try? Alias(text) {
      let name = alias.fileNamePart
      if name.contains("/") || name.hasPrefix(".") || name.isEmpty { return "a path: \(name)" }
      guard (try? Alias(alias.description))?.description == alias.description else {
        return "a name reads back otherwise"
      }
    }
    if let query = try? SearchQuery(text) { _ = "\(query)" }
    let printable = PrintableText.of(text)
    guard PrintableText.of(printable).utf8.elementsEqual(printable.utf8) else {
      return "printable text is not printable"
    }
    return nil
  }
}
