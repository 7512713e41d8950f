import Roleplay
import Yarn

/// The result of a statement: the answer, and the time it took.
struct XAPIResult {
  /// The separator between several answers to one question.
  private static let separator = "[,]"

  private var response: String?
  private var counts: [Int]?
  private var completion: Bool?
  private let milliseconds: Int

  /// Whether there is no answer.
  var isSilent: Bool { response == nil && counts == nil }

  /// Makes the result of an answer.
  init(_ answer: Answer, to shape: Question.Shape, took milliseconds: Int) {
    self.milliseconds = milliseconds
    counts = shape.countedIDs.flatMap { answer.people?.totals(of: $0) }
    switch answer {
    case .option(let vote): response = vote.chosen
    case .number, .place: response = answer.numeral
    case .order(let ranking):
      response = ranking.order.isEmpty ? nil : ranking.order.joined(separator: Self.separator)
    case .words, .notes, .role:
      let texts = answer.texts.filter { !$0.allSatisfy(\.isWhitespace) }
        .map { PrintableText.of($0) }
      response = texts.isEmpty ? nil : texts.joined(separator: Self.separator)
    }
  }

  /// Makes the result of a play.
  init(isComplete: Bool, took milliseconds: Int) {
    self.milliseconds = milliseconds
    completion = isComplete
  }

  func write(to writer: inout JSONWriter, _ school: SchoolAddress) {
    writer.beginObject()
    if let response {
      writer.key("response")
      writer.string(response)
    }
    if let completion {
      writer.key("completion")
      writer.bool(completion)
    }
    writer.key("duration")
    writer.string(duration)
    if let counts {
      writer.key("extensions")
      writer.beginObject()
      writer.key(school.address(of: ["counts"]))
      writer.beginArray()
      for count in counts { writer.integer(count) }
      writer.endArray()
      writer.endObject()
    }
    writer.endObject()
  }

  /// The duration in ISO 8601, rounded to hundredths of a second, the precision at which xAPI
  /// compares.
  private var duration: String {
    let hundredths = milliseconds / 10
    let rest = hundredths % 100
    return "PT\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest)S"
  }
}
