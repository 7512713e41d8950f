import Archive
import Foundation
import PseudoTerminal
import Roleplay
import Testing

/// A road through `elektricien`, with what was tried on the way and taken back.
struct Road: CustomTestStringConvertible, Sendable {
  var ending: String
  var moves: [String]

  var testDescription: String { ending }

  static let all = [
    Road(
      ending: "ending:together",
      moves: [
        "Vader", "1", "1", "Waarom?", "/terug", "Waarom wil je dat voor mij?", "1", "2",
        "Dit past bij mij.", "1", "Ik vroeg door.", "Ik ga praten.",
      ]),
    Road(
      ending: "ending:help",
      moves: [
        "2", "6", "schilderen", "4", "Ik praat met tante.", "3", "/terug", "/terug",
        "Ik bel tante.",
        "2", "4", "Mag mijn mentor erbij?", "2", "Hulp vragen lukte.", "Ik bel mijn mentor.",
      ]),
    Road(
      ending: "ending:waiting",
      moves: [
        "3", "/terug", "4", "5", "5", "Even denken.", "2", "5", "Tot zondag?", "3", "Wachten mag.",
        "Rust.",
      ]),
    Road(
      ending: "ending:own-way",
      moves: [
        "4", "1", "/terug", "3", "2", "Ik wil kok worden.", "3", "2", "Kijk, zo doe ik dat.", "4",
        "Ik bleef rustig.", "/terug", "Ik bleef heel rustig.", "Koken.",
      ]),
    Road(
      ending: "ending:trying",
      moves: [
        "Broer", "4", "3", "Wist je dat?", "2", "3", "Op school hoorde ik dat.", "/terug", "/terug",
        "5", "Mag ik een dag?", "5", "Kijken mag eerst.", "Ik vraag mijn broer om een dag.",
      ]),
  ]
}

@Suite("Elektricien, played at a terminal")
struct EveryEndingTests {
  @Test("comes to each ending, with steps back, as it does without them", arguments: Road.all)
  func undisturbed(road: Road) throws {
    let laptop = try Laptop()
    let program = try laptop.start(["play", "elektricien", "--as", "Tulp", "--seed", "7"])
    let pupil = Pupil(moves: road.moves)
    #expect(try pupil.play(program, after: nil) == .status(0))
    let transcript = try laptop.transcript()
    #expect(transcript.endings == [road.ending])
    #expect(transcript.visibility == .teacher)
    #expect(try transcript.happenings == withoutSteppingBack(pupil).happenings)
  }

  /// Whether all entries of a recording are still there as they were; when it is taken up again, words
  /// that were taken back are erased, and what was shown after them, and nothing else.
  private func isKept(_ earlier: Transcript, in later: Transcript) -> Bool {
    later.opening == earlier.opening && later.entries.count >= earlier.entries.count
      && zip(later.entries, zip(earlier.entries, earlier.finished().entries)).allSatisfy {
        $0 == $1.0 || $0 == $1.1
      }
  }

  /// Every entry is on the disk by itself, so every entry is a place to be killed at: after it, and
  /// halfway through writing it. Each time the pupil goes on in the recording as it was left.
  @Test("loses nothing when it is killed after every entry", arguments: Road.all)
  func killed(road: Road) throws {
    let laptop = try Laptop()
    let pupil = Pupil(moves: road.moves)
    let shim = try Laptop.killShim.get()
    var kills = 0
    var kept: Transcript?
    var last = ""
    var command = ["play", "elektricien", "--as", "Tulp", "--seed", "7"]
    var ending = TerminalProgram.Termination.signal(SIGKILL)
    while ending == .signal(SIGKILL) {
      // Taking a recording up again is an entry too; the one after it is new.
      let fresh = kills < 2
      let rule = kills % 5 == 4 ? "KILL_WITHIN" : "KILL_AFTER"
      let moment = fresh || kills % 7 == 6 ? "1" : "2"
      let before = kills > 0 ? try laptop.transcript() : nil
      let program = try laptop.start(command, with: ["LD_PRELOAD": shim, rule: moment])
      ending = try pupil.play(program, after: before)
      last = program.text
      guard ending == .signal(SIGKILL) else { break }
      kills += 1
      let stored = try laptop.transcript()
      try #require(kept.map { isKept($0, in: stored) } ?? true, "after kill \(kills)")
      kept = stored
      command = ["resume", try laptop.recording()]
      try #require(kills < 400)
    }
    // It was killed after its very last entry too: there is nothing to go on with any more.
    #expect(ending == .status(1))
    #expect(last.contains(/is\s+af\./))
    let transcript = try laptop.transcript()
    #expect(transcript.visibility == .teacher)
    #expect(transcript.entries.filter { $0.kind == .resume }.count > 50)
    #expect(transcript.endings == [road.ending])
    #expect(try transcript.happenings == withoutSteppingBack(pupil).happenings)
  }

  /// The same play from a file of answers, which cannot step back.
  private func withoutSteppingBack(_ pupil: Pupil) throws -> Transcript {
    let laptop = try Laptop()
    let answers = try laptop.write(pupil.answers, to: "answers.txt")
    let outcome = try laptop.run([
      "play", "elektricien", "--as", "Tulp", "--seed", "7", "--answers", answers,
    ])
    try #require(outcome.status == 0, "\(outcome.errors)")
    return try laptop.transcript()
  }
}
