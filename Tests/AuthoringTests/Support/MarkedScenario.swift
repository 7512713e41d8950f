import Authoring
import Roleplay
import Yarn

/// A scenario with markers (1️⃣ 2️⃣ …) at the places that warnings should point at.
struct MarkedScenario {
  private static let all: Set<Character> = ["1️⃣", "2️⃣", "3️⃣", "4️⃣", "5️⃣", "6️⃣", "7️⃣", "8️⃣", "9️⃣"]

  private let source: Source
  private let shared: [Source]
  private let tables: [String: [Source]]
  private let words: WordList
  private var markers: [Place: Character] = [:]

  private struct Place: Hashable {
    var line: Int
    var column: Int
  }

  /// Headers of an exercise, each with what belongs there.
  static let headers = """
    heading: Proef
    heading_en: Trial
    form: talk
    goal: Ik oefen.
    goal_en: I practise.
    level: A2
    ages: 12-18
    minutes: 10
    audience: solo
    """

  init(
    _ marked: String, shared: String? = nil, english: String? = nil, words: String = ""
  ) {
    var text = ""
    var place = Place(line: 1, column: 1)
    for character in marked {
      if Self.all.contains(character) {
        markers[place] = character
        continue
      }
      text.append(character)
      place.column += 1
      if character.isNewline { place = Place(line: place.line + 1, column: 1) }
    }
    source = Source(name: "proef/proef.yarn", text: text)
    self.shared = shared.map { [Source(name: "gedeeld/slot.yarn", text: $0)] } ?? []
    tables = english.map { ["en": [Source(name: "proef/proef.en.csv", text: $0)]] } ?? [:]
    self.words = WordList(own: words)
  }

  /// One node `Start` with the headers of an exercise.
  init(body: String, headers: String = Self.headers, words: String = "") {
    self.init("title: Start\n\(headers)\n---\n\(body)\n===\n", words: words)
  }

  var review: Review {
    let sources = [source] + shared
    return Review(
      of: Scenario(name: "proef", sources: sources, tables: tables), sources: sources,
      tables: tables, words: words)
  }

  /// What the review says with codes from these, a diagnostic each: `1️⃣ WW104`; the place in numbers
  /// where no marker stands.
  func findings(_ codes: String...) -> [String] {
    review.diagnostics.filter { codes.contains($0.code) }.map { diagnostic in
      let place = Place(line: diagnostic.line, column: diagnostic.column)
      let name = markers[place].map(String.init) ?? "\(place.line):\(place.column)"
      return "\(name) \(diagnostic.code)"
    }
  }

  /// What is said with one code, in review or else while exploring: the place, how bad it is, and the
  /// sentences; the place in numbers where no marker stands.
  func told(_ code: String) async -> [String] {
    var diagnostics = review.diagnostics
    if !diagnostics.contains(where: { $0.code == code }) {
      let sources = [source] + shared
      let exploration = await Exploration.explore(
        Scenario(name: "proef", sources: sources, tables: tables), plays: 100,
        seed: 1)
      diagnostics += exploration?.diagnostics ?? []
    }
    return diagnostics.filter { $0.code == code }.flatMap { diagnostic in
      let place = Place(line: diagnostic.line, column: diagnostic.column)
      let marker = diagnostic.file == source.name ? markers[place].map(String.init) : nil
      let name = marker ?? "\(diagnostic.file):\(place.line):\(place.column)"
      return [
        "\(name) \(diagnostic.severity) \(code)", "  \(diagnostic.dutch)",
        "  \(diagnostic.english)",
      ]
    }
  }
}
