import Testing
import Yarn

@testable import Roleplay

@Suite("The parts of a scenario")
struct ScenarioPartsTests {
  private func parts(_ script: String) -> ScenarioParts {
    Scenario(name: "proef", sources: [Source(name: "proef/proef.yarn", text: script)]).parts
  }

  /// A node in which something is asked, and where its options lead.
  private func scene(_ title: String, to targets: String...) -> String {
    let options = targets.isEmpty ? ["Klaar"] : targets
    let lines = options.map { target in
      "-> \(target) #line:\(title)-\(target)\n"
        + (targets.isEmpty ? "" : "    <<jump \(target)>>\n")
    }
    return "title: \(title)\n---\nWat nu? #line:\(title)\n\(lines.joined())===\n"
  }

  @Test("are the scenes of the longest path; a short cut skips some")
  func longestPath() {
    let parts = parts(
      scene("A", to: "B", "D") + scene("B", to: "C") + scene("C", to: "D") + scene("D"))
    #expect(parts.count == 4)
    #expect(["A", "B", "C", "D"].map { parts.number(ofLine: "line:\($0)") } == [1, 2, 3, 4])
  }

  @Test("a shorter branch ends at the same number")
  func branches() {
    let parts = parts(scene("A", to: "B", "C") + scene("B", to: "C") + scene("C"))
    #expect(["A", "B", "C"].map { parts.number(ofLine: "line:\($0)") } == [1, 2, 3])
  }

  @Test("a jump back makes none, and neither does a jump to oneself or to nowhere")
  func loops() {
    let parts = parts(
      scene("A", to: "B", "A", "Nergens") + scene("B", to: "A", "C") + scene("C", to: "B"))
    #expect(parts.count == 3)
    #expect(parts.number(ofLine: "line:C") == 3)
  }

  @Test("a node in which nothing is asked belongs to the part before; numbered ones are one scene")
  func scenes() {
    let parts = parts(
      scene("Begin", to: "Begin2") + scene("Begin2", to: "Tussen")
        + "title: Tussen\n---\nVader zwijgt. #line:Tussen\n<<jump Slot>>\n===\n"
        + "title: Slot\n---\nKlaar. #line:Slot\n<<detour Terug>>\n===\n" + scene("Terug"))
    #expect(parts.count == 2)
    #expect(parts.number(ofLine: "line:Begin2") == 1)
    #expect(parts.number(ofLine: "line:Tussen") == nil)
    #expect(parts.number(ofLine: "line:Slot") == 2)
    #expect(parts.number(ofLine: "line:Terug") == nil)
  }

  @Test("very many nodes are no trouble")
  func many() {
    let count = 20_000
    let script = (1...count).map { number in
      "title: N\(number)x\n---\n<<ask $a>>\n"
        + (number < count ? "<<jump N\(number + 1)x>>\n" : "") + "===\n"
    }.joined()
    #expect(parts(script).count == count)
  }

  @Test("a quiz has questions, in their order")
  func quiz() throws {
    let sheet = try QuizSheet(
      csv: Array("id,vraag,antwoord,uitleg\nq-1,Een?,groen,\nq-2,Twee?,rood,\n".utf8),
      scenario: "proef")
    let parts = Scenario(
      name: "proef",
      sources: [
        Source(
          name: "proef/proef.yarn", text: "title: P\n---\n<<detour \(sheet.node)>>\n===\n"),
        sheet.script,
      ]
    ).parts
    #expect(parts.question(ofLine: "line:q-2")?.number == 2)
    #expect(parts.question(ofLine: "line:q-2")?.count == 2)
    #expect(parts.question(ofLine: "line:q-2-antwoord") == nil)
  }
}
