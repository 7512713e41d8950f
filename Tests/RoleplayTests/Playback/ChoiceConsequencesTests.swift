import Roleplay
import Testing

@Suite("What only a choice led to")
struct ChoiceConsequencesTests {
  private static let script = """
    <<declare $zet = "">>
    <<declare $zin = "">>
    Verteller: Wat doe je nu? #line:1
    -> Ik vraag waarom. #line:1a
        <<set $zet = "vraag">>
        Verteller: Begin zo: waarom wil je dat? #line:2
        Verteller: Hoe vraag je het? #line:3
        -> Zacht #line:3a
        -> Hard #line:3b
    -> Ik word boos. #line:1b
        <<set $zet = "boos">>
        Verteller: Begin zo: het is mijn keuze. #line:4
    Verteller: Typ één zin. #line:5
    <<ask $zin>>
    <<if $zet == "vraag">>
        Vader: Goede vraag. #line:6
    <<else>>
        Vader: Rustig maar. #line:7
    <<endif>>
    Vader: Ik ben moe. #line:8
    Verteller: En nu? #line:9
    -> Ik ga. #line:9a
        Vader: Tot straks. #line:10
    -> Ik blijf. #line:9b
        Vader: Goed zo. #line:11
    """

  /// A recording of it.
  private func played(_ scenario: Scenario, _ answers: [Input]) throws -> Transcript {
    var session = try scenario.session()
    var answers = answers[...]
    var kinds: [Entry.Kind] = []
    while true {
      let cue = try session.next()
      kinds.append(.cue(cue))
      if cue.kind == .end { break }
      guard cue.isOpen else { continue }
      let input = answers.removeFirst()
      let accepted = try session.accept([input, .submit])
      let reply = try #require(accepted)
      kinds += [.input(input), .input(.submit), .reply(reply)]
    }
    return Transcript(
      opening: scenario.opening(),
      entries: kinds.enumerated().map {
        Entry(number: $0.offset + 1, milliseconds: 0, kind: $0.element)
      })
  }

  private static let answers: [Input] = [
    .choose("line:1a"), .choose("line:3a"), .text("Waarom?"), .choose("line:9b"),
  ]

  /// The screen while answers are hidden, with a number of them shown.
  private func shown(
    _ transcript: Transcript, _ scenario: Scenario?, asking: Int = 0
  ) -> [String] {
    var playback = Playback(of: PlaybackIndex(of: transcript))
    playback.unwind()
    playback.hideAnswers(true, with: ChoiceConsequences(of: transcript, in: scenario))
    for _ in 0..<asking { _ = playback.showAnswer() }
    return playback.index.moments.indices.map { place in
      let moment = playback.shown(at: place)
      switch (moment.concealment, moment.kind) {
      case (.behindChoice, .cue(let cue)): return cue.text.isEmpty ? "…" : cue.text
      case (_?, _): return "?"
      case (nil, .cue(let cue)): return cue.kind == .end ? "einde" : cue.text
      case (nil, .reply(let reply, _)): return reply.texts.first ?? reply.chosen ?? ""
      case (nil, _): return ""
      }
    }
  }

  @Test("is kept back with the choice, also what its consequences are, until roads meet again")
  func hidden() throws {
    let scenario = Scenario(script: Self.script)
    let transcript = try played(scenario, Self.answers)
    #expect(
      shown(transcript, scenario) == [
        "Wat doe je nu?", "Wat doe je nu?", "?", "…", "…", "…", "?", "Typ één zin.",
        "Typ één zin.", "?", "…", "Ik ben moe.", "En nu?", "En nu?", "?", "…", "einde",
      ])
  }

  @Test("is shown with the choice, the last one first, and a choice before what came of it")
  func askedFor() throws {
    let scenario = Scenario(script: Self.script)
    let transcript = try played(scenario, Self.answers)
    #expect(shown(transcript, scenario, asking: 1).suffix(3) == ["line:9b", "Goed zo.", "einde"])
    #expect(shown(transcript, scenario, asking: 2)[9...10] == ["Waarom?", "…"])
    // The question within the option comes of it: it cannot be answered before.
    #expect(
      shown(transcript, scenario, asking: 3)[2...6]
        == [
          "line:1a", "Begin zo: waarom wil je dat?", "Hoe vraag je het?", "Hoe vraag je het?", "?",
        ])
    #expect(shown(transcript, scenario, asking: 4)[6] == "line:3a")
    #expect(shown(transcript, scenario, asking: 4)[10] == "Goede vraag.")
  }

  @Test(
    "is all up to the next question where the scenario is not there, or asks something else now")
  func withoutScenario() throws {
    let scenario = Scenario(script: Self.script)
    let transcript = try played(scenario, Self.answers)
    let expected = [
      "Wat doe je nu?", "Wat doe je nu?", "?", "…", "Hoe vraag je het?", "Hoe vraag je het?", "?",
      "Typ één zin.", "Typ één zin.", "?", "Goede vraag.", "Ik ben moe.", "En nu?", "En nu?", "?",
      "…", "einde",
    ]
    #expect(shown(transcript, nil) == expected)
    let edited = Scenario(
      script: Self.script.replacing("Wat doe je nu? #line:1\n", with: "Wat doe je? #line:99\n"))
    #expect(shown(transcript, edited) == expected)
  }

  @Test("is nothing in what all roads come to, and where there was nothing to choose")
  func nothing() throws {
    let scenario = Scenario(
      script: """
        Verteller: Wie? #line:1
        -> Jij #line:1a
        -> Ik #line:1b
        Verteller: Goed. #line:2
        -> Verder #line:3a
        Verteller: Klaar. #line:4
        """)
    let transcript = try played(scenario, [.choose("line:1b"), .choose("line:3a")])
    #expect(
      shown(transcript, scenario) == [
        "Wie?", "Wie?", "?", "Goed.", "Goed.", "?", "Klaar.", "einde",
      ])
  }
}
