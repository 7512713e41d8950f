import Yarn

/// A script with markers (1️⃣ 2️⃣ …) at the places that diagnostics should point at.
struct MarkedText {
  /// The script without its markers.
  let text: String
  private var markers: [Place: Character] = [:]

  private struct Place: Hashable {
    var line: Int
    var column: Int
  }

  private static let all: Set<Character> = ["1️⃣", "2️⃣", "3️⃣", "4️⃣", "5️⃣", "6️⃣", "7️⃣", "8️⃣", "9️⃣"]

  init(_ marked: String) {
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
    self.text = text
  }

  /// The marker that stands at a place.
  func marker(line: Int, column: Int) -> String? {
    markers[Place(line: line, column: column)].map(String.init)
  }

  /// What compiling the script says; but not of variables that are declared or used nowhere, which would
  /// only make the scripts of tests longer.
  func diagnostics() -> [Diagnostic] {
    Compiler.compile([Source(name: "a.yarn", text: text)]).diagnostics
      .filter { !["YS0003", "YS0010"].contains($0.code) }
  }

  /// The same, a diagnostic each: `1️⃣ YS0005`; the place in numbers where no marker stands.
  func diagnose() -> [String] {
    diagnostics().map { diagnostic in
      let place = Place(line: diagnostic.line, column: diagnostic.column)
      let name = markers[place].map(String.init) ?? "\(place.line):\(place.column)"
      return "\(name) \(diagnostic.code)"
    }
  }

  /// The same for the body of a node.
  static func diagnose(body: String) -> [String] {
    MarkedText("title: Start\n---\n\(body)\n===\n").diagnose()
  }
}
