import Roleplay
import Yarn

/// Draws a room's answers: a bar for each option, with its number. Each bar has its own fill, so
/// that bars can be distinguished without colour.
@MainActor
struct Bars {
  let options: [Cue.Option]
  let tally: Tally
  let screen: Screen

  private static let fills: [Character] = ["#", "=", "+", "o", "~", "*"]

  /// The fill of an option's bar.
  static func fill(of index: Int, isBlock: Bool) -> Character {
    let fills = isBlock ? ["█", "▒", "▓", "░"] : fills
    return fills[index % fills.count]
  }

  /// The result in words if nobody counted; nil if there are bars.
  var words: String? {
    switch tally {
    case .equal: return StageText.equalOutcome.text(in: screen.language)
    case .most(let place):
      guard options.indices.contains(place) else { return "" }
      let name = options[place].sign(in: screen) ?? String(place + 1)
      return StageText.majorityOutcome("\(name) \(options[place].text)").text(in: screen.language)
    case .counts: return nil
    }
  }

  /// Writes the bars, or the result in words.
  func show() {
    switch tally {
    case .equal, .most: screen.write(words ?? "", style: .bold)
    case .counts(let counts):
      for index in options.indices where counts.indices.contains(index) {
        showBar(index: index, counts: counts)
      }
    }
  }

  private func showBar(index: Int, counts: [Int]) {
    let total = counts.reduce(0, +)
    let share = total == 0 ? 0 : (counts[index] * 200 + total) / (total * 2)
    let most = max(1, counts.max() ?? 1)
    let digits = String(most).count
    let figures = " \(padded(String(counts[index]), to: digits)) (\(share)%)"
    // The maximum length that leaves space for the widest numbers, with 100 per cent.
    let widest = max(10, min(60, screen.terminal.columns) - digits - 10)
    let length = counts[index] == 0 ? 0 : max(1, counts[index] * widest / most)
    let fill = Self.fill(of: index, isBlock: false)
    screen.write(
      options[index].text, prefix: StyledText("  \(name(of: index))  ", colour(of: index)))
    screen.writeLine(
      "  "
        + StyledText(String(repeating: fill, count: length), colour(of: index))
        .rendered(screen.emphasis) + String(repeating: " ", count: widest - length) + figures)
  }

  /// The option's symbol, or its number, padded to the width of the others.
  private func name(of index: Int) -> String {
    let names = options.indices.map { options[$0].sign(in: screen) ?? String($0 + 1) }
    let widest = names.map { CellWidth.of($0) }.max() ?? 0
    return names[index] + String(repeating: " ", count: widest - CellWidth.of(names[index]))
  }

  private func colour(of index: Int) -> Style { options[index].colour ?? .bold }

  private func padded(_ digits: String, to width: Int) -> String {
    String(repeating: " ", count: max(0, width - digits.count)) + digits
  }
}

extension Cue.Option {
  /// The colour of the option's tag.
  var colour: Style? {
    if tags.contains("green") { return .green }
    if tags.contains("red") { return .red }
    return nil
  }

  /// The colour as a symbol and a word, for people who do not see colours.
  @MainActor
  func sign(in screen: Screen) -> String? {
    switch colour {
    case .green: "● \(StageText.green.text(in: screen.language))"
    case .red: "■ \(StageText.red.text(in: screen.language))"
    default: nil
    }
  }

  /// The option without the name of its colour, which its symbol already shows: `Groen: dat klopt.`
  /// becomes `Dat klopt.`
  var besideSign: Cue.Option {
    let names = Language.allCases.compactMap { language in
      switch colour {
      case .green: StageText.green.text(in: language)
      case .red: StageText.red.text(in: language)
      default: nil as String?
      }
    }
    guard let colon = text.firstIndex(of: ":"), names.contains(text[..<colon].uppercased())
    else { return self }
    var option = self
    option.text = text[text.index(after: colon)...].trimmed.firstUppercased
    return option
  }
}
