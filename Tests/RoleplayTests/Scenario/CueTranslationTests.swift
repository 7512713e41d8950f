import Testing
import Yarn

@testable import Roleplay

@Suite("A play in another language than it is played in")
struct CueTranslationTests {
  private static let script = """
    title: Proef
    heading: Proef
    ---
    <<declare $beroep = "kok">>
    <<declare $zin = "">>
    Vader: Jij wilt {$beroep} worden, {1 + 1} keer. #line:1
    Vader: Wat doe je? #line:2
    -> Ik vraag waarom. #line:2a
    -> Ik wacht. #line:2b
    Verteller: Maak de zin af: [begin]ik wil liever[/begin] … #line:3
    <<ask $zin>>
    Verteller: Klaar. #line:4
    ===
    """
  private static let table = """
    language,id,text
    en,line:1,"Dad: {1} times: you want to be {0}."
    en,line:2,Dad: What do you do?
    en,line:2a,I ask why.
    en,line:3,"Narrator: Finish the sentence: [begin]I'd rather[/begin] …"

    """

  private let scenario = Scenario(
    name: "proef", sources: [Source(name: "proef/proef.yarn", text: Self.script)],
    tables: ["en": [Source(name: "proef/proef.en.csv", text: Self.table)]])

  /// The cues of a play in Dutch, up to the question to finish a sentence.
  private func cues() throws -> [Cue] {
    var session = try Session(scenario: scenario, opening: scenario.opening())
    var cues: [Cue] = []
    while true {
      let cue = try session.next()
      cues.append(cue)
      if case .words = cue.shape { return cues }
      if cue.kind == .end { return cues }
      if cue.isOpen { _ = try session.accept([.choose("line:2a"), .submit]) }
    }
  }

  @Test("lines, roles and options are shown in it; values keep their place, gaps stay Dutch")
  func shown() throws {
    let english = CueTranslation(in: scenario, from: "nl", to: "en")
    let cues = try cues().map(english.cue)
    #expect(cues.contains { $0.text == "2 times: you want to be kok." && $0.speaker == "Dad" })
    let choice = try #require(cues.first { $0.options != nil })
    #expect(choice.text == "What do you do?")
    #expect(choice.options?.map(\.text) == ["I ask why.", "Ik wacht."])
    #expect(choice.options?.map(\.id) == ["line:2a", "line:2b"])
  }

  @Test("an answer that finishes the translated beginning is kept with the one that is played")
  func beginning() throws {
    let english = CueTranslation(in: scenario, from: "nl", to: "en")
    let ask = try #require(try cues().last)
    let shown = english.cue(ask)
    #expect(SentenceBeginning(of: shown) != SentenceBeginning(of: ask))
    let typed = Input.text("I'd rather koken")
    #expect(english.original(typed, for: ask) == .text(ask.kept("koken")))
    #expect(english.original(.submit, for: ask) == .submit)
  }

  @Test("a value that is an option's text or a role's name is in it too; typed words stay")
  func values() {
    let script = """
      title: Proef
      ---
      <<declare $ander = "">>
      Vader: Met wie praat je? #line:1
      -> Moeder #line:1a
      -> Tante Ria #line:1b
      Vader: {$ander} is stil. #line:2
      ===
      """
    let table = """
      language,id,text
      en,line:1,Dad: Who do you talk to?
      en,line:1a,Mum
      en,line:1b,Aunt Ria
      en,line:2,Dad: {0} is silent.

      """
    let scenario = Scenario(
      name: "proef", sources: [Source(name: "proef/proef.yarn", text: script)],
      tables: ["en": [Source(name: "proef/proef.en.csv", text: table)]])
    for (dutch, english) in [
      ("Tante Ria", "Aunt Ria"), ("Moeder", "Mum"), ("Vader", "Dad"), ("Buurman", "Buurman"),
    ] {
      #expect(
        scenario.translated("\(dutch) is stil.", ofLine: "line:2", from: "nl", to: "en")
          == "\(english) is silent.")
      #expect(
        scenario.translated("\(english) is silent.", ofLine: "line:2", from: "en", to: "nl")
          == "\(dutch) is stil.")
    }
  }

  @Test("back to the language that is played, it is what was played")
  func back() throws {
    let cues = try cues()
    let same = CueTranslation(in: scenario, from: "nl", to: "nl")
    #expect(cues.map(same.cue) == cues)
    #expect(scenario.languages == ["nl", "en"])
    #expect(scenario.roleName("Vader", in: "en") == "Dad")
    #expect(scenario.role(named: "Dad", in: "en") == "Vader")
    #expect(
      scenario.translated("Waar ben je?", ofLine: "line:2", from: "nl", to: "en") == nil)
    #expect(
      scenario.translated("What do you do?", ofLine: "line:2", from: "en", to: "nl")
        == "Wat doe je?")
    #expect(scenario.translated("Klaar.", ofLine: "line:4", from: "nl", to: "en") == nil)
  }
}
