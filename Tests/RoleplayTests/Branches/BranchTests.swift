import Roleplay
import Testing

@Suite("Recordings that branched off")
struct BranchTests {
  private func opening(_ parent: (String, Int)? = nil) -> Opening {
    Opening(
      engine: "1", recorded: "r", scenario: "s", heading: "h", form: nil, alias: "a",
      language: "nl", audience: .solo, random: .init(seed: 1),
      parent: parent.map { Opening.Parent(recording: $0.0, entry: $0.1) })
  }

  /// A road: a line, and answers to questions with these ids.
  private func transcript(_ answers: (String, String)..., ending: String? = nil) -> Transcript {
    var transcript = Transcript(opening: opening())
    func add(_ kind: Entry.Kind) {
      transcript.entries.append(
        Entry(number: transcript.nextNumber, milliseconds: 0, kind: kind))
    }
    add(.cue(Cue(line: "line:0", speaker: "Vader", text: "Dag.", kind: .line)))
    for (question, answer) in answers {
      add(.cue(Cue(line: question, text: "Vraag \(question)", kind: .line)))
      add(.cue(Cue(line: question, text: "Vraag \(question)", kind: .ask)))
      add(.input(.text(answer)))
      add(.input(.submit))
      add(.reply(Reply(texts: [answer], isComplete: true)))
    }
    if let ending {
      add(.cue(Cue(line: "line:e", text: ending, tags: ["ending:help"], kind: .line)))
      add(.cue(Cue(line: "", text: "", kind: .end)))
    }
    return transcript
  }

  @Test("stand below the recording they left, in the order of where they left it")
  func families() {
    let families = RecordingFamily.families(among: [
      ("a", opening()), ("alleen", opening()), ("c", opening(("a", 9))),
      ("b", opening(("a", 4))), ("d", opening(("c", 12))), ("wees", opening(("weg", 3))),
    ])
    #expect(families.map(\.name) == ["a", "wees"])
    #expect(families[0].members.map(\.name) == ["a", "b", "c", "d"])
    #expect(families[0].branches[1].branches.map(\.name) == ["d"])
  }

  @Test("that name one another in a circle are shown all the same")
  func circle() {
    let families = RecordingFamily.families(among: [
      ("a", opening(("b", 1))), ("b", opening(("a", 1))), ("c", opening(("c", 1))),
      ("d", opening(("a", 2))),
    ])
    #expect(Set(families.flatMap(\.members).map(\.name)) == ["a", "b", "c", "d"])
  }

  @Test("differ at the first other answer")
  func branchPoint() throws {
    let parent = transcript(("line:1", "ja"), ("line:2", "nee"), ending: "Jij vraagt hulp.")
    let branch = transcript(("line:1", "ja"), ("line:2", "misschien"))
    let branchPoint = try #require(branch.branchPoint(from: parent))
    #expect(branchPoint.question.text == "Vraag line:2")
    #expect(branchPoint.question.words(of: branchPoint.now) == "misschien")
    #expect(branchPoint.before.map { branchPoint.question.words(of: $0) } == "nee")
    #expect(transcript(("line:1", "ja")).branchPoint(from: parent) == nil)
    let elsewhere = try #require(transcript(("line:9", "ja")).branchPoint(from: parent))
    #expect(elsewhere.before == nil)
    #expect(parent.endingLine?.text == "Jij vraagt hulp.")
    #expect(branch.endingLine == nil)
  }

  private func texts(_ moments: [Moment]) -> [String] {
    moments.map { moment in
      switch moment.kind {
      case .cue(let cue): cue.isOpen ? "?" : cue.kind == .end ? "." : cue.text
      case .reply(let reply, _): "= " + reply.texts.joined()
      default: "!"
      }
    }
  }

  @Test("stand side by side from the question on at which they differ")
  func pair() {
    let left = PlaybackIndex(
      of: transcript(("line:1", "ja"), ("line:2", "nee"), ("line:4", "x"), ending: "Eind."))
    let right = PlaybackIndex(
      of: transcript(("line:1", "ja"), ("line:2", "ooit"), ("line:3", "y"), ("line:4", "z")))
    let pair = BranchPair(left, right)
    #expect(pair.lastShared.map { texts([$0]) } == ["Vraag line:2"])
    #expect(
      pair.rows.map { [texts($0.left), texts($0.right)] } == [
        [["?", "= nee"], ["?", "= ooit"]],
        [[], ["Vraag line:3", "?", "= y"]],
        [["Vraag line:4", "?", "= x"], ["Vraag line:4", "?", "= z"]],
        [["Eind.", "."], []],
      ])
    #expect(BranchPair(left, left).rows.isEmpty)
    let other = PlaybackIndex(of: Transcript(opening: opening()))
    #expect(BranchPair(other, left).lastShared == nil)
    #expect(BranchPair(other, left).rows.map(\.left.count) == [0, 0, 0, 0])
  }
}
