import Testing
import Yarn

@testable import Roleplay

@Suite("<<rank>>: lines in order")
struct RankTests {
  private let scene = Scenario(
    script: """
      <<declare $eerste = "">>
      Verteller: Wat telt voor jou? #line:r-1
      geld #line:r-2 #item
      eer #line:r-3 #item
      tijd #line:r-4 #item
      <<rank $eerste>>
      Verteller: Bovenaan staat {$eerste}. #line:r-5
      """)

  private func play(_ audience: Audience, _ answers: String...) async throws -> Transcript {
    let stage = ScriptedStage(answers: answers, audience: audience)
    var performance = try Performance(
      of: scene, opening: scene.opening(audience), stage: stage, journal: nil, clock: { 0 })
    #expect(await performance.run().words == "finished")
    #expect(await stage.problem == nil)
    return performance.transcript
  }

  private func lines(_ transcript: Transcript) -> [String] {
    transcript.entries.compactMap { entry in
      if case .cue(let cue) = entry.kind, case .line = cue.kind { cue.text } else { nil }
    }
  }

  @Test("is asked with the line before its items, which nobody says; the first one is kept")
  func playing() async throws {
    #expect(scene.findings == [])
    let transcript = try await play(.solo, "3 1 2")
    #expect(lines(transcript) == ["Wat telt voor jou?", "Bovenaan staat tijd."])
    let decision = try #require(transcript.decisions.first)
    #expect(decision.cue.text == "Wat telt voor jou?")
    #expect(decision.cue.listed.map(\.id) == ["line:r-2", "line:r-3", "line:r-4"])
    #expect(decision.reply?.order == ["line:r-4", "line:r-2", "line:r-3"])
    #expect(decision.answer == "tijd; geld; eer")
  }

  @Test("a class gives points, and what got the most comes first")
  func points() async throws {
    let transcript = try await play(.class, "4 9 2")
    #expect(lines(transcript).last == "Bovenaan staat eer.")
    #expect(transcript.decisions.first?.reply?.tally == .counts([4, 9, 2]))
  }

  @Test("a recording reads back byte for byte, plays on, and verifies; finished, the order stays")
  func recording() async throws {
    let transcript = try await play(.solo, "2 3 1")
    for entry in transcript.entries {
      let line = TranscriptCoding.line(for: entry)
      #expect(try TranscriptCoding.entry(from: line) == entry)
    }
    #expect(
      String(decoding: TranscriptCoding.line(for: transcript.entries[1]), as: UTF8.self)
        == #"{"n":2,"ms":0,"cue":{"kind":"rank","line":"line:r-1","speaker":"Verteller","#
        + #""text":"Wat telt voor jou?","options":[{"id":"line:r-2","text":"geld","tags":["item"]},"#
        + #"{"id":"line:r-3","text":"eer","tags":["item"]},"#
        + #"{"id":"line:r-4","text":"tijd","tags":["item"]}]}}"#)
    #expect(try Verification(of: transcript, in: scene).difference == nil)
    #expect(try Session.follow(transcript, in: scene).divergence == nil)
    #expect(transcript.finished() == transcript)
    var playback = Playback(of: PlaybackIndex(of: transcript))
    let search = playback.search("tijd")
    #expect(search != .notFound)
  }

  @Test("after an edit the order counts where the same things are there, and else the roads part")
  func edited() async throws {
    let transcript = try await play(.solo, "2 3 1")
    func divergence(_ items: String) throws -> Divergence.Reason? {
      try Session.follow(
        transcript,
        in: Scenario(
          script: """
            <<declare $eerste = "">>
            Verteller: Wat telt echt voor jou? #line:r-1
            \(items)
            <<rank $eerste>>
            Verteller: Bovenaan staat {$eerste}. #line:r-5
            """)
      ).divergence?.reason
    }
    #expect(
      try divergence("tijd #line:r-4 #item\nveel geld #line:r-2 #item\neer #line:r-3 #item") == nil)
    #expect(
      try divergence("tijd #line:r-4 #item\nrust #line:r-6 #item\neer #line:r-3 #item")
        == .doesNotFit(.orderIncomplete(3)))
  }

  @Test("check tells of too few items, too many, items of no question and items without an id")
  func checking() {
    func findings(_ items: [String], _ rest: String = "<<rank $e>>") -> [String] {
      Scenario(
        script: "<<declare $e = \"\">>\nWat? #line:a\n" + items.joined(separator: "\n") + "\n"
          + rest
      ).findings
    }
    let items = (1...8).map { "ding \($0) #line:i-\($0) #item" }
    #expect(findings(Array(items[..<3])) == [])
    #expect(findings(Array(items[..<7])) == [])
    #expect(findings(Array(items[..<2])) == ["8:1 error WW0015"])
    #expect(findings(items) == ["14:1 error WW0015"])
    #expect(
      findings(Array(items[..<6]) + ["<<if $e == \"\">>", items[6], items[7], "<<endif>>"]) == [])
    #expect(findings([items[0]], "<<ask $e>>") == ["6:1 error WW0016"])
    #expect(findings([items[0]], "Klaar.") == ["6:1 error WW0016"])
    #expect(findings(Array(items[..<2]) + ["ding #item"]) == ["8:1 error WW0001"])
    #expect(findings(Array(items[..<3]), "<<rank>>").contains("9:1 error WW0005"))
    #expect(findings(Array(items[..<3]), "<<rank $x>>").contains("9:1 error WW0006"))
  }
}
