import Roleplay
import Yarn

/// What a new scenario says about itself.
struct SketchHeaders {
  var title: String
  var kind: NewForm
  var level: String
  var audiences: [Audience]
}

/// Writes a scenario's script, line by line, and its English table with it.
struct Sketch {
  private let name: ScenarioName
  private let headers: SketchHeaders
  private let language: Language
  private var lines: [String] = []
  private var rows: [(id: String, text: String, node: String, line: Int)] = []
  private var node = ""
  private var depth = 0

  init(name: ScenarioName, headers: SketchHeaders, language: Language) {
    self.name = name
    self.headers = headers
    self.language = language
  }

  /// The script.
  var script: String { lines.joined(separator: "\n") + "\n" }

  /// A variable with the scenario's name before it.
  func variable(_ word: String) -> String { "$\(name.variable)_\(word)" }

  /// The notes collected under a name.
  func notes(_ word: String) -> String { "\(name.variable)_\(word)" }

  /// A node's title with the scenario's name before it.
  func title(_ word: String) -> String { "\(name.node)_\(word)" }

  // MARK: Writing

  /// Begins the first node, with the headers of the exercise.
  mutating func start(goal: String, goalInEnglish: String, minutes: Int) {
    node = name.node
    lines += [
      "title: \(name.node)", "heading: \(headers.title)", "heading_en: \(headers.title)",
      "form: \(headers.kind.form.rawValue)", "goal: \(goal)", "goal_en: \(goalInEnglish)",
      "level: \(headers.level)", "ages: 12-18", "minutes: \(minutes)",
      "audience: \(headers.audiences.map(\.rawValue).joined(separator: ", "))", "---",
    ]
  }

  /// Announces how many minutes it takes.
  mutating func announce(_ minutes: Int) {
    guard let place = lines.firstIndex(where: { $0.hasPrefix("minutes: ") }) else { return }
    lines[place] = "minutes: \(minutes)"
  }

  /// Begins another node.
  mutating func node(_ word: String) {
    end()
    node = title(word)
    lines += ["title: \(node)", "---"]
  }

  /// Ends the node.
  mutating func end() { lines.append("===") }

  /// A comment, for the author.
  mutating func note(_ dutch: String, _ english: String) {
    add("// " + (language == .dutch ? dutch : english))
  }

  /// A command or another statement, as it stands.
  mutating func code(_ text: String) { add(text) }

  /// A line, with an id and its translation.
  mutating func line(_ dutch: String, _ english: String, _ tags: String...) {
    spoken(dutch, english, tags)
  }

  /// An option, and what follows where it is chosen.
  mutating func option(
    _ dutch: String, _ english: String, _ tags: String...,
    then body: (inout Sketch) -> Void = { _ in }
  ) {
    spoken(dutch, english, tags, mark: "-> ")
    depth += 1
    body(&self)
    depth -= 1
  }

  /// A line of a group, of which one is said.
  mutating func groupLine(_ dutch: String, _ english: String) {
    spoken(dutch, english, [], mark: "=> ")
  }

  /// What is only said under a condition.
  mutating func when(
    _ condition: String, _ body: (inout Sketch) -> Void,
    otherwise: ((inout Sketch) -> Void)? = nil
  ) {
    add("<<if \(condition)>>")
    depth += 1
    body(&self)
    depth -= 1
    if let otherwise {
      add("<<else>>")
      depth += 1
      otherwise(&self)
      depth -= 1
    }
    add("<<endif>>")
  }

  private mutating func spoken(
    _ dutch: String, _ english: String, _ tags: [String], mark: String = ""
  ) {
    let number = rows.count + 1
    let id = "line:\(name.text)-\(number < 10 ? "0" : "")\(number)"
    add(([mark + dutch, "#" + id] + tags.map { "#" + $0 }).joined(separator: " "))
    rows.append((id, english, node, lines.count))
  }

  private mutating func add(_ text: String) {
    lines.append(String(repeating: "    ", count: depth) + text)
  }

  // MARK: The table

  /// The English words, as a string table with Yarn's columns.
  func table(file: String) -> String {
    let header = ["language", "id", "text", "file", "node", "lineNumber", "lock", "comment"]
    let records = rows.map {
      ["en", $0.id, $0.text, file, $0.node, String($0.line), "", ""]
    }
    return String(
      decoding: CommaSeparatedValues.bytes(of: [header] + records), as: UTF8.self)
  }
}
