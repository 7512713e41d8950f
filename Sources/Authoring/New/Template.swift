import Roleplay
import Yarn

/// The small scenario that a form begins with, as files of `New/Templates`: a script, in which the name
/// `sjabloon` is replaced by the scenario's own and each comment is written in both languages
/// (`// nl: …`, `// en: …`); its English words; and a page for the teacher, the same for every form.
struct Template {
  private let scriptText: String
  private let tableBytes: [UInt8]

  init(_ form: NewForm) {
    let (script, table) = Self.resources(of: form)
    scriptText = Resource.text(script)
    tableBytes = table
  }

  private static func resources(of form: NewForm) -> (script: [UInt8], table: [UInt8]) {
    guard case .form(let form) = form else {
      return (PackageResources.pushback_yarn, PackageResources.pushback_en_csv)
    }
    return switch form {
    case .roleplay: (PackageResources.roleplay_yarn, PackageResources.roleplay_en_csv)
    case .story: (PackageResources.story_yarn, PackageResources.story_en_csv)
    case .comic: (PackageResources.comic_yarn, PackageResources.comic_en_csv)
    case .statements: (PackageResources.statements_yarn, PackageResources.statements_en_csv)
    case .talk: (PackageResources.talk_yarn, PackageResources.talk_en_csv)
    case .conversation: (PackageResources.conversation_yarn, PackageResources.conversation_en_csv)
    case .quiz: (PackageResources.quiz_yarn, PackageResources.quiz_en_csv)
    case .inventory: (PackageResources.inventory_yarn, PackageResources.inventory_en_csv)
    }
  }

  /// The script of a scenario.
  ///
  /// - Parameters:
  ///   - minutes: how long it takes; nil for what the template says.
  ///   - language: the language of the comments.
  func script(_ headers: NewHeaders, minutes: Int? = nil, in language: Language) -> String {
    var values = [
      "heading": headers.title, "heading_en": headers.title, "level": headers.level,
      "audience": headers.audiences.map(\.rawValue).joined(separator: ", "),
    ]
    values["minutes"] = minutes.map(String.init)
    var isBody = false
    var lines: [String] = []
    for line in scriptText.split(separator: "\n", omittingEmptySubsequences: false) {
      guard let line = Self.comment(line, in: language) else { continue }
      if line == "---" { isBody = true }
      if !isBody, let colon = line.firstIndex(of: ":"), let value = values[String(line[..<colon])] {
        lines.append("\(line[..<colon]): \(value)")
      } else {
        lines.append(Self.named(line, headers.name))
      }
    }
    return lines.joined(separator: "\n")
  }

  /// The English words, as a string table with Yarn's columns.
  func table(_ headers: NewHeaders, of script: String) -> String {
    // It is part of the program: every template is made in a test.
    guard let table = try? StringTable(csv: tableBytes, name: "template") else { return "" }
    let places = Self.places(in: script)
    let columns = ["language", "id", "text", "file", "node", "lineNumber", "lock", "comment"]
    let records = table.rows.map { row in
      let id = Self.named(table[row, .id], headers.name)
      let place = places[id]
      return [
        table[row, .language], id, table[row, .text], headers.name.text + ".yarn",
        place?.node ?? "", place.map { String($0.line) } ?? "", "", "",
      ]
    }
    return String(
      decoding: CommaSeparatedValues.bytes(of: [columns] + records), as: UTF8.self)
  }

  /// The page for the teacher, to be filled in.
  static func teacherPage(_ headers: NewHeaders, in language: Language) -> String {
    let page =
      switch language {
      case .dutch: PackageResources.docent_md
      case .english: PackageResources.docent_en_md
      }
    return Resource.text(page).replacing("{vorm}", with: FormText(headers.form).text(in: language))
      .replacing("{niveau}", with: headers.level).replacing("{naam}", with: headers.name.text)
      .replacing("{titel}", with: headers.title)
  }

  /// A line of the script; a comment without the mark of its language, nil where it is in another.
  private static func comment(_ line: Substring, in language: Language) -> Substring? {
    for other in Language.allCases {
      guard let mark = line.firstRange(of: "// \(other.rawValue): "),
        line[..<mark.lowerBound].allSatisfy(\.isWhitespace)
      else { continue }
      return other == language ? line[..<mark.lowerBound] + "// " + line[mark.upperBound...] : nil
    }
    return line
  }

  /// Text with the scenario's name in the place of the template's: in titles, variables and ids.
  private static func named(_ text: some StringProtocol, _ name: ScenarioName) -> String {
    String(text).replacing("Sjabloon", with: name.node)
      .replacing("sjabloon_", with: name.variable + "_")
      .replacing("sjabloon-", with: name.text + "-")
  }

  /// Where each line of a script is, by its id.
  private static func places(in script: String) -> [String: (node: String, line: Int)] {
    var places: [String: (node: String, line: Int)] = [:]
    var node = ""
    let lines = script.split(separator: "\n", omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() {
      if line.hasPrefix("title: ") { node = String(line.dropFirst("title: ".count)) }
      for word in line.split(separator: " ") where word.hasPrefix("#line:") {
        places[String(word.dropFirst())] = (node, index + 1)
      }
    }
    return places
  }
}
