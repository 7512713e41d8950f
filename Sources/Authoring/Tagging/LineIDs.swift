public import Yarn

/// The ids that lines have in all scripts and tables of a project, and the next free one.
public struct LineIDs: Sendable {
  private var taken: Set<String> = []
  /// The highest number of each beginning (`el-`), and how many digits it has.
  private var highest: [String: (number: Int, digits: Int)] = [:]

  /// No ids.
  public init() {}

  /// Adds the ids of a script.
  public mutating func add(_ source: Source) {
    for id in Self.ids(in: source) { add(id) }
  }

  /// Adds the ids of a string table, including ids of removed lines; adds nothing if it cannot be
  /// read.
  public mutating func add(table: Source) {
    guard let table = try? StringTable(csv: table.bytes, name: table.name) else { return }
    for row in table.rows { add(table[row, .id]) }
  }

  private mutating func add(_ id: String) {
    taken.insert(id)
    guard let parts = Self.parts(of: id) else { return }
    let before = highest[parts.beginning] ?? (0, 0)
    highest[parts.beginning] = (
      max(before.number, parts.number), max(before.digits, parts.digits)
    )
  }

  /// The next free id with a beginning.
  mutating func next(_ beginning: String) -> String {
    let before = highest[beginning] ?? (0, 2)
    var number = before.number
    while true {
      number += 1
      let text = String(number)
      let zeros = String(repeating: "0", count: max(0, before.digits - text.count))
      let id = "line:\(beginning)\(zeros)\(text)"
      guard taken.insert(id).inserted else { continue }
      highest[beginning] = (number, max(before.digits, text.count))
      return id
    }
  }

  /// How most ids of these scripts begin (`el-`); nil where none has a number.
  static func beginning(in sources: [Source]) -> String? {
    var counts: [String: Int] = [:]
    var order: [String] = []
    for beginning in sources.flatMap(ids).compactMap({ parts(of: $0)?.beginning }) {
      if counts.updateValue((counts[beginning] ?? 0) + 1, forKey: beginning) == nil {
        order.append(beginning)
      }
    }
    return order.max { (counts[$0] ?? 0) < (counts[$1] ?? 0) }
  }

  /// A beginning that no id has yet, from a scenario's name: its first two letters, or more.
  func beginning(for name: String) -> String {
    let letters = name.lowercased().filter { $0.isASCII && ($0.isLetter || $0.isNumber) }
    let name = letters.isEmpty ? "regel" : letters
    for count in 2...max(2, name.count) {
      let beginning = name.prefix(count) + "-"
      if highest[String(beginning)] == nil { return String(beginning) }
    }
    var number = 2
    while highest["\(name)\(number)-"] != nil { number += 1 }
    return "\(name)\(number)-"
  }

  private static func ids(in source: Source) -> [String] {
    Outline(parsing: [source]).nodes.flatMap(\.statements).compactMap { $0.line?.id }
  }

  /// `el-` and 5 of `line:el-05a`.
  private static func parts(of id: String) -> (beginning: String, number: Int, digits: Int)? {
    guard id.hasPrefix("line:") else { return nil }
    var text = id.dropFirst("line:".count)
    if let last = text.last, last.isASCII, last.isLetter { text.removeLast() }
    let digits = text.reversed().prefix { $0.isASCII && $0.isNumber }.count
    // A number with more digits counts no lines.
    guard (1...6).contains(digits), digits < text.count, let number = Int(text.suffix(digits))
    else { return nil }
    return (String(text.dropLast(digits)), number, digits)
  }
}
