import Yarn

/// The words of all lines of a scenario, read once.
struct LineWords {
  /// A line, an option or an item of a line group.
  struct Entry {
    var node: Int
    var statement: Int
    var line: Outline.Line
    var text: LineText
  }

  /// The lines in the order of the text.
  let entries: [Entry]
  /// Names of people and places, in small letters: who speaks, and what has a capital inside a
  /// sentence.
  let names: Set<String>

  init(_ outline: Outline) {
    var entries: [Entry] = []
    var names: Set<String> = []
    for (node, content) in outline.nodes.enumerated() {
      for (index, statement) in content.statements.enumerated() {
        guard let line = statement.line else { continue }
        let text = LineText(line)
        entries.append(Entry(node: node, statement: index, line: line, text: text))
        if let speaker = text.speaker, !speaker.hasPrefix("$") {
          for word in speaker.split(separator: " ") { names.insert(word.lowercased()) }
        }
        for sentence in text.sentences {
          for (place, word) in sentence.words.enumerated() where word.isCapitalised {
            // After a pause a new sentence may begin: “Begin zo: Ik wil …”.
            if place > 0, !sentence.pauses.contains(place - 1) { names.insert(word.folded) }
          }
        }
      }
    }
    self.entries = entries
    self.names = names
  }

  /// The entry of each statement that has words.
  func speakers() -> [FlowGraph.Stop: String] {
    Dictionary(
      entries.compactMap { entry in
        entry.text.speaker.map {
          (FlowGraph.Stop(node: entry.node, statement: entry.statement), $0)
        }
      }, uniquingKeysWith: { first, _ in first })
  }
}
