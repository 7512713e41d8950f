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

  /// How many parts can still come from each of these scenes, itself included.
  private func remaining(_ scenes: [String], in parts: ScenarioParts) -> [Int?] {
    scenes.map { parts.place(ofLine: "line:\($0)")?.remaining }
  }

  @Test("are the scenes of the longest path; a short cut leaves some out")
  func longestPath() {
    let parts = parts(
      scene("A", to: "B", "D") + scene("B", to: "C") + scene("C", to: "D") + scene("D"))
    #expect(parts.count == 4)
    #expect(remaining(["A", "B", "C", "D"], in: parts) == [4, 3, 2, 1])
  }

  @Test("a jump to oneself or to nowhere makes none")
  func selfLoops() {
    let parts = parts(scene("A", to: "B", "A", "Nergens") + scene("B"))
    #expect(remaining(["A", "B"], in: parts) == [2, 1])
  }

  @Test("a menu and what it leads to and comes back from are one part")
  func menu() {
    let parts = parts(
      scene("Begin", to: "Menu") + scene("Menu", to: "Thuis", "School", "Slot")
        + "title: Thuis\n---\nWie? #line:Thuis\n-> Zus #line:t1\n<<jump Menu>>\n===\n"
        + "title: School\n---\nWie? #line:School\n-> Mentor #line:s1\n<<jump Menu>>\n===\n"
        + scene("Slot"))
    #expect(parts.count == 3)
    #expect(remaining(["Begin", "Menu", "Thuis", "School", "Slot"], in: parts) == [3, 2, 2, 2, 1])
    let ring = ["Menu", "Thuis", "School"].map { parts.place(ofLine: "line:\($0)")?.part }
    #expect(Set(ring).count == 1)
  }

  @Test("playing a scene again, from the last one or after a new round, makes no ring of them")
  func again() {
    let last = parts(
      scene("A", to: "B") + scene("B", to: "C")
        + "title: C\n---\nNog eens? #line:C\n-> Ja #line:c1\n    <<jump A>>\n-> Nee #line:c2\n===\n"
    )
    #expect(remaining(["A", "B", "C"], in: last) == [3, 2, 1])
    let round = parts(
      scene("A", to: "B") + scene("B", to: "C")
        + "title: C\n---\nNog eens? #line:C\n-> Ja #line:c1\n    <<round scene>>\n"
        + "    <<jump A>>\n-> Nee #line:c2\n<<jump D>>\n===\n" + scene("D"))
    #expect(remaining(["A", "B", "C", "D"], in: round) == [4, 3, 2, 1])
  }

  @Test("a node in which nothing is asked belongs to the part before; numbered ones are one scene")
  func scenes() {
    let parts = parts(
      scene("Begin", to: "Begin2") + scene("Begin2", to: "Tussen")
        + "title: Tussen\n---\nVader zwijgt. #line:Tussen\n<<jump Slot>>\n===\n"
        + "title: Slot\n---\nKlaar. #line:Slot\n<<detour Terug>>\n===\n" + scene("Terug"))
    #expect(parts.count == 2)
    #expect(
      parts.place(ofLine: "line:Begin2")?.part == parts.place(ofLine: "line:Begin")?.part)
    #expect(remaining(["Begin2", "Tussen", "Slot", "Terug"], in: parts) == [2, nil, 1, nil])
  }

  @Test("very many nodes are no trouble")
  func many() {
    let count = 20_000
    let script = (1...count).map { number in
      "title: N\(number)x\n---\nWat? #line:n\(number)\n<<ask $a>>\n"
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
