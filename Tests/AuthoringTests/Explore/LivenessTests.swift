import Testing
import Yarn

@testable import Authoring

@Suite("Liveness")
struct LivenessTests {
  private struct Play {
    var dialogue: Dialogue
    var liveness: Liveness

    func liveState(endingOnly: Bool = false) -> Dialogue.LiveState {
      liveness.liveState(of: dialogue, endingOnly: endingOnly)
    }
  }

  /// Plays a script up to the options behind those that are chosen.
  private func play(_ script: String, choosing choices: Int...) throws -> Play {
    let text = script.hasPrefix("title:") ? script : "title: Start\n---\n\(script)\n===\n"
    let compilation = Compiler.compile([Source(name: "proef.yarn", text: text)])
    let program = try #require(compilation.program)
    var dialogue = Dialogue(program: program, seed: 1)
    try dialogue.start(at: "Start")
    var rest = choices[...]
    while true {
      switch try dialogue.next() {
      case .options:
        guard let choice = rest.popFirst() else {
          return Play(
            dialogue: dialogue,
            liveness: Liveness(program, HostEffects(), start: "Start"))
        }
        try dialogue.select(choice)
      case .finished: throw DialogueEnded()
      case .line, .command: break
      }
    }
  }

  private struct DialogueEnded: Error {}

  private func colour(then rest: String) -> String {
    """
    <<declare $n = 0>>
    -> Eén
        <<set $n = 1>>
    -> Vijf
        <<set $n = 5>>
    -> Negen
        <<set $n = 9>>
    Het is {$n}.
    \(rest)
    """
  }

  @Test("a value that is only shown does not tell two plays apart")
  func shown() throws {
    let script = colour(then: "-> Verder\nDag {$n}.")
    #expect(
      try play(script, choosing: 0).liveState() == play(script, choosing: 1).liveState())
  }

  @Test("a value that a condition reads does, until it has been read")
  func read() throws {
    let script = colour(then: "-> Verder\n<<if $n == 5>>\nVijf.\n<<endif>>\n-> Klaar\nDag.")
    #expect(
      try play(script, choosing: 0).liveState() != play(script, choosing: 1).liveState())
    #expect(
      try play(script, choosing: 0, 0).liveState() == play(script, choosing: 1, 0).liveState())
  }

  @Test("a value that is set anew before it is read does not")
  func setAnew() throws {
    let script = colour(then: "-> Verder\n<<set $n = 2>>\n<<if $n == 5>>\nVijf.\n<<endif>>")
    #expect(
      try play(script, choosing: 0).liveState() == play(script, choosing: 1).liveState())
  }

  @Test("what a deciding value is made of decides too")
  func copied() throws {
    let script =
      "<<declare $m = 0>>\n"
      + colour(then: "-> Verder\n<<set $m = $n * 2>>\n<<if $m == 2>>\nTwee.\n<<endif>>")
    #expect(
      try play(script, choosing: 0).liveState() != play(script, choosing: 1).liveState())
  }

  @Test("beyond the largest number it is compared with, a number is as good as another")
  func compared() throws {
    let script = colour(
      then: "-> Verder\n<<set $n += 1>>\n<<if $n > 3>>\nVeel.\n<<endif>>")
    #expect(
      try play(script, choosing: 1).liveState() == play(script, choosing: 2).liveState())
    #expect(
      try play(script, choosing: 0).liveState() != play(script, choosing: 1).liveState())
    let falling = colour(
      then: "-> Verder\n<<set $n -= 4>>\n<<if $n > 3>>\nVeel.\n<<endif>>")
    #expect(
      try play(falling, choosing: 1).liveState() != play(falling, choosing: 2).liveState())
  }

  @Test("what is read after a detour counts during it")
  func detour() throws {
    let script = """
      title: Start
      ---
      \(colour(then: "<<detour Zij>>\n<<if $n == 5>>\nVijf.\n<<endif>>"))
      ===
      title: Zij
      ---
      -> Verder
      ===

      """
    #expect(
      try play(script, choosing: 0).liveState() != play(script, choosing: 1).liveState())
  }

  @Test("a condition whose roads meet again decides no ending, one that leads back does")
  func ending() throws {
    let postDominator = colour(
      then: "-> Verder\n<<if $n == 5>>\nVijf.\n<<else>>\nNiet.\n<<endif>>\nDag.")
    #expect(
      try play(postDominator, choosing: 0).liveState(endingOnly: true)
        == play(postDominator, choosing: 1).liveState(endingOnly: true))
    let leading = colour(then: "-> Verder\n<<if $n == 5>>\n<<jump Start>>\n<<endif>>\nDag.")
    #expect(
      try play(leading, choosing: 0).liveState(endingOnly: true)
        != play(leading, choosing: 1).liveState(endingOnly: true))
    let breaking = colour(then: "-> Verder\n<<if 3 % $n == 2>>\nVijf.\n<<endif>>\nDag.")
    #expect(
      try play(breaking, choosing: 0).liveState(endingOnly: true)
        != play(breaking, choosing: 1).liveState(endingOnly: true))
    let changing = colour(
      then: """
        <<declare $weg = false>>
        -> Verder
        <<if $n == 5>>
            <<set $weg = true>>
        <<endif>>
        -> Klaar
        <<if $weg>>
            <<jump Start>>
        <<endif>>
        """)
    #expect(
      try play(changing, choosing: 0).liveState(endingOnly: true)
        != play(changing, choosing: 1).liveState(endingOnly: true))
  }

  @Test("says whether lines may still come that were not seen")
  func newLines() throws {
    let play = try play("Een. #line:a\n-> Verder #line:b\n<<if false>>\nTwee. #line:c\n<<endif>>")
    var seen = play.liveness.noLines
    #expect(play.liveness.mayBringNew(play.dialogue, beside: seen))
    // The line before and the options have been there.
    play.liveness.insert("line:c", in: &seen)
    #expect(!play.liveness.mayBringNew(play.dialogue, beside: seen))
  }
}
