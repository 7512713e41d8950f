import Testing
import Yarn

@testable import Roleplay

@Suite("Things in order")
struct OrderQuestionTests {
  private static let items = ["geld", "eer", "tijd"].map { Cue.Option(id: "line:\($0)", text: $0) }
  private static let cue = Cue(
    line: "line:q", text: "Wat telt?",
    kind: .question(Question(exercise: "rank", shape: .order(items))))

  private func open(_ audience: Audience = .solo) throws -> OpenCue {
    try #require(OpenCue(Self.cue, audience: audience))
  }

  private func typed(_ text: String, _ audience: Audience = .solo) throws -> OpenCue {
    var open = try open(audience)
    try open.accept(try ReplyText.inputs(from: text, for: Self.cue, audience: audience))
    return open
  }

  @Test(
    "is typed as the numbers of all, the first one first",
    arguments: ["3 1 2", "3, 1, 2", " 3/1/2 "])
  func typing(text: String) throws {
    let open = try typed(text)
    #expect(open.isClosed)
    #expect(open.answer == .order(.init(order: ["line:tijd", "line:geld", "line:eer"])))
    #expect(open.value == .string("tijd"))
    #expect(open.words == "tijd\ngeld\neer")
    #expect(open.reply == Reply(order: ["line:tijd", "line:geld", "line:eer"], isComplete: true))
  }

  @Test(
    "is refused where a number is missing, comes twice, or is no number",
    arguments: ["", "1 2", "1 1 2", "1 2 3 4", "0 1 2", "geld eer tijd", "312"])
  func refusals(text: String) {
    #expect(throws: ReplyTextError.noOrder(text, items: 3)) {
      try ReplyText.inputs(from: text, for: Self.cue, audience: .solo)
    }
  }

  @Test("takes only all of them, each once; the last order counts")
  func inputs() throws {
    var open = try open()
    for order in [[], ["line:geld"], ["line:geld", "line:geld", "line:eer"], ["a", "b", "c"]] {
      #expect(throws: InputError.orderIncomplete(3)) { try open.accept([.order(order)]) }
    }
    #expect(throws: InputError.nothingChosen) { try open.accept([.submit]) }
    #expect(throws: InputError.wrongKind) { try open.accept([.choose("line:geld")]) }
    #expect(throws: InputError.noRoom) { try open.accept([.tally(.counts([1, 2, 3]))]) }
    try open.accept([.order(["line:geld", "line:eer", "line:tijd"])])
    try open.accept([.order(["line:eer", "line:geld", "line:tijd"]), .submit])
    #expect(open.answer.ranking.order.first == "line:eer")
  }

  @Test("a class gives points: the most points first, and what stood first where it is equal")
  func points() throws {
    let open = try typed("5 9 5", .class)
    #expect(open.answer.ranking.order == ["line:eer", "line:geld", "line:tijd"])
    #expect(open.totals == [5, 9, 5])
    #expect(throws: ReplyTextError.noPoints("5 9", items: 3)) { try typed("5 9", .class) }
    var other = try self.open(.class)
    #expect(throws: InputError.countsDoNotFit(got: 2, expected: 3)) {
      try other.accept([.tally(.counts([1, 2]))])
    }
    #expect(throws: InputError.impossibleCount(-1)) {
      try other.accept([.tally(.counts([1, 2, -1]))])
    }
    try other.accept([.tally(.counts([1, 2, 3])), .withdraw(nil)])
    #expect(other.answer == .order(.init()))
  }

  @Test("reads back from a transcript as it was")
  func transcript() throws {
    for text in ["3 1 2", "1 2 3"] {
      let reply = try typed(text).reply
      #expect(Self.cue.answer(reply) == (try typed(text).answer))
    }
    let entry = Entry(number: 1, milliseconds: 2, kind: .input(.order(["a", "b"])))
    let line = TranscriptCoding.line(for: entry)
    #expect(
      String(decoding: line, as: UTF8.self) == #"{"n":1,"ms":2,"input":{"order":["a","b"]}}"#)
    #expect(try TranscriptCoding.entry(from: line) == entry)
  }
}
