import Roleplay
import Yarn

/// The replies a walk gives to an open cue: every option, and every answer that may lead elsewhere.
enum Replies {
  /// - Returns: the inputs, and how the reply is named to an author.
  static func all(
    to cue: Cue, _ session: Session, _ influence: Influence
  ) -> [(label: String, inputs: [Input])] {
    guard let shape = cue.shape else { return [] }
    switch shape {
    case .options(let options):
      var replies = options.filter(\.isAvailable).map { option in
        (label: option.text, inputs: [Input.choose(option.id), .submit])
      }
      if cue.isStatement, session.opening.audience.isRoom {
        replies.append(("=", [.tally(.equal), .submit]))
      }
      return replies
    case .number(let range), .place(let range):
      return numbers(range, session.variableOfReply ?? "", influence)
    case .order(let items):
      // One reply for each item in the first place: a script only learns which item is first.
      return items.indices.map { first in
        let order = [items[first]] + items.enumerated().filter { $0.offset != first }.map(\.element)
        return (order[0].text, [.order(order.map(\.id)), .submit])
      }
    case .role: return [("…", [.submit]), ("A", [.text("A"), .submit])]
    case .notes(.agreements):
      let agreement = Agreement(who: "Mentor", what: "Een zin.", when: "morgen")
      return [("…", [.submit]), (agreement.sentence, [.text(agreement.kept), .submit])]
    case .words:
      return answers(keptIn: session.variableOfReply ?? "", influence).map { text in
        (text.isEmpty ? "…" : text, text.isEmpty ? [.submit] : [.text(text), .submit])
      }
    case .notes(.ideas(_, let minimum)):
      let notes = (0..<max(minimum, 1)).map { Input.text("Manier \($0 + 1)") }
      let some = (label: "Manier 1", inputs: notes + [.choose("1"), .submit])
      let grouped = (
        label: "Manier 1", inputs: notes + [.group(1, heading: "Groep"), .choose("1"), .submit]
      )
      return [some] + (influence.readsHeadings ? [grouped] : [])
        + (minimum > 0 ? [] : [("…", [.submit])])
    case .notes(.talk): return [("…", [.submit])]
    }
  }

  /// The ends of a range, its middle, and the numbers in it that the script compares with.
  private static func numbers(
    _ range: ClosedRange<Int>, _ variable: String, _ influence: Influence
  ) -> [(label: String, inputs: [Input])] {
    var numbers: Set<Int> = [range.lowerBound + range.count / 2]
    if influence.deciding.contains(variable) {
      numbers.formUnion([range.lowerBound, range.upperBound])
      for value in influence.companions[variable] ?? [] {
        guard case .number(let number) = value, let whole = Int(exactly: number) else { continue }
        numbers.formUnion([whole - 1, whole, whole + 1].filter(range.contains))
      }
    }
    return numbers.sorted().map { (String($0), [.choose(String($0)), .submit]) }
  }

  private static let usual = "Een zin."
  /// The longest answer that is tried, in letters or words.
  private static let longest: Float = 1000

  /// An empty answer, a usual one, and what the script compares this answer with, or its length.
  private static func answers(keptIn variable: String, _ influence: Influence) -> [String] {
    guard influence.deciding.contains(variable) else { return [usual] }
    var answers = ["", usual]
    var numbers: [String] = []
    var long: [String] = []
    for value in influence.companions[variable] ?? [] {
      switch value {
      case .string(let text):
        if !answers.contains(text) { answers.append(text) }
      case .number(let number):
        let text = value.description
        guard number >= 0, !numbers.contains(text) else { continue }
        numbers.append(text)
        guard influence.measured.contains(variable), number < longest else { continue }
        // The usual answer is long enough for lower numbers.
        let more = Int(number) + 1
        if more > usual.count { long.append(String(repeating: "a", count: more)) }
        if more > ScenarioFunctions.words(usual) {
          long.append(Array(repeating: "a", count: more).joined(separator: " "))
        }
      case .bool: continue
      }
    }
    return answers + numbers + (numbers.count > 1 ? [numbers.joined(separator: " ")] : [])
      + long.filter { !answers.contains($0) }
  }
}
