import Roleplay
import Testing
import Yarn

@Suite("A comic, a help map and the dossier in a session")
struct ComicCuesTests {
  private let scene = Scenario(
    script: """
      <<declare $naam = "">>
      <<declare $kleur = "blue">>
      <<declare $wie = "Mentor">>
      <<declare $wat = "een plan">>
      Verteller: Hoe heet je held? #line:h-1
      <<ask $naam>>
      <<hero name $naam>>
      <<hero colour $kleur>>
      Verteller: De held vliegt over de school. #line:h-2
      <<panel flying>>
      {$naam}: Ik kan dit. #line:h-3
      {$naam}: Ben ik klaar? #line:h-4 #thought
      <<helper $wie $wat>>
      Verteller: Wat zag je? #line:h-5
      <<insight $wat>>
      Verteller: Wat doe je nu? #line:h-6
      <<nextstep $wat>>
      """)

  @Test("traits, panels and helpers come out as cues, in order, with the words that were typed")
  func cues() throws {
    var session = try scene.session()
    _ = try session.advance()
    try session.accept([.text("Vonk </svg><script>"), .submit])
    #expect(
      try session.advance() == [
        "hero name Vonk </svg><script>", "hero colour blue",
        "Verteller: De held vliegt over de school.",
        "panel flying: De held vliegt over de school.",
        "Vonk </svg><script>: Ik kan dit.", "Vonk </svg><script>: Ben ik klaar?",
        "helper Mentor: een plan", "Verteller: Wat zag je?",
      ])
    #expect(session.openCue?.kind == .insight)
    try session.accept([.text("Ik durf."), .submit])
    _ = try session.advance()
    #expect(session.openCue?.kind == .nextStep)
    try session.accept([.submit])
    #expect(session.variables["$wat"] == .string(""))
  }

  @Test("a trait or a pose nobody knows is an error of check")
  func unknown() {
    let scenario = Scenario(
      script: """
        <<declare $x = "">>
        <<hero huidskleur $x>>
        Verteller: Kijk. #line:x-1
        <<panel dancing>>
        """)
    #expect(
      scenario.diagnostics.map { "\($0.line) \($0.code) \($0.english)" } == [
        "5 WW0005 The command <<hero>> is not right. Write it like this: <<hero name $naam>>.",
        "7 WW0005 The command <<panel>> is not right. Write it like this: <<panel tall>>.",
      ])
  }
}
