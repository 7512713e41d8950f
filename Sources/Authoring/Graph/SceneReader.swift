import Roleplay
import Yarn

/// Reads what is to be drawn of a scene, statement by statement.
struct SceneReader {
  /// A edge that leaves the scene.
  struct Way {
    var to: Int
    var isDetour: Bool
    var option: String?
    var isConditional: Bool
  }

  /// What is said first: without a condition, where there is such a line.
  var firstWords: String? { sureWords ?? anyWords }
  private(set) var contents: [StoryMap.Content] = []
  private(set) var edges: [Way] = []

  private let words: StoryWords
  private var sureWords: String?
  private var anyWords: String?
  /// What was said last: the question of what follows.
  private var lastWords = ""
  private var blocks: [Block] = []

  private enum Block {
    /// Its place among the contents, the question, and the options so far.
    case choice(place: Int, question: String, options: [StoryMap.Option])
    case option(StoryMap.Option, isLeft: Bool)
    case condition
  }

  init(_ words: StoryWords) {
    self.words = words
  }

  mutating func read(
    _ statement: Outline.Statement, targets: (Outline.Statement) -> [Int]
  ) {
    let text = statement.line.map(words.text) ?? ""
    if !text.isEmpty {
      anyWords = anyWords ?? text
      if blocks.isEmpty { sureWords = sureWords ?? text }
    }
    switch statement.kind {
    case .line:
      say(text, statement.line)
    case .beginOptions:
      blocks.append(.choice(place: contents.count, question: lastWords, options: []))
    case .option: blocks.append(.option(StoryMap.Option(text: text), isLeft: false))
    case .endOption: endOption()
    case .endOptions: endChoice()
    case .beginLineGroup, .if, .once: blocks.append(.condition)
    case .item: say(text, statement.line)
    case .endLineGroup, .endIf, .endOnce: _ = blocks.popLast()
    case .command(let command): read(command)
    case .jump, .detour:
      lead(to: targets(statement), isDetour: statement.kind == .detour)
    case .stop, .return: leaveOption()
    case .endItem, .elseIf, .else, .onceElse, .quiet: break
    }
  }

  private mutating func say(_ text: String, _ line: Outline.Line?) {
    lastWords = text
    guard let name = line.flatMap({ Ending.name(of: $0) }) else { return }
    if let place = blocks.lastIndex(where: { if case .option = $0 { true } else { false } }),
      case .option(var option, let isLeft) = blocks[place]
    {
      option.endings.append(name)
      blocks[place] = .option(option, isLeft: isLeft)
    } else if !contents.contains(.ending(name)) {
      contents.append(.ending(name))
    }
  }

  private mutating func read(_ command: String) {
    let parts = command.split(separator: " ").map(String.init)
    switch Exercise(of: command) {
    case .collect: contents.append(.notes(lastWords, minimum: parts.last ?? ""))
    case .discuss:
      let minutes = parts.last ?? ""
      if case .talk(minutes, let times)? = contents.last {
        contents[contents.count - 1] = .talk(minutes: minutes, times: times + 1)
      } else {
        contents.append(.talk(minutes: minutes, times: 1))
      }
    case let exercise:
      if exercise?.asks == true { contents.append(.question(lastWords)) }
    }
  }

  private mutating func lead(to targets: [Int], isDetour: Bool) {
    var option: String?
    var isConditional = false
    for block in blocks.reversed() {
      switch block {
      case .option(let innermost, _): option = option ?? innermost.text
      case .condition: isConditional = isConditional || option == nil
      case .choice: break
      }
    }
    for target in targets {
      edges.append(
        Way(to: target, isDetour: isDetour, option: option, isConditional: isConditional))
    }
    if !isDetour { leaveOption() }
  }

  /// Notes that the option being read goes on elsewhere, under any condition.
  private mutating func leaveOption() {
    guard case .option(let option, _)? = blocks.last else { return }
    blocks[blocks.count - 1] = .option(option, isLeft: true)
  }

  private mutating func endOption() {
    guard case .option(let option, let isLeft)? = blocks.popLast(),
      case .choice(let place, let question, var options)? = blocks.last
    else { return }
    // Options that lead away are at their arrow; those that end here, or go on here, are in the
    // box.
    guard !isLeft || !option.endings.isEmpty else { return }
    options.append(option)
    blocks[blocks.count - 1] = .choice(place: place, question: question, options: options)
  }

  private mutating func endChoice() {
    guard case .choice(let place, let question, let options)? = blocks.popLast(), !options.isEmpty
    else { return }
    contents.insert(.choice(question: question, options: options), at: place)
  }
}
