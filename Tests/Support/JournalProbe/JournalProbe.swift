// A program that accesses the disk as Weerwoord does, and reports every completed step: for tests
// that need a separate process, to watch it, to make the disk fail, or to kill it.
//
//   JournalProbe begin FOLDER COUNT   begins a recording with a number of entries (0: without end)
//   JournalProbe resume FILE COUNT    adds a number of entries
//   JournalProbe change FOLDER        begins a recording, changes an answer, and waits
//   JournalProbe hold FILE            keeps it open until standard input ends
//   JournalProbe finish FILE          ends the recording and finishes it
//   JournalProbe discard FILE         throws it away
//   JournalProbe list FOLDER          lists the recordings
//   JournalProbe read FILE            counts the entries of a recording; standard input has the
//                                     passphrase of its key where it is sealed
//   JournalProbe tidy FOLDER          repairs what a crash left behind
//   JournalProbe scenarios FOLDER     lists the scenarios
//   JournalProbe remember FOLDER      stores a setting

import Archive
import Glibc
import Roleplay
import Yarn

@main
enum JournalProbe {
  static func main() {
    let arguments = CommandLine.arguments.dropFirst()
    guard let command = arguments.first, let path = arguments.dropFirst().first else { exit(64) }
    let count = arguments.dropFirst(2).first.flatMap { Int($0) } ?? 0
    do throws(ArchiveError) {
      try run(command, path, count)
    } catch {
      say("refused: \(error.english)")
      exit(1)
    }
  }

  static func run(_ command: String, _ path: String, _ count: Int) throws(ArchiveError) {
    switch command {
    case "begin":
      let journal = try TranscriptFolder(path: path).begin(opening)
      say("begun")
      write(to: journal, from: 1, count: count)
    case "resume":
      let (journal, transcript) = try TranscriptFolder.resume(path)
      say("resumed after \(transcript.entries.count)")
      write(to: journal, from: transcript.entries.count + 1, count: count)
    case "change":
      let journal = try TranscriptFolder(path: path).begin(opening)
      let kinds: [Entry.Kind] = [
        .cue(Cue(line: "line:el-05", text: "Wat zeg je?", kind: .ask)),
        .input(.text("Ik haat jullie")), .input(.text("Ik wil kok worden")),
      ]
      try journal.append(
        kinds.enumerated().map { Entry(number: $0 + 1, milliseconds: $0, kind: $1) })
      say(journal.path)
      _ = readLine()
    case "hold":
      let (journal, _) = try TranscriptFolder.resume(path)
      say("held")
      _ = readLine()
      journal.release()
    case "finish":
      let (journal, transcript) = try TranscriptFolder.resume(path)
      try journal.append([
        Entry(number: transcript.entries.count + 1, milliseconds: 9, kind: .end(.teacher))
      ])
      say("ended")
      again { () throws(ArchiveError) in try journal.finish() }
      say("finished")
    case "discard":
      let (journal, _) = try TranscriptFolder.resume(path)
      again { () throws(ArchiveError) in try journal.throwAway() }
      say("discarded")
    case "list":
      for recording in try TranscriptFolder(path: path).recordings() {
        switch recording {
        case .success(let found): say("\(found.opening.alias) \(found.isFinished)")
        case .failure(let problem): say(problem.english)
        }
      }
    case "read":
      if let passphrase = readLine() {
        _ = try SealingKeys(of: TranscriptFolder(of: path)).open(passphrase)
      }
      var reader = try TranscriptReader(path: path)
      say("\(try reader.rest().entries.count)")
    case "tidy":
      for problem in TranscriptFolder(path: path).tidy() { say(problem.english) }
    case "scenarios":
      for playbill in try Repertoire(path: path).playbills {
        say("\(playbill.name): \(playbill.problem?.english ?? "fine")")
      }
    case "remember":
      try Settings(path: path).remember(.english)
    default:
      exit(64)
    }
  }

  /// Adds entries one by one; an entry that was not stored is tried again once.
  static func write(to journal: FileJournal, from first: Int, count: Int) {
    var number = first
    while count == 0 || number < first + count {
      let entry = Entry(
        number: number, milliseconds: number, kind: .input(.text("answer \(number)")))
      again { () throws(ArchiveError) in try journal.append([entry]) }
      say("\(number)")
      number += 1
    }
  }

  static func again(_ act: () throws(ArchiveError) -> Void) {
    for _ in 1...5 {
      do throws(ArchiveError) {
        return try act()
      } catch {
        say("refused: \(error.english)")
      }
    }
    exit(1)
  }

  static let opening = Opening(
    engine: "0", recorded: "2026-11-21T13:15:00Z", scenario: "elektricien", heading: "Thuis",
    form: .roleplay, alias: "Tulp", language: "nl", audience: .solo, random: .init(seed: 1))

  /// Writes a line immediately.
  static func say(_ text: String) {
    var line = Array("\(text)\n".utf8)
    Glibc.write(STDOUT_FILENO, &line, line.count)
  }
}
