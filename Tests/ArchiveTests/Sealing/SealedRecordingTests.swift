import Foundation
import Roleplay
import TestFiles
import Testing

@testable import Archive

@Suite("A sealed recording")
struct SealedRecordingTests {
  let sealed: SealedFolder

  init() throws {
    sealed = try SealedFolder()
  }

  @Test("gives nothing away: not in its name, not in its file")
  func opaque() throws {
    let path = try sealed.recording(["Ik haat school"])
    let name = Folder.name(of: path)
    #expect(name.count == 32 + ".jsonl".count)
    let text = try String(contentsOfFile: path, encoding: .utf8)
    for word in ["elektricien", "Tulp", "haat", "2026", "line:", "answer", "text"] {
      #expect(!text.contains(word) && !name.contains(word), "\(word)")
    }
    #expect(try sealed.lines(of: path)[0].hasPrefix(#"{"sealed":1,"weerwoord":2,"id":""#))
  }

  @Test(
    "of a newer program is refused, with the format that its first line names",
    arguments: [
      (#""sealed":1,"weerwoord":3"#, 3), (#""sealed":2,"weerwoord":3"#, 3),
      (#""sealed":3,"weerwoord":5,"new":[1]"#, 5), (#""sealed":2,"weerwoord":2"#, 3),
    ])
  func newer(start: String, format: Int) throws {
    let path = try sealed.recording(["een"])
    var lines = try sealed.lines(of: path)
    lines[0].replace(#""sealed":1,"weerwoord":2"#, with: start)
    try sealed.write(lines, to: path)
    #expect(throws: ArchiveError.newerFormat(path, format)) { try TranscriptReader(path: path) }
    lines[0].replace(start, with: #""sealed":1"#)
    try sealed.write(lines, to: path)
    #expect(throws: ArchiveError.sealedDamaged(path, line: 1)) { try TranscriptReader(path: path) }
  }

  @Test("is JSON Lines")
  func jsonLines() throws {
    let path = try sealed.recording(["een", "twee"])
    for line in try sealed.lines(of: path) {
      _ = try JSONSerialization.jsonObject(with: Data(line.utf8), options: .fragmentsAllowed)
    }
  }

  @Test(
    "opens with the passphrase of the teacher, and with that of the school",
    arguments: [SealedFolder.passphrase, SealedFolder.schoolPassphrase])
  func passphrases(passphrase: String) throws {
    let path = try sealed.recording(["een", "twee"])
    try sealed.forget(path)
    #expect(throws: ArchiveError.sealed(path)) { try TranscriptReader(path: path) }
    #expect(try !sealed.keys.open("een verkeerde wachtzin"))
    #expect(throws: ArchiveError.sealed(path)) { try TranscriptReader(path: path) }
    #expect(try sealed.keys.open(passphrase))
    #expect(try answers(in: path) == ["een", "twee"])
    #expect(try TranscriptReader(path: path).opening.alias == "Tulp")
    sealed.keys.close()
    #expect(throws: ArchiveError.sealed(path)) { try TranscriptReader(path: path) }
  }

  @Test("is read by whoever is playing it, without a passphrase")
  func own() throws {
    let path = try sealed.recording(["een"])
    #expect(try answers(in: path) == ["een"])
  }

  @Test("goes on where it was, each time in a new stretch")
  func resumed() throws {
    let path = try sealed.recording(["een"])
    for number in 2...4 {
      let (journal, transcript) = try TranscriptFolder.resume(path)
      #expect(transcript.entries.count == number - 1)
      try journal.append([answer(number, "\(number)")])
      journal.release()
    }
    #expect(try answers(in: path) == ["een", "2", "3", "4"])
    #expect(try sealed.lines(of: path).filter { $0.hasPrefix(#"{"stretch""#) }.count == 4)
  }

  @Test("goes on after a crash, its torn last line cut off")
  func torn() throws {
    let path = try sealed.recording(["een", "twee"])
    let lines = try sealed.lines(of: path)
    // The end of the stretch never came, and half of an entry did.
    let text = lines.dropLast(2).map { $0 + "\n" }.joined() + lines[lines.count - 2].prefix(20)
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
    var reader = try TranscriptReader(path: path)
    #expect(try reader.rest().entries.count == 1)
    #expect(reader.isTorn)
    let (journal, _) = try TranscriptFolder.resume(path)
    try journal.append([answer(2, "opnieuw")])
    journal.release()
    #expect(try answers(in: path) == ["een", "opnieuw"])
  }

  @Test("says that its end is missing, and does not say so when the program stopped it")
  func endMissing() throws {
    let path = try sealed.recording(["een", "twee"])
    #expect(!TranscriptReader.lacksEnd(path))
    try sealed.write(try sealed.lines(of: path).dropLast(), to: path)
    #expect(TranscriptReader.lacksEnd(path))
    #expect(try answers(in: path) == ["een", "twee"])
  }

  @Test("is finished without the withdrawn words, for the same readers")
  func finished() throws {
    let journal = try sealed.transcripts.begin(opening())
    let question = Cue(line: "line:el-05", text: "Wat zeg je?", kind: .ask)
    let kinds: [Entry.Kind] = [
      .cue(question), .input(.text("Ik haat jullie")), .input(.text("Ik wil kok worden")),
      .reply(Reply(texts: ["Ik wil kok worden"], isComplete: true)), .end(.class),
    ]
    for (place, kind) in kinds.enumerated() {
      try journal.append([Entry(number: place + 1, milliseconds: place, kind: kind)])
    }
    let old = try #require(SealedHeader(at: journal.path))
    try journal.finish()
    let new = try #require(SealedHeader(at: journal.path))
    #expect(new.isWhole && new.id != old.id && new.readers == old.readers)
    OpenKeys.shared.remove(recording: old.id)
    OpenKeys.shared.remove(recording: new.id)
    #expect(try sealed.keys.open(SealedFolder.passphrase))
    var reader = try TranscriptReader(path: journal.path)
    let transcript = try reader.rest()
    #expect(transcript.visibility == .class && transcript.entries.count == 5)
    #expect(!transcript.entries.contains { $0.kind == .input(.text("Ik haat jullie")) })
    #expect(throws: ArchiveError.finished(journal.path)) {
      try TranscriptFolder.resume(journal.path)
    }
  }

  @Test("loses words in the moment they are taken back, since the next start cannot open it")
  func takenBack() throws {
    let journal = try sealed.transcripts.begin(opening())
    let question = Cue(line: "line:el-05", text: "Wat zeg je?", kind: .ask)
    func add(_ number: Int, _ kind: Entry.Kind) throws {
      try journal.append([Entry(number: number, milliseconds: number, kind: kind)])
    }
    /// The texts of the file as the teacher reads them, as if the program were gone.
    func words() throws -> [String] {
      try sealed.forget(journal.path)
      #expect(try sealed.keys.open(SealedFolder.passphrase))
      var reader = try TranscriptReader(path: journal.path)
      return try reader.rest().entries.compactMap {
        if case .input(.text(let text)) = $0.kind { text } else { nil }
      }
    }
    try add(1, .cue(question))
    try add(2, .input(.text("Ik haat jullie")))
    #expect(try words() == ["Ik haat jullie"])
    try add(3, .input(.text("Ik wil kok worden")))
    #expect(try words() == ["Ik wil kok worden"])
    try add(4, .reply(Reply(texts: ["Ik wil kok worden"], isComplete: true)))
    try add(5, .cue(question))
    try add(6, .back(to: 1))
    #expect(try words() == [])
    try add(7, .input(.text("Ik wil bakker worden")))
    #expect(try words() == ["Ik wil bakker worden"])
    try journal.append([end(8)])
    try journal.finish()
    #expect(try words() == ["Ik wil bakker worden"])
  }

  @Test("keeps every entry where taken-back words cannot leave it at once")
  func takenBackOnBadDisk() throws {
    let journal = try sealed.transcripts.begin(opening())
    let question = Cue(line: "line:el-05", text: "Wat zeg je?", kind: .ask)
    try journal.append([Entry(number: 1, milliseconds: 1, kind: .cue(question))])
    try journal.append([answer(2, "Ik haat jullie")])
    // A folder has the name of the new file.
    let blocked =
      Folder(of: journal.path).path(
        of: AtomicFile.temporaryName(for: Folder.name(of: journal.path)))
    #expect(mkdir(blocked, 0o700) == 0)
    try journal.append([answer(3, "Ik wil kok worden")])
    try journal.append([Entry(number: 4, milliseconds: 4, kind: .back(to: 1))])
    var reader = try TranscriptReader(path: journal.path)
    #expect(try reader.rest().entries.count == 4)
    #expect(rmdir(blocked) == 0)
    try journal.append([answer(5, "Ik wil bakker worden")])
    try journal.append([answer(6, "Nee, kok")])
    reader = try TranscriptReader(path: journal.path)
    #expect(
      try reader.rest().entries.map(\.kind).suffix(5) == [
        .input(.erased), .input(.erased), .back(to: 1), .input(.erased), .input(.text("Nee, kok")),
      ])
  }

  @Test("loses what could not leave it at once when it is resumed, and opens with the same code")
  func withdrawn() throws {
    let journal = try sealed.transcripts.begin(opening())
    let path = journal.path
    let code = PlayCodeFile(beside: path)
    try code.keep(PlayCode(typed: "groene fiets"))
    let blocked = Folder(of: path).path(of: AtomicFile.temporaryName(for: Folder.name(of: path)))
    #expect(mkdir(blocked, 0o700) == 0)
    let question = Cue(line: "line:el-05", text: "Wat zeg je?", kind: .ask)
    let kinds: [Entry.Kind] = [
      .cue(question), .input(.text("Ik haat jullie")), .input(.text("Ik wil kok worden")),
      .reply(Reply(texts: ["Ik wil kok worden"], isComplete: true)),
    ]
    for (place, kind) in kinds.enumerated() {
      try journal.append([Entry(number: place + 1, milliseconds: place, kind: kind)])
    }
    journal.release()
    #expect(rmdir(blocked) == 0)
    try sealed.forget(path)
    let before = try sealed.lines(of: path)
    #expect(sealed.transcripts.tidy().isEmpty)
    #expect(try sealed.lines(of: path) == before)
    #expect(try code.opens(PlayCode(typed: "groene fiets")))
    try TranscriptFolder.resume(path).journal.release()
    let after = try sealed.lines(of: path)
    #expect(after[0] == before[0] && after[1] != before[1])
    #expect(!TranscriptReader.lacksEnd(path))
    try sealed.forget(path)
    #expect(try code.opens(PlayCode(typed: "groene fiets")))
    #expect(try answers(in: path) == ["Ik wil kok worden"])
  }

  @Test("is listed in the order of time, though its name does not say it")
  func listed() throws {
    let times = ["2026-11-21T13:15:00Z", "2026-11-23T13:15:00Z", "2026-11-22T13:15:00Z"]
    for time in times { try sealed.transcripts.begin(opening(recorded: time)).release() }
    let listed = try sealed.transcripts.recordings().map { try $0.get().opening.recorded }
    #expect(listed == times.sorted().reversed())
  }

  @Test("is made final by the teacher where a pupil's laptop could not")
  func tidied() throws {
    let journal = try sealed.transcripts.begin(opening())
    try journal.append([end(1)])
    journal.release()
    try sealed.forget(journal.path)
    #expect(sealed.transcripts.tidy().isEmpty)
    #expect(SealedHeader(at: journal.path)?.isWhole == false)
    #expect(try sealed.keys.open(SealedFolder.passphrase))
    #expect(sealed.transcripts.tidy().isEmpty)
    #expect(SealedHeader(at: journal.path)?.isWhole == true)
  }

  @Test("is found by a search once it is open")
  func searched() throws {
    let journal = try sealed.transcripts.begin(opening())
    let question = Cue(line: "line:el-05", text: "Wat zeg je?", kind: .ask)
    let reply = Reply(texts: ["Ik wil bakker worden"], isComplete: true)
    try journal.append([
      Entry(number: 1, milliseconds: 1, kind: .cue(question)),
      Entry(number: 2, milliseconds: 2, kind: .reply(reply)), end(3),
    ])
    try journal.finish()
    let path = journal.path
    let query = try SearchQuery("bakker")
    #expect(try RecordingSearch(in: sealed.transcripts).find(query).hits.count == 1)
    try sealed.forget(path)
    let closed = try RecordingSearch(in: sealed.transcripts).find(query)
    #expect(closed.hits.isEmpty && closed.problems == [.sealed(path)])
  }

  @Test("is handed in by who cannot open it, and collected by who can")
  func handedIn() throws {
    let path = try sealed.recording(["een"], isEnded: true)
    _ = try sealed.recording(["niet af"])
    try sealed.forget(path)
    let outbox = try HandInOutbox(of: sealed.transcripts)
    #expect(outbox.files.map(\.name) == [Folder.name(of: path)])
    let teacher = TranscriptFolder(path: sealed.folder.path + "/Teacher")
    var collection = try RecordingCollection(into: teacher, keepsOriginals: true)
    #expect(try collection.take(from: [path]).errors == [.sealed(path)])
    #expect(try sealed.keys.open(SealedFolder.passphrase))
    #expect(try collection.take(from: [path]).taken == 1)
    #expect(try answers(in: teacher.path + "/" + Folder.name(of: path)) == ["een"])
  }

  @Test("is not begun where nobody could open it: a public key is damaged")
  func damagedPublicKey() throws {
    let key = sealed.keys.path + "/school.public"
    try Data(#"{"public":"AAAA","weerwoord":1}"#.utf8).write(to: URL(fileURLWithPath: key))
    #expect(throws: ArchiveError.invalidPublicKey(key)) {
      try sealed.transcripts.begin(opening())
    }
    #expect(try sealed.folder.names(in: "Transcripts") == ["keys"])
  }

  @Test("has the ballots of its room sealed beside it, and reads them after a power cut")
  func ballots() throws {
    let path = try sealed.recording(["een"])
    let lines = ["{\"vote\":\"groen\"}", "{\"vote\":\"rood\"}", "{\"said\":\"geheim\"}"]
    let file = try BallotFile(beside: path)
    try file.append([Array(lines[0].utf8)])
    try file.append(lines[1...].map { Array($0.utf8) })
    #expect(try !String(contentsOfFile: file.path, encoding: .utf8).contains("geheim"))
    let again = try BallotFile(beside: path)
    #expect(try again.lines().map { String(decoding: $0, as: UTF8.self) } == lines)
    try again.append([Array(lines[0].utf8)])
    #expect(try BallotFile(beside: path).lines().count == 4)
    try sealed.forget(path)
    #expect(throws: ArchiveError.sealed(path)) { try BallotFile(beside: path) }
  }

  @Test("is only made where there are keys")
  func without() throws {
    let folder = try TemporaryFolder()
    let path = try folder.recording(answers: 1)
    #expect(Folder.name(of: path) == "20261121-131500-elektricien-Tulp.jsonl")
    #expect(try String(contentsOfFile: path, encoding: .utf8).contains("answer 1"))
  }
}
