public import Roleplay
public import Yarn

/// A guide for a conversation without a screen: its steps, each with the questions of the people
/// whose turn it is, in the order of the scenario's lines.
public struct ConversationGuide: Sendable, Hashable {
  /// A turn of one person, with the questions.
  public struct Turn: Sendable, Hashable {
    /// The role; empty for the person from home, whom the pupil chooses.
    public var role: String
    /// The questions, in order.
    public var questions: [String]
  }

  /// A step of the conversation.
  public struct Step: Sendable, Hashable {
    /// The title of the step.
    public var title: String
    /// What is said before the turns.
    public var opening: [String] = []
    /// The turns, in order.
    public var turns: [Turn]
    /// What to do at the end of the step.
    public var notes: [String]
  }

  /// The scenario's heading.
  public var heading: String
  /// The language of the texts, as a code.
  public var language: String
  /// The steps, in order.
  public var steps: [Step]

  /// The tag of discussions about one child, of which no notes are stored: real conversations.
  private static let privateTag = "private"
  private static let narrators: Set<String> = ["Verteller", "Narrator"]

  /// Reads the guide of a scenario; nil if nobody asks anything in it, or if it has errors.
  ///
  /// - Parameters:
  ///   - tables: the scenario's string tables in the language.
  ///   - file: the script with the scenario's own lines; by default the first one.
  ///   - language: the language of the guide, as far as the scenario is translated.
  public init?(
    of scenario: Scenario, tables: [Source] = [], file: String? = nil, language: Language
  ) {
    guard let program = scenario.program, let file = file ?? program.nodes.first?.file else {
      return nil
    }
    let translations = tables.reduce(into: [String: String]()) { all, table in
      guard let table = try? StringTable(csv: table.bytes, name: table.name) else { return }
      all.merge(table.entries) { first, _ in first }
    }
    let lines = program.lines.filter { $0.file == file && $0.kind != .option }
      .sorted { $0.line < $1.line }
    // If there is a real conversation, it is the guide; otherwise the conversation for practice is.
    let real = Set(lines.filter { Self.has($0, Self.privateTag) }.map(\.node))
    heading = scenario.description.heading(in: language.rawValue)
    self.language =
      translations.isEmpty && language != .base ? Scenario.baseLanguage : language.rawValue
    steps = []
    for line in lines where real.isEmpty || real.contains(line.node) {
      guard !Self.has(line, "prompt"), !line.tags.contains(where: { $0.contains("ending:") }) else {
        continue
      }
      let (speaker, words) = Self.parts(translations[line.id] ?? line.text)
      guard !words.isEmpty else { continue }
      if speaker.map(Self.narrators.contains) ?? true {
        if Self.has(line, "aloud") {
          if !steps.isEmpty { steps[steps.count - 1].notes.append(words) }
        } else if let last = steps.last, Self.isNumbered(last.title), last.turns.isEmpty,
          last.notes.isEmpty, !Self.isNumbered(words)
        {
          steps[steps.count - 1].opening.append(words)
        } else {
          steps.append(Step(title: words, turns: [], notes: []))
        }
      } else if words.contains("?") || !real.isEmpty, let speaker {
        if steps.isEmpty { steps.append(Step(title: "", turns: [], notes: [])) }
        let role = speaker.contains("{") ? "" : speaker
        let last = steps.count - 1
        if steps[last].turns.last?.role == role {
          steps[last].turns[steps[last].turns.count - 1].questions.append(words)
        } else {
          steps[last].turns.append(Turn(role: role, questions: [words]))
        }
      }
    }
    // If steps are numbered, the lines around them are about the screen.
    if steps.contains(where: { Self.isNumbered($0.title) }) {
      steps.removeAll { !Self.isNumbered($0.title) && $0.turns.isEmpty && $0.notes.isEmpty }
    }
    if real.isEmpty { steps.removeAll { $0.turns.isEmpty } }
    guard steps.contains(where: { !$0.turns.isEmpty }) else { return nil }
  }

  private static func isNumbered(_ title: String) -> Bool {
    title.hasPrefix("Stap ") || title.hasPrefix("Step ")
  }

  private static func has(_ line: Program.LineInfo, _ tag: String) -> Bool {
    line.tags.contains { $0 == tag || $0 == "#" + tag }
  }

  /// The speaker and the text of a line, with `…` for values and without markup.
  private static func parts(_ text: String) -> (speaker: String?, words: String) {
    var speaker: String?
    var rest = text[...]
    if let colon = text.firstRange(of: ": "), text[..<colon.lowerBound].count < 40 {
      speaker = String(text[..<colon.lowerBound])
      rest = text[colon.upperBound...]
    }
    var words = ""
    while let character = rest.popFirst() {
      switch character {
      case "\\": if let escaped = rest.popFirst() { words.append(escaped) }
      case "{", "[":
        let end = rest.firstIndex(of: character == "{" ? "}" : "]") ?? rest.endIndex
        if character == "{" { words += "…" }
        rest = rest[end...].dropFirst()
      default: words.append(character)
      }
    }
    return (speaker, words)
  }
}
