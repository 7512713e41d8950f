import Roleplay
import Testing
import Yarn

@Suite("Checking a recording against its scenario")
struct VerificationTests {
  private static let script = """
    <<declare $zin = "">>
    Verteller: Dag. #line:v-1
    Verteller: Met wie? #line:v-2
    -> Vader #line:v-2a
    -> Moeder #line:v-2b
    <<wait 1>>
    {chosen()}: Wat wil je? #line:v-4
    <<ask $zin>>
    Welke wegen? #line:v-6
    <<collect wegen 1>>
    <<reveal>>
    Praat. #line:v-7
    <<discuss 3>>
    """
  private let scene = Scenario(script: script)

  private func recording(
    _ answers: [String] = ["Moeder", "kok", "een", ""]
  ) async throws -> Transcript {
    var performance = try Performance(
      of: scene, opening: scene.opening(), stage: ScriptedStage(answers: answers, audience: .solo),
      journal: nil, clock: { 0 })
    _ = await performance.run()
    return performance.transcript
  }

  private func verify(
    _ transcript: Transcript, _ script: String
  ) throws -> VerificationDifference? {
    try Verification(of: transcript, in: Scenario(script: script)).difference
  }

  @Test("the same script says the same, also of a recording that stopped halfway")
  func same() async throws {
    let transcript = try await recording()
    let verification = try Verification(of: transcript, in: scene)
    #expect(verification.difference == nil)
    #expect(verification.notices == [])
    #expect(verification.matching == transcript.entries.count)
    for length in 0..<transcript.entries.count {
      let part = Transcript(
        opening: transcript.opening, entries: Array(transcript.entries[..<length]))
      #expect(try Verification(of: part, in: scene).difference == nil)
    }
  }

  @Test("the first difference is named: the entry, what was recorded, and what comes now")
  func differences() async throws {
    let transcript = try await recording()
    let cases: [(from: String, to: String, dutch: String, english: String)] = [
      (
        "Dag.", "Hoi.",
        "Regel 1 is anders. Opgenomen is ‘Verteller: Dag.’, nu komt ‘Verteller: Hoi.’.",
        "Entry 1 differs. Recorded is ‘Verteller: Dag.’, now comes ‘Verteller: Hoi.’."
      ),
      (
        "-> Vader", "-> Papa",
        "Regel 3 is anders. Opgenomen is de keuze ‘Verteller: Met wie?’ (‘Vader’, ‘Moeder’), "
          + "nu komt de keuze ‘Verteller: Met wie?’ (‘Papa’, ‘Moeder’).",
        "Entry 3 differs. Recorded is the choice ‘Verteller: Met wie?’ (‘Vader’, ‘Moeder’), "
          + "now comes the choice ‘Verteller: Met wie?’ (‘Papa’, ‘Moeder’)."
      ),
      (
        "line:v-1", "line:v-1 #aloud",
        "Regel 1 is anders in wat niet te zien is: de codes, de keuzes of de labels. "
          + "Het gaat om ‘Verteller: Dag.’.",
        "Entry 1 differs in what is not seen: the ids, the options or the tags. "
          + "It is about ‘Verteller: Dag.’."
      ),
      (
        "<<wait 1>>", "<<wait 2>>",
        "Regel 7 is anders. Opgenomen is een pauze van 1 seconden, nu komt een pauze van 2 seconden.",
        "Entry 7 differs. Recorded is a pause of 1 seconds, now comes a pause of 2 seconds."
      ),
      (
        "<<ask $zin>>\n", "",
        "Regel 9 is anders. Opgenomen is de open vraag ‘Moeder: Wat wil je?’, "
          + "nu komt ‘Welke wegen?’.",
        "Entry 9 differs. Recorded is the open question ‘Moeder: Wat wil je?’, "
          + "now comes ‘Welke wegen?’."
      ),
      (
        "<<collect wegen 1>>\n", "<<discuss 9>>\n",
        "Regel 14 is anders. Opgenomen is de briefjes ‘Welke wegen?’, "
          + "nu komt het gesprek ‘Welke wegen?’.",
        "Entry 14 differs. Recorded is the notes ‘Welke wegen?’, now comes the talk ‘Welke wegen?’."
      ),
      (
        "<<reveal>>\n", "",
        "Regel 19 is anders. Opgenomen is de uitslag van ‘Met wie?’, nu komt ‘Praat.’.",
        "Entry 19 differs. Recorded is the result of ‘Met wie?’, now comes ‘Praat.’."
      ),
      (
        "<<discuss 3>>", "",
        "Regel 21 is anders. Opgenomen is het gesprek ‘Praat.’, nu komt het einde.",
        "Entry 21 differs. Recorded is the talk ‘Praat.’, now comes the end."
      ),
      (
        "Welke", "<<jump Rond>>\n===\ntitle: Rond\n---\n<<jump Rond>>\nWelke",
        "Bij regel 13 stopt het script. "
          + DialogueError(.goesOnForever(limit: Limits().silentSteps), node: "Rond").dutch,
        "At entry 13 the script stops. "
          + DialogueError(.goesOnForever(limit: Limits().silentSteps), node: "Rond").english
      ),
    ]
    for edit in cases {
      let edited = Self.script.replacing(edit.from, with: edit.to)
      #expect(edited != Self.script)
      let difference = try #require(try verify(transcript, edited), "\(edit.to)")
      #expect(difference.dutch == edit.dutch)
      #expect(difference.english == edit.english)
    }
  }

  @Test("what somebody changed in a recording is found")
  func tampering() async throws {
    let transcript = try await recording()
    var changed = transcript
    changed.entries[10].kind = .input(.choose("1"))
    #expect(try verify(changed, Self.script) == .input(entry: 11, .wrongKind))
    changed = transcript
    changed.entries[5].kind = .reply(Reply(chosen: "line:v-2a", isComplete: true))
    #expect(
      try verify(changed, Self.script)?.dutch
        == "Regel 6 is anders. Opgenomen is ‘line:v-2a’, nu komt ‘line:v-2b’.")
    changed.entries[5].kind = .reply(Reply(isComplete: true))
    #expect(
      try verify(changed, Self.script)?.english
        == "Entry 6 differs. Recorded is no choice, now comes ‘line:v-2b’.")
    #expect(
      try verify(changed, Self.script)?.dutch
        == "Regel 6 is anders. Opgenomen is geen keuze, nu komt ‘line:v-2b’.")
    changed = transcript
    changed.entries.remove(at: 6)
    #expect(try verify(changed, Self.script) == .number(8, expected: 7))
    #expect(
      try verify(changed, Self.script)?.dutch == "Regel 7 ontbreekt: hier staat nummer 8.")
    #expect(
      try verify(changed, Self.script)?.english == "Entry 7 is missing: here stands number 8.")
    // A cue that came while another was open.
    changed = Transcript(opening: transcript.opening, entries: Array(transcript.entries[..<3]))
    changed.entries.append(Entry(number: 4, milliseconds: 0, kind: transcript.entries[0].kind))
    #expect(
      try verify(changed, Self.script)?.dutch
        == "Regel 4 is anders. Opgenomen is ‘Verteller: Dag.’, "
        + "nu komt de keuze ‘Verteller: Met wie?’ (‘Vader’, ‘Moeder’).")
    // The last input of a recording that stopped halfway.
    changed.entries[3].kind = .input(.text("x"))
    #expect(
      try verify(changed, Self.script)?.english
        == "Entry 4 is not possible any more. \(InputError.wrongKind.english)")
    #expect(
      try verify(changed, Self.script)?.dutch
        == "Regel 4 kan nu niet meer. \(InputError.wrongKind.dutch)")
  }

  @Test("files that are not what they were are a remark, and no difference")
  func remarks() async throws {
    var transcript = try await recording()
    let recorded = ["a.yarn": "1", "b.yarn": "2", "c.yarn": "3"]
    transcript.opening.sources = recorded.sorted { $0.key < $1.key }.map {
      Opening.SourceHash(path: $0.key, sha256: $0.value)
    }
    let now = Scenario(
      name: "proef",
      sources: [
        Source(
          name: "a.yarn", text: "title: Start\nheading: Een proef\n---\n\(Self.script)\n===\n")
      ],
      hashes: [("a.yarn", "1"), ("b.yarn", "9"), ("d.yarn", "4")].map {
        Opening.SourceHash(path: $0.0, sha256: $0.1)
      })
    let verification = try Verification(of: transcript, in: now)
    #expect(verification.difference == nil)
    #expect(
      verification.notices == [.fileChanged("b.yarn"), .fileGone("c.yarn"), .fileAdded("d.yarn")])
    #expect(
      verification.notices.map(\.dutch) == [
        "Het bestand b.yarn is veranderd na de opname.", "Het bestand c.yarn is er niet meer.",
        "Het bestand d.yarn is er bij gekomen na de opname.",
      ])
    #expect(
      verification.notices.map(\.english) == [
        "The file b.yarn has changed since the recording.", "The file c.yarn is gone.",
        "The file d.yarn was added after the recording.",
      ])
    #expect(try Verification(of: transcript, in: scene).notices == [])
  }

  @Test("the translations into other languages than the played one are no part of it")
  func otherTables() async throws {
    var transcript = try await recording()
    func hashes(_ files: [(String, String)]) -> [Opening.SourceHash] {
      files.map { Opening.SourceHash(path: $0.0, sha256: $0.1) }
    }
    // As earlier versions recorded it: with every table.
    transcript.opening.sources = hashes([("a.yarn", "1"), ("a.en.csv", "2"), ("a.ar.csv", "3")])
    let now = Scenario(
      name: "proef",
      sources: [
        Source(
          name: "a.yarn", text: "title: Start\nheading: Een proef\n---\n\(Self.script)\n===\n")
      ],
      hashes: hashes([("a.yarn", "1"), ("a.en.csv", "9"), ("a.tr.csv", "4")]))
    #expect(try Verification(of: transcript, in: now).notices == [])
    #expect(transcript.opening.language == "nl")
  }

  @Test("a command nobody knows and the pauses of others are described as well")
  func otherCues() {
    let difference = VerificationDifference.cue(
      entry: 2, recorded: Cue(line: "", text: "", kind: .command("schud \u{1B}")),
      now: Cue(line: "", text: "", kind: .end))
    #expect(
      difference.dutch
        == "Regel 2 is anders. Opgenomen is de opdracht ‘schud ␛’, nu komt het einde.")
    #expect(
      difference.english
        == "Entry 2 differs. Recorded is the command ‘schud ␛’, now comes the end.")
  }
}
