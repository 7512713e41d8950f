import Testing

@testable import Roleplay

@Suite("Cards of children and adults, counted apart")
struct GroupedCountTests {
  private let cue = Cue(
    line: "line:1", text: "Eens?", tags: ["statement"],
    kind: .choice([
      Cue.Option(id: "line:1a", text: "Eens", tags: ["green"]),
      Cue.Option(id: "line:1b", text: "Oneens", tags: ["red"]),
    ]))

  private func folded(_ text: String, audience: Audience = .parents) throws -> OpenCue {
    var open = try #require(OpenCue(cue, audience: audience))
    try open.accept(try ReplyText.inputs(from: text, for: cue, audience: audience))
    return open
  }

  @Test(
    "come to one count, with each group's own",
    arguments: [
      "kinderen 3 1 ouders 2 4", "children 3 1 adults 2 4", "K 3 1, O 2 4",
      "ouders: 2 4; kinderen: 3 1",
    ])
  func both(_ text: String) throws {
    let open = try folded(text)
    #expect(open.totals == [5, 5])
    #expect(open.reply.isComplete)
    let children = open.reply.ballots.filter { VoterGroup(voter: $0.key) == .children }
    #expect(children.values.sorted() == ["line:1a", "line:1a", "line:1a", "line:1b"])
    #expect(open.reply.ballots.count == 10)
    #expect(open.reply.ballots.keys.allSatisfy(VoterGroup.isCard))
  }

  @Test("a later count takes the place of an earlier one")
  func again() throws {
    var open = try #require(OpenCue(cue, audience: .parents))
    for text in ["kinderen 9 9 ouders 9 9", "kinderen 2 0"] {
      let inputs = try ReplyText.inputs(from: text, for: cue, audience: .parents)
      try open.accept(inputs.filter { $0 != .submit })
    }
    #expect(open.totals == [2, 0])
    #expect(open.reply.chosen == "line:1a")
  }

  @Test(
    "anything else is no count",
    arguments: [
      "kinderen 3", "kinderen 3 1 ouders", "kinderen 3 1 kinderen 2 2", "3 kinderen 1",
      "kinderen -1 2",
      "kinderen 501 2", "kinderen 0 0", "honden 3 1",
    ])
  func none(_ text: String) throws {
    #expect(throws: ReplyTextError.self) {
      try ReplyText.inputs(from: text, for: cue, audience: .parents)
    }
  }

  @Test("only a room counts cards")
  func solo() throws {
    #expect(throws: ReplyTextError.self) {
      try ReplyText.inputs(from: "kinderen 3 1 ouders 2 4", for: cue, audience: .solo)
    }
  }

  @Test("a voter's id says the group, and whether it is a card")
  func ids() {
    #expect(VoterGroup(voter: "children/3f2a") == .children)
    #expect(VoterGroup(voter: "adults/card-1") == .adults)
    #expect(VoterGroup(voter: "3f2a") == nil && VoterGroup(voter: "dogs/1") == nil)
    #expect(VoterGroup.isCard(voter: "adults/card-1"))
    #expect(!VoterGroup.isCard(voter: "adults/3f2a") && !VoterGroup.isCard(voter: "card-1"))
  }
}
