public import Yarn

/// The questions of a quiz, which a teacher edits in a spreadsheet: `id,vraag,antwoord,uitleg`.
///
/// The sheet is turned into a node, so that a quiz is played, recorded and translated like any
/// other scene: after each question the cards, the right answer, and in a room the number of people
/// who are still in.
public struct QuizSheet: Sendable, Equatable {
  /// A question and its answer.
  public struct Item: Sendable, Equatable {
    /// Identifies the question in translations.
    public var id: String
    /// The statement to agree or disagree with.
    public var text: String
    /// Whether green is the right answer.
    public var isGreen: Bool
    /// The explanation of the answer.
    public var explanation: String

    /// Makes a question.
    public init(id: String, text: String, isGreen: Bool, explanation: String) {
      self.id = id
      self.text = text
      self.isGreen = isGreen
      self.explanation = explanation
    }
  }

  /// The name of the file in a scenario's folder.
  public static let file = "vragen.csv"

  /// The questions, in order.
  public let questions: [Item]
  private let scenario: String

  /// Parses a sheet.
  ///
  /// - Parameters:
  ///   - csv: the bytes of the file, separated by commas or semicolons.
  ///   - scenario: the scenario's name.
  /// - Throws: ``QuizSheetError`` for the first invalid row.
  public init(csv: [UInt8], scenario: String) throws(QuizSheetError) {
    self.scenario = scenario
    let records: [CommaSeparatedValues.Record]
    do throws(CommaSeparatedValuesError) {
      records = try CommaSeparatedValues.records(
        in: csv, separator: CommaSeparatedValues.Dialect(of: csv).separator)
    } catch {
      throw QuizSheetError(line: error.line, reason: .unreadable(error))
    }
    var questions: [Item] = []
    var lines: [String: Int] = [:]
    guard let head = records.first,
      Self.headings.contains(head.fields.map { $0.lowercased().trimmed })
    else { throw QuizSheetError(line: 1, reason: .headings) }
    for record in records.dropFirst() {
      let fields = record.fields.map { SpreadsheetCell.plain($0).trimmed }
      if fields.allSatisfy(\.isEmpty) { continue }
      func wrong(_ reason: QuizSheetError.Reason) -> QuizSheetError {
        QuizSheetError(line: record.line, reason: reason)
      }
      guard fields.count == 4 else { throw wrong(.columns(fields.count)) }
      let id = fields[0]
      guard !id.isEmpty, id.utf8.allSatisfy(Self.isIDByte) else { throw wrong(.id(id)) }
      if let before = lines[id] { throw wrong(.idTwice(id, line: before)) }
      guard !fields[1].isEmpty else { throw wrong(.noQuestion) }
      guard let isGreen = Self.answers[fields[2].lowercased()] else {
        throw wrong(.answer(fields[2]))
      }
      lines[id] = record.line
      questions.append(
        Item(id: id, text: fields[1], isGreen: isGreen, explanation: fields[3]))
    }
    guard !questions.isEmpty else { throw QuizSheetError(line: 1, reason: .empty) }
    self.questions = questions
  }

  private static let headings: [[String]] = [
    ["id", "vraag", "antwoord", "uitleg"], ["id", "question", "answer", "explanation"],
  ]
  private static let answers = ["groen": true, "green": true, "rood": false, "red": false]

  private static func isIDByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
      true
    default: false
    }
  }

  // MARK: The script

  /// The title of the generated node: `QuizMinistage_Vragen`.
  public var node: String {
    scenario.split { $0 == "-" || $0 == "_" }
      .map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined() + "_Vragen"
  }

  /// The maximum number of people in a room.
  private static let maximumPeopleCount = 1000

  private var prefix: String {
    "$" + scenario.filter { $0 != "-" && $0 != "_" }.lowercased()
  }

  /// The generated script.
  public var script: Source {
    var lines = [
      "title: \(node)", "---",
      "<<declare \(prefix)_staan = 0>>", "<<declare \(prefix)_goed = 0>>",
      "<<declare \(prefix)_grens = 0>>", "<<declare \(prefix)_eruit = false>>",
      "<<declare \(prefix)_kaart = \"\">>", "<<declare \(prefix)_vragen = 0>>",
      "<<set \(prefix)_vragen = \(questions.count)>>",
      "<<set \(prefix)_goed = 0>>", "<<set \(prefix)_staan = 0>>",
      "<<set \(prefix)_grens = \(Self.maximumPeopleCount)>>",
    ]
    for question in questions { lines += self.lines(of: question) }
    lines.append("===")
    return Source(
      name: "\(scenario)/\(Self.file)", text: lines.joined(separator: "\n") + "\n")
  }

  private func lines(of question: Item) -> [String] {
    let id = question.id
    let right = question.isGreen ? "green" : "red"
    let words = QuizWords(language: .dutch)
    var lines = [
      "\(words.host): \(Self.escaped(question.text)) #line:\(id) #statement",
      "-> \(words.green) #line:\(id)-groen #green",
      "    <<set \(prefix)_kaart = \"green\">>",
      "-> \(words.red) #line:\(id)-rood #red",
      "    <<set \(prefix)_kaart = \"red\">>",
      "\(words.host): \(words.right(isGreen: question.isGreen)) #line:\(id)-antwoord",
    ]
    if !question.explanation.isEmpty {
      lines.append(
        "\(words.host): \(Self.escaped(question.explanation)) #line:\(id)-uitleg")
    }
    // A person who is still in was in before and had the right answer.
    let counted = "counted(\(question.isGreen ? 1 : 2))"
    return lines + [
      "<<if room()>>",
      "    <<if \(counted) >= 0 and \(counted) < \(prefix)_grens>>",
      "        <<set \(prefix)_grens = \(counted)>>", "    <<endif>>",
      "    <<if \(prefix)_grens == 0>>", "        <<set \(prefix)_staan = 0>>",
      "        <<return>>", "    <<endif>>",
      "    \(words.host): \(words.standing) #line:\(id)-staan",
      "    <<number \(prefix)_staan 0 {\(prefix)_grens}>>",
      "    <<set \(prefix)_grens = \(prefix)_staan>>",
      "    <<if \(prefix)_staan <= 1>>", "        <<return>>", "    <<endif>>",
      "<<elseif \(prefix)_kaart == \"\(right)\">>",
      "    <<set \(prefix)_goed += 1>>",
      "<<elseif \(prefix)_eruit>>", "    <<return>>",
      "<<endif>>",
    ]
  }

  /// The string table with the generated texts in another language.
  public func table(in language: Language) -> Source {
    let words = QuizWords(language: language)
    var rows: [[String]] = [["language", "id", "text"]]
    func add(_ id: String, _ text: String) {
      rows.append([language.rawValue, "line:\(id)", text])
    }
    for question in questions {
      add("\(question.id)-groen", words.green)
      add("\(question.id)-rood", words.red)
      add("\(question.id)-antwoord", "\(words.host): \(words.right(isGreen: question.isGreen))")
      add("\(question.id)-staan", "\(words.host): \(words.standing)")
    }
    return Source(
      name: "\(scenario)/\(Self.file)", bytes: CommaSeparatedValues.bytes(of: rows))
  }

  /// Escapes a text of the sheet for a script.
  private static func escaped(_ text: String) -> String {
    var escaped = ""
    for character in text {
      if character.isNewline {
        escaped.append(" ")
      } else {
        if "\\{}[]<>#/".contains(character) { escaped.append("\\") }
        escaped.append(character)
      }
    }
    return escaped
  }
}
