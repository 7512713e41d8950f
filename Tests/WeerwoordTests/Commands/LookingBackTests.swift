import Archive
import Foundation
import PseudoTerminal
import Roleplay
import TestFiles
import Testing

@testable import Shell
@testable import weerwoord

@Suite("Looking back")
struct LookingBackTests {
  private static let answers =
    "Vader\n1\n1\nWaarom?\n1\n2\nZo.\n2\n\n\n\n\nIk vroeg door.\nIk bel mijn mentor.\n"

  @Test("agrees with the scenario it was played with, after steps back and interruptions too")
  func agrees() throws {
    let laptop = try Laptop()
    _ = try laptop.run(
      ["play", "elektricien", "--as", "Ree"], input: "Vader\n/terug\nTante\n1\n1\nWaarom?\n")
    let half = try laptop.run(["replay", "--verify"])
    #expect(half.status == 0)
    _ = try laptop.run(["resume"], input: "1\n2\nZo.\n2\n\n\n\n\nMentor.\n\n")
    let whole = try laptop.run(["replay", "--verify"])
    #expect(whole.status == 0)
    let entries = try laptop.transcript().currentPath.count
    #expect(
      whole.output == "De opname klopt met het scenario: \(entries) regels zijn gelijk.\n")
    #expect(whole.errors == "")
    let english = try laptop.run(["replay", "--verify", "--language", "en"])
    #expect(
      english.output
        == "The recording agrees with the scenario: \(entries) entries are the same.\n")
  }

  @Test("names the first difference after the scenario was edited")
  func differs() throws {
    let laptop = try Laptop()
    let script = try contents(of: Laptop.scene + "/elektricien.yarn")
    try laptop.addScenario("elektricien", script, besidesShipped: true)
    let answers = try laptop.write(Self.answers, to: "answers.txt")
    _ = try laptop.run(["play", "elektricien", "--as", "Ree", "--answers", answers])
    try laptop.write(
      script.replacingOccurrences(of: "Het is een mooi vak.", with: "Het is een prachtig vak."),
      to: "Scenarios/elektricien/elektricien.yarn")
    let outcome = try laptop.run(["replay", "--verify"])
    #expect(outcome.status == 1)
    #expect(
      outcome.output == "Het bestand elektricien/elektricien.yarn is veranderd na de opname.\n")
    #expect(
      outcome.errors == "weerwoord: Regel 17 is anders. "
        + "Opgenomen is ‘Vader: Het is een mooi vak. Er is altijd werk.’, "
        + "nu komt ‘Vader: Het is een prachtig vak. Er is altijd werk.’.\n")
  }

  @Test("shows what was chosen and said, from the entry that is asked for")
  func shows() throws {
    let laptop = try Laptop()
    let answers = try laptop.write(Self.answers, to: "answers.txt")
    _ = try laptop.run(["play", "elektricien", "--as", "Ree", "--answers", answers])
    let whole = try laptop.run(["replay", "--pace", "instant"])
    #expect(whole.status == 0)
    #expect(whole.output.hasPrefix("De elektricien · Ree · "))
    #expect(whole.output.contains("\n  1  Vader\n"))
    #expect(whole.output.contains("\n→ Vader\n"))
    #expect(whole.output.contains("\nRee: Waarom?\n"))
    let late = try laptop.run(["replay", "--pace", "instant", "--from", "80"])
    #expect(!late.output.contains("Waarom?"))
    #expect(late.output.contains("\nRee: Ik bel mijn mentor.\n"))
    let never = try laptop.run(["replay", "--from", "999"])
    #expect(never.status == 1)
    #expect(
      never.errors.hasPrefix(
        "weerwoord: Regel 999 bestaat niet. Kies een nummer van 1 tot en met "))
  }

  @Test("never obeys a control character that was typed in an answer")
  func controlCharacters() throws {
    let laptop = try Laptop()
    let evil = "rood\u{1B}[31m\u{1B}]0;titel\u{07}\u{9B}2J\u{202E}om\u{7F}"
    let answers = try laptop.write("Vader\n1\n1\n\(evil)\n1\n", to: "answers.txt")
    let played = try laptop.run(["play", "elektricien", "--as", "Ree", "--answers", answers])
    let replayed = try laptop.run(["replay", "--pace", "instant"])
    #expect(replayed.output.contains("Ree: rood"))
    for text in [played.output, replayed.output, try contents(of: laptop.recording())] {
      #expect(text.unicodeScalars.allSatisfy(isHarmless))
    }
    let program = try laptop.start(["replay", "--pace", "instant"])
    try program.expectEnd()
    #expect(!program.text.contains("titel\u{07}"))
    #expect(program.text.unicodeScalars.allSatisfy(isHarmless))
  }

  private func isHarmless(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control: scalar == "\n"
    case .format: !"\u{202A}\u{202B}\u{202D}\u{202E}".unicodeScalars.contains(scalar)
    default: true
    }
  }

  @Test("a lesson written by hand plays; what is missing is named; no tree without what-ifs")
  func lesson() throws {
    let laptop = try Laptop()
    let answers = try laptop.write(Self.answers, to: "answers.txt")
    _ = try laptop.run(["play", "elektricien", "--as", "Ree", "--answers", answers])
    let name = try laptop.recording().split(separator: "/").last?.dropLast(6) ?? ""
    #expect(
      try laptop.run(["lesson"]).output.hasPrefix("Er zijn nog geen lessen. Druk op l"))
    try laptop.write(
      "\(name) 26 Wat zou jij vragen?\nweg 3\n", to: "Transcripts/lesson-Thuis.txt")
    #expect(try laptop.run(["lesson"]).output == "Thuis: 2 momenten\n")
    let kept = try laptop.run(["les", "Thuis"])
    #expect(
      kept.unwrappedErrors
        == "Overgeslagen: regel 1 (deze opname is alleen voor jou), regel 2 (geen opname weg).")
    #expect(kept.output == "In de les Thuis staat geen moment dat er is.\n")
    let recording = try laptop.recording()
    let text = try contents(of: recording).replacing(
      "\"end\":\"teacher\"", with: "\"end\":\"class\"")
    try FileManager.default.removeItem(atPath: recording)
    try laptop.write(text, to: "Transcripts/\(name).jsonl")
    let played = try laptop.run(["les", "Thuis", "--language", "en"])
    #expect(played.status == 0)
    #expect(played.unwrappedErrors == "Passed over: line 2 (no recording weg).")
    #expect(played.output.contains("\nMoment 1 of 1: Wat zou jij vragen?\n"))
    #expect(played.output.contains("\nPupil: … (hidden, a shows it)\n"))
    #expect(!played.output.contains("Waarom?"))
    let never = try laptop.run(["lesson", "Uit"])
    #expect(never.status == 1)
    #expect(never.errors == ArchiveError.noLesson("Uit", among: ["Thuis"]).told())
    #expect(try laptop.run(["tree"]).output.hasPrefix("Er is nog niets anders geprobeerd."))
    #expect(
      try laptop.run(["tree", String(name)]).output
        == "Bij deze opname is nog niets anders geprobeerd.\n")
    let missing = try laptop.run(["tree", "x"])
    #expect(missing.status == 1)
    #expect(
      missing.errors
        == ArchiveError.unreadable(laptop.transcripts + "/x.jsonl", .missing).told())
    #expect(
      try laptop.run(["boom", "1", "2"]).errors
        == TreeText.noFamilies.told())
  }

  @Test("goes step by step at a terminal, until the person stops")
  func steps() throws {
    let laptop = try Laptop()
    let answers = try laptop.write(Self.answers, to: "answers.txt")
    _ = try laptop.run(["play", "elektricien", "--as", "Ree", "--answers", answers])
    let program = try laptop.start(["replay"])
    try program.expect("Je oefent een moeilijk gesprek.")
    try program.expect("? hulp  q stop")
    try program.type(" ")
    try program.expect("Thuis heeft iemand iets besloten.")
    try program.expect("? hulp  q stop")
    #expect(!program.text.contains("Speel je met z'n tweeën?"))
    try program.type("\u{04}")
    #expect(try program.expectEnd() == .status(0))
  }
}
