import Archive
import Foundation
import Roleplay
import Testing
import Yarn

@testable import Discussion

@Suite("What may be shown")
struct DisclosureTests {
  /// A recording in which `Ahmed` is said in an answer, said again by lines, and said in another answer
  /// that nobody read.
  private let transcript = Transcript.proef([
    .ask("a", ["Ahmed zegt nee."]), .line("Jij denkt: Ahmed zegt nee."),
    .line("Wat wil Ahmeds moeder?"), .ask("b", ["Ik ga met ahmed."]),
    .notes("c", Reply(texts: ["Bellen met Ahmed", "Wachten"], headings: ["Bij Ahmed", ""])),
  ])

  /// Decides about the answer to `a`.
  private func decide(_ verdict: Moderation.Verdict, in folder: RecordingsFolder) throws {
    let texts = try folder.reading().openTexts(of: "proef")
    let text = try #require(texts.first { $0.question == "line:a" })
    var desk = ModerationDesk(of: "proef", in: [folder.path])
    try desk.decide { $0.verdicts[text.key] = verdict }
  }

  private func words(of transcript: Transcript) -> String {
    String(decoding: TranscriptCoding.bytes(of: transcript), as: UTF8.self)
  }

  @Test("what was not read is as it was recorded")
  func unread() throws {
    let folder = try RecordingsFolder()
    try folder.add(transcript, name: "een.jsonl")
    let read = try Disclosure(to: .readers).read(folder.path + "/een.jsonl")
    #expect(read == transcript)
  }

  @Test("a name that was left out of one answer is nowhere in the recording; an order shows all")
  func excluded() throws {
    let folder = try RecordingsFolder()
    try folder.add(transcript, name: "een.jsonl")
    try decide(.shown(blanks: [0]), in: folder)
    for viewer in [Viewer.teacher, .class, .readers] {
      let read = try Disclosure(to: viewer).read(folder.path + "/een.jsonl")
      #expect(!words(of: read).lowercased().contains("ahmed"))
      #expect(read.decisions.first?.reply?.texts == ["[…] zegt nee."])
      #expect(words(of: read).contains("Jij denkt: […] zegt nee."))
      #expect(words(of: read).contains("Wachten"))
      #expect(read.entries.count == transcript.entries.count)
    }
    let all = try Disclosure(to: .readers, withLeftOut: true).read(folder.path + "/een.jsonl")
    #expect(all == transcript)
  }

  @Test("an answer that was kept hidden is nowhere in it either")
  func hidden() throws {
    let folder = try RecordingsFolder()
    try folder.add(transcript, name: "een.jsonl")
    try decide(.hidden, in: folder)
    let read = try Disclosure(to: .class).read(folder.path + "/een.jsonl")
    #expect(!words(of: read).contains("zegt nee"))
    #expect(words(of: read).contains("Jij denkt: […]."))
  }

  @Test("a recording that branched off leaves out what its parent does")
  func branch() throws {
    let folder = try RecordingsFolder()
    try folder.add(transcript, name: "een.jsonl")
    try decide(.shown(blanks: [0]), in: folder)
    var branch = transcript.by(seed: 9)
    branch.opening.parent = Opening.Parent(recording: "een.jsonl", entry: 4)
    try folder.add(branch, name: "twee.jsonl")
    var twig = transcript.by(seed: 10)
    twig.opening.parent = Opening.Parent(recording: "twee.jsonl", entry: 4)
    try folder.add(twig, name: "drie.jsonl")
    for name in ["twee", "drie"] {
      let read = try Disclosure(to: .class).read("\(folder.path)/\(name).jsonl")
      #expect(!words(of: read).lowercased().contains("ahmed"))
    }
  }

  @Test("two that branched off from one another come to an end")
  func circle() throws {
    let folder = try RecordingsFolder()
    for (name, other) in [("een", "twee"), ("twee", "een")] {
      var one = transcript.by(seed: UInt32(name.count))
      one.opening.parent = Opening.Parent(recording: "\(other).jsonl", entry: 4)
      try folder.add(one, name: "\(name).jsonl")
    }
    var desk = ModerationDesk(of: "proef", in: [folder.path])
    try desk.decide { $0.verdicts[AnswerKey(fingerprint: 1)] = .hidden }
    #expect(try Disclosure(to: .class).read(folder.path + "/een.jsonl").entries.count > 10)
  }

  @Test("where a decision cannot be read, nothing may be shown but by an order")
  func broken() throws {
    let folder = try RecordingsFolder()
    try folder.add(transcript, name: "een.jsonl")
    try folder.add("{}", name: "moderation-proef.json")
    #expect(throws: ModerationDesk.FileError.self) {
      try Disclosure(to: .readers).read(folder.path + "/een.jsonl")
    }
    let all = try Disclosure(to: .readers, withLeftOut: true).read(folder.path + "/een.jsonl")
    #expect(all == transcript)
  }

  @Test("what was decided stays with the recordings of every folder it is about")
  func folders() throws {
    let folders = [try RecordingsFolder(), try RecordingsFolder()]
    try folders[1].add(transcript, name: "een.jsonl")
    let key = try #require(folders[1].reading().openTexts(of: "proef").first?.key)
    var desk = ModerationDesk(of: "proef", in: folders.map(\.path))
    try desk.decide { $0.verdicts[key] = .shown(blanks: [0]) }
    let read = try Disclosure(to: .readers).read(folders[1].path + "/een.jsonl")
    #expect(!words(of: read).contains("Ahmed"))
  }

  // MARK: - Recordings and aliases

  private func recording(
    _ visibility: Visibility?, alias: String = "Tulp", audience: Audience = .solo
  ) throws -> Recording {
    let folder = try RecordingsFolder()
    var transcript = transcript
    transcript.opening.alias = alias
    transcript.opening.audience = audience
    transcript.entries.removeLast()
    if let visibility {
      let number = transcript.nextNumber
      transcript.entries.append(
        Entry(number: number, milliseconds: number, kind: .end(visibility)))
    }
    try folder.add(transcript, name: "een.jsonl")
    let found = try Array(TranscriptFolder(path: folder.path).recordings())
    var recording = try #require(found.first).get()
    recording.path = "een"
    return recording
  }

  @Test(
    "a pupil sees what was played at the laptop now: for the class, or under the name in play",
    arguments: [
      (Visibility.teacher, "Tulp", true), (.teacher, nil, false), (.teacher, "Ree", false),
      (.class, nil, true), (.class, "Ree", true), (nil, nil, false), (nil, "Tulp", true),
    ] as [(Visibility?, String?, Bool)])
  func pupil(_ visibility: Visibility?, _ alias: String?, _ isShown: Bool) throws {
    let recording = try recording(visibility)
    let turn = PupilsTurn(alias: alias, recordings: ["een"])
    #expect(Disclosure(to: .pupil(turn)).shows(recording) == isShown)
    let later = PupilsTurn(alias: alias, recordings: [])
    #expect(!Disclosure(to: .pupil(later)).shows(recording))
    #expect(Disclosure(to: .teacher).shows(recording))
    #expect(Disclosure(to: .class).shows(recording) == (visibility == .class))
  }

  @Test("what a room played is the class's")
  func room() throws {
    let recording = try recording(.teacher, alias: "Klas", audience: .class)
    let turn = PupilsTurn(alias: nil, recordings: ["een"])
    #expect(Disclosure(to: .pupil(turn)).shows(recording))
    #expect(Disclosure(to: .class).shows(recording))
  }

  @Test("an alias stands where the pupil keeps the recording for the teacher, and never on a board")
  func alias() {
    let opening = transcript.opening
    for viewer in [Viewer.teacher, .readers] {
      #expect(Disclosure(to: viewer).alias(of: opening, .teacher) == "Tulp")
      #expect(Disclosure(to: viewer).alias(of: opening, .class) == nil)
      #expect(Disclosure(to: viewer, withAliases: true).alias(of: opening, .class) == "Tulp")
    }
    for visibility in [Visibility.teacher, .class, nil] {
      #expect(Disclosure(to: .class).alias(of: opening, visibility) == nil)
      #expect(Disclosure(to: .class, withAliases: true).alias(of: opening, visibility) == "Tulp")
    }
    let own = Viewer.pupil(PupilsTurn(alias: "Tulp", recordings: []))
    let other = Viewer.pupil(PupilsTurn(alias: "Ree", recordings: []))
    #expect(Disclosure(to: own).alias(of: opening, .class) == "Tulp")
    #expect(Disclosure(to: other).alias(of: opening, .class) == nil)
  }

  // MARK: - Comics and dossiers

  @Test("what was left out of a comic is nowhere in the recording; a hidden one is blank")
  func comic() throws {
    let folder = try RecordingsFolder()
    var transcript = transcript
    let number = transcript.entries.count
    transcript.entries.insert(
      contentsOf: [
        .cue(Cue(line: "", text: "", kind: .hero(trait: .name, value: "Super Ahmed"))),
        .cue(Cue(line: "line:p", text: "Op het plein", kind: .panel(pose: .tall))),
        .cue(Cue(line: "line:q", speaker: "Super Ahmed", text: "Ik durf het!", kind: .line)),
      ].map { Entry(number: 0, milliseconds: 0, kind: $0) }, at: number - 2)
    for index in transcript.entries.indices { transcript.entries[index].number = index + 1 }
    try folder.add(transcript, name: "een.jsonl")
    let texts = try folder.reading().openTexts(of: "proef")
    let comic = try #require(texts.first { $0.kind == .comic })
    var desk = ModerationDesk(of: "proef", in: [folder.path])
    try desk.decide { $0.verdicts[comic.key] = .shown(blanks: comic.places(of: "Ahmed")) }
    let read = try Disclosure(to: .readers).read(folder.path + "/een.jsonl")
    #expect(!words(of: read).lowercased().contains("ahmed"))
    #expect(Strip(of: read)?.hero.name == "Super […]")
    try desk.decide { $0.verdicts[comic.key] = .hidden }
    let hidden = try Disclosure(to: .readers).read(folder.path + "/een.jsonl")
    #expect(Strip(of: hidden)?.hero.name == "[…]")
    #expect(Strip(of: hidden)?.panels.first?.caption == "[…]")
  }

  @Test("a dossier does not tell what was left out of the play it was kept from")
  func dossier() throws {
    let folder = try RecordingsFolder()
    var transcript = transcript
    for index in transcript.entries.indices {
      if case .cue(var cue) = transcript.entries[index].kind, cue.kind == .ask {
        cue.kind = .insight
        transcript.entries[index].kind = .cue(cue)
      }
    }
    try folder.add(transcript, name: "20260101-100000-proef-Tulp.jsonl")
    try decide(.shown(blanks: [0]), in: folder)
    let lesson = try #require(transcript.lesson)
    #expect(lesson.reflections.count == 2)
    let dossier = Dossier(alias: "Tulp", lessons: [lesson])
    let (seen, recordings) = try Disclosure(to: .readers)
      .read(dossier, in: TranscriptFolder(path: folder.path))
    #expect(seen.lessons.first?.reflections.map(\.words) == ["[…] zegt nee.", "Ik ga met […]."])
    #expect(recordings.count == 1)
    #expect(!recordings.map(words).joined().contains("Ahmed"))
    let all = try Disclosure(to: .readers, withLeftOut: true)
      .read(dossier, in: TranscriptFolder(path: folder.path))
    #expect(all.0 == dossier)
  }
}
