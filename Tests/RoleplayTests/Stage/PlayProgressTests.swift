import Testing
import Yarn

@testable import Roleplay

@Suite("The progress of a person in a scenario")
struct PlayProgressTests {
  private let scenario = Scenario(
    name: "proef",
    sources: [
      Source(
        name: "proef/proef.yarn",
        text: """
          title: Begin
          heading: Proef
          ---
          <<declare $z = "">>
          Wie? #line:1
          <<ask $z>>
          Vader knikt. #line:2
          <<jump Midden>>
          ===
          title: Midden
          ---
          Wat? #line:3
          <<ask $z>>
          <<jump Eind>>
          ===
          title: Eind
          ---
          Waarom? #line:4
          <<ask $z>>
          ===
          """)
    ])

  @Test("parts are counted as something is asked in them, and a step back goes back to its part")
  func parts() throws {
    var session = try Session(scenario: scenario, opening: scenario.opening())
    var progress = PlayProgress()
    progress.parts = scenario.parts
    #expect(progress.place == nil)
    var places: [PlayProgress.Place] = []
    var questions: [Cue] = []
    var begun = 0
    while true {
      let cue = try session.next()
      if cue.kind == .end { break }
      if progress.pass(cue) { begun += 1 }
      guard cue.isOpen else { continue }
      questions.append(cue)
      if let place = progress.place { places.append(place) }
      _ = try session.accept([.text("ja"), .submit])
    }
    #expect(places == [.part(1, of: 3), .part(2, of: 3), .part(3, of: 3)])
    #expect(begun == 2)
    progress.goBack()
    let isNew = progress.pass(questions[1])
    #expect(!isNew)
    #expect(progress.place == nil || progress.place == .part(2, of: 3))
  }
}
