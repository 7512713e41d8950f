import Roleplay
import Yarn

/// The questions for discussion on a scenario's page for the teacher (`docent.md`): the rows of
/// tables whose second column is named “vraag” (or “question”), each about a moment or a choice;
/// and below a heading with “vragen” (“questions”) the items of the form `- *The moment*: what
/// now?`.
public struct TeacherGuide: Sendable, Hashable {
  private var rows: [TalkingPoint] = []

  /// The rows that are shown beside a figure.
  private var taken: Set<Int> = []

  /// The questions that no figure shows yet. Ids are for the program, and not in them.
  public var points: [TalkingPoint] {
    rows.indices.filter { !taken.contains($0) }.map { rows[$0] }.map {
      TalkingPoint(moment: Self.withoutIDs($0.moment), question: $0.question)
    }
  }

  /// The ids of the lines that the questions mention.
  public var lines: [String] {
    rows.flatMap { Self.quoted($0.moment, by: "`", "`") }.map { "line:\($0)" }
  }

  /// Makes an empty guide.
  public init() {}

  private init(rows: [TalkingPoint]) {
    self.rows = rows
  }

  /// Parses a page; any text is valid, and may have no questions.
  ///
  /// - Parameter page: the text in Markdown.
  public init(page: String) {
    var isTable = false
    var isAboutQuestions = false
    for line in page.split(whereSeparator: \.isNewline) {
      let line = line.trimmed
      if line.hasPrefix("#") {
        let heading = line.lowercased()
        isAboutQuestions = heading.contains("vragen") || heading.contains("questions")
      }
      if isAboutQuestions, let point = Self.item(line) { rows.append(point) }
      guard line.hasPrefix("|") else {
        isTable = false
        continue
      }
      let cells = line.dropFirst().split(separator: "|", omittingEmptySubsequences: false)
        .map(\.trimmed)
      guard cells.count >= 2, !cells[1].allSatisfy({ "-: ".contains($0) }) else { continue }
      if !isTable {
        isTable = ["vraag", "vragen", "question", "questions"].contains(cells[1].lowercased())
        continue
      }
      rows.append(TalkingPoint(moment: cells[0], question: cells[1]))
    }
  }

  /// Parses `- *The moment*: what now?`.
  private static func item(_ line: String) -> TalkingPoint? {
    guard line.hasPrefix("- *"), let end = line.firstRange(of: "*:") else { return nil }
    let moment = line[..<end.lowerBound].dropFirst(3).trimmed
    let question = line[end.upperBound...].trimmed
    guard !moment.isEmpty, !question.isEmpty else { return nil }
    return TalkingPoint(moment: moment, question: question)
  }

  /// Removes and returns the points about a question.
  ///
  /// A row is about a question if its first column has the id of the question's line or of an
  /// option (`` `el-13` ``), has quoted words that occur in the question or an option, or begins
  /// with the number of a statement.
  mutating func takePoints(about question: QuestionResults) -> [TalkingPoint] {
    let words = [question.words] + question.optionWords
    let plain = words.map { Self.plain($0) }.filter { !$0.isEmpty }
    let ids = Set(([question.id] + question.optionIDs).map { $0.replacing("line:", with: "") })
    let number = question.words.prefix { $0.isNumber }
    let isAbout = { (point: TalkingPoint) -> Bool in
      if Self.quoted(point.moment, by: "`", "`").contains(where: { ids.contains($0) }) {
        return true
      }
      let quotes =
        Self.quoted(point.moment, by: "\"", "\"") + Self.quoted(point.moment, by: "“", "”")
        + Self.quoted(point.moment, by: "‘", "’")
      return quotes.map { Self.plain($0) }.contains { quote in
        quote.count > 2 && plain.contains { $0.contains(quote) }
      }
    }
    func isNumbered(_ point: TalkingPoint) -> Bool {
      !number.isEmpty && question.isStatement
        && Self.numbers(in: point.moment).contains(number)
    }
    // A row about several statements is shown beside each of them.
    let found = rows.indices.filter { index in
      isNumbered(rows[index]) || !taken.contains(index) && isAbout(rows[index])
    }
    taken.formUnion(found)
    return TeacherGuide(rows: found.map { rows[$0] }).points
  }

  /// The numbers at the start of each part of a row: `2 Inkomen, 3 vast werk`.
  private static func numbers(in moment: String) -> [Substring] {
    moment.split(separator: ",").map { part in
      part.drop(while: \.isWhitespace).prefix { $0.isNumber }
    }
  }

  private static func quoted(_ text: String, by open: Character, _ close: Character) -> [String] {
    var found: [String] = []
    var rest = text[...]
    while let start = rest.firstIndex(of: open) {
      let after = rest[rest.index(after: start)...]
      guard let end = after.firstIndex(of: close) else { break }
      found.append(String(after[..<end]))
      rest = after[after.index(after: end)...]
    }
    return found
  }

  private static func withoutIDs(_ moment: String) -> String {
    var text = moment
    for id in quoted(moment, by: "`", "`") where !id.contains(where: \.isWhitespace) {
      text = text.replacing("`\(id)`", with: "")
    }
    return text.trimmed
  }

  /// Letters and digits in lower case, with one space between words.
  private static func plain(_ text: String) -> String {
    text.lowercased().split { !$0.isLetter && !$0.isNumber }.joined(separator: " ")
  }
}

extension QuestionResults {
  fileprivate var optionWords: [String] {
    if case .choice(let votes) = figure { votes.first?.options.map(\.words) ?? [] } else { [] }
  }

  fileprivate var optionIDs: [String] {
    if case .choice(let votes) = figure { votes.first?.options.map(\.id) ?? [] } else { [] }
  }
}
