import Archive
import Discussion
import Foundation
import Roleplay
import Testing
import Yarn

@testable import Shell

@Suite("What the class said, on a terminal")
@MainActor
struct DiscussScreenTests {
  private func transcript(
    _ seed: UInt32, _ choice: String, _ words: String?, visibility: Visibility = .class,
    tally: Tally? = nil
  ) -> Transcript {
    var opening = Opening.proef(tally == nil ? .solo : .class)
    opening.random.seed = seed
    opening.alias = "Narcis"
    let options = [
      Cue.Option(id: "line:a", text: "Ik vraag waarom."),
      Cue.Option(id: "line:b", text: "أنا أنتظر"),
    ]
    let kinds: [Entry.Kind] = [
      .cue(Cue(line: "line:1", text: "Wat doe je nu?", kind: .choice(options))),
      .reply(Reply(chosen: "line:\(choice)", tally: tally, isComplete: true)),
      .cue(Cue(line: "line:2", text: "Wat zei je?", kind: .ask)),
      .reply(Reply(texts: words.map { [$0] } ?? [], isComplete: true)),
      .cue(Cue(line: "line:3", text: "Klaar.", tags: ["ending:help"], kind: .line)),
      .cue(Cue(line: "", text: "", kind: .end)), .end(visibility),
    ]
    return Transcript(
      opening: opening,
      entries: kinds.enumerated().map { offset, kind in
        Entry(number: offset + 1, milliseconds: offset, kind: kind)
      })
  }

  private func house(_ transcripts: [Transcript]) throws -> House {
    let house = try House([:])
    try FileManager.default.createDirectory(
      atPath: house.transcripts, withIntermediateDirectories: true)
    for (index, transcript) in transcripts.enumerated() {
      try Data(TranscriptCoding.bytes(of: transcript)).write(
        to: URL(fileURLWithPath: "\(house.transcripts)/20260101-12000\(index)-proef-Narcis.jsonl"))
    }
    return house
  }

  private func house() throws -> House {
    try house([
      transcript(1, "a", "Ahmed zei \u{1B}[31mnee\u{202E}"), transcript(2, "a", nil),
      transcript(3, "b", "Ik vroeg het."), transcript(4, "b", "geheim", visibility: .teacher),
    ])
  }

  private func room(_ house: House) throws -> DiscussRoom {
    try DiscussRoom(
      paths: [house.transcripts], scenario: nil, repertoire: nil, smallestGroup: 5)
  }

  @Test("all at once, 80 columns")
  func all() throws {
    let house = try house()
    let theatre = Theatre(interactive: false)
    try room(house).screen(on: theatre.console).showAll()
    #expect(
      theatre.screen == """
        Proef
        3 opnames tellen mee.
        1 opname is alleen voor de docent en telt niet mee.

        Vraag 1: Wat doe je nu?

          1  Ik vraag waarom.
          ################################################# 2 (67%)
          2  أنا أنتظر
          ========================                          1 (33%)

        Vraag 2: Wat zei je?

        Nog geen antwoord om te laten zien.
        2 teksten zijn nog niet gelezen.
        1 keer niets gezegd.

        Hoe het afliep
          1  Klaar.
          ################################################# 3 (100%)

        De weg: wat volgde op wat
          begin
            1. Wat doe je nu?: 3
          1. Wat doe je nu?
            Ik vraag waarom. → einde: Klaar.: 2
            أنا أنتظر → einde: Klaar.: 1


        """)
  }

  @Test("all at once, 40 columns: no line is wider")
  func narrow() throws {
    let house = try house()
    let theatre = Theatre(columns: 40, interactive: false, language: .english)
    try room(house).screen(on: theatre.console).showAll()
    let lines = theatre.screen.split(separator: "\n")
    #expect(lines.allSatisfy { CellWidth.of($0) <= 40 })
    #expect(theatre.screen.contains("3 recordings count."))
    #expect(!theatre.screen.contains("Narcis") && !theatre.screen.contains("Ahmed"))
  }

  @Test("step by step: forward, back, to a number, and out")
  func steps() async throws {
    let house = try house()
    let theatre = Theatre(typed: "", "", "t", "2", "x", "s")
    await (try room(house)).screen(on: theatre.console).run()
    let shown = theatre.screen.split(separator: "\n").filter { $0.hasPrefix("Vraag") }
    #expect(shown.map { $0.prefix(7) } == ["Vraag 1", "Vraag 2", "Vraag 1", "Vraag 2"])
    #expect(theatre.screen.contains("Dat ken ik niet. Typ ? voor uitleg."))
  }

  @Test("an answer is shown once the teacher has read it, without the name")
  func reading() async throws {
    let house = try house()
    let order = try room(house).reading.openTexts(of: "proef").map(\.words)
    let isAhmedFirst = order.first?.hasPrefix("Ahmed") == true
    let decisions = isAhmedFirst ? ["w ahmed", "t", "v"] : ["v", "w ahmed", "t"]
    let theatre = Theatre((["ja"] + decisions).map { .line(TypedLine($0)) })
    await (try room(house)).screen(on: theatre.console).read()
    #expect(theatre.screen.contains("Zet het bord uit"))
    #expect(theatre.screen.contains("  Ahmed zei ␛[31mnee‹U+202E›"))
    #expect(theatre.screen.contains("  […] zei ␛[31mnee‹U+202E›"))
    #expect(theatre.screen.contains("Alles is gelezen. Zet het bord weer aan."))
    let after = Theatre(interactive: false)
    try room(house).screen(on: after.console).showAll()
    #expect(after.screen.contains("  – […] zei ␛[31mnee‹U+202E›\n    (Ik vraag waarom.)"))
    #expect(after.screen.contains("1 tekst blijft verborgen."))
    #expect(!after.screen.contains("Ahmed"))
    let warning = "Er kan toch nog een naam in een antwoord staan. Lees ze eerst zelf."
    #expect(after.screen.components(separatedBy: warning).count == 2)
  }

  @Test("nothing is decided by Enter, nor before the board is off")
  func nothingByEnter() async throws {
    let house = try house()
    for typed in [["nee", "t", "t"], ["ja", "", ""], ["", "t"]] {
      let theatre = Theatre(typed.map { .line(TypedLine($0)) })
      await (try room(house)).screen(on: theatre.console).read()
      #expect(try room(house).desk.moderation == Moderation())
    }
  }

  @Test("a moderation file somebody edited shows nothing, and says so")
  func brokenFile() async throws {
    let house = try house()
    try "{\"alles\": \"shown\"}".write(
      toFile: house.transcripts + "/moderation-proef.json", atomically: true, encoding: .utf8)
    let theatre = Theatre(typed: "ja", "t")
    let screen = try room(house).screen(on: theatre.console)
    await screen.read()
    #expect(theatre.screen.contains("Regel 1 klopt niet. Alle antwoorden blijven verborgen."))
    #expect(!theatre.screen.contains("Ahmed"))
    #expect(theatre.reader.left == 2)
  }

  @Test("no recordings is a sentence, and a scenario nobody played too")
  func nothing() throws {
    let empty = try house([])
    #expect(throws: DiscussProblem.self) { try room(empty) }
    #expect(
      DiscussProblem.nothingToDiscuss("/x", skipped: 2).dutch
        == "In /x staat geen opname die af is (2 overgeslagen). Speel eerst een scenario.")
    let house = try house()
    #expect(throws: DiscussProblem.self) {
      try DiscussRoom(
        paths: [house.transcripts], scenario: "ander", repertoire: nil, smallestGroup: 5)
    }
  }
}
