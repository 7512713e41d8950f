import Roleplay
import Yarn

/// Draws what a room answered: a bar for each option, with its number; each option's bar has a fill
/// of its own, so that it reads without colour.
@MainActor
struct Bars {
  let options: [Cue.Option]
  let tally: Tally
  let screen: Screen

  private static let fills: [Character] = ["#", "=", "+", "o", "~", "*"]

  /// Writes the bars, or the words where nobody counted.
  func show() {
    let names = options.indices.map(name)
    switch tally {
    case .equal: screen.say(StageText.equalOutcome, style: .bold)
    case .most(let place):
      if names.indices.contains(place) {
        screen.say(StageText.mostOutcome(names[place]), style: .bold)
      }
    case .counts(let counts):
      for index in options.indices where counts.indices.contains(index) {
        showBar(name: names[index], count: counts[index], of: counts, index: index)
      }
    }
  }

  private func showBar(name: String, count: Int, of counts: [Int], index: Int) {
    let total = counts.reduce(0, +)
    let share = total == 0 ? 0 : (count * 200 + total) / (total * 2)
    let figures = " \(count) (\(share)%)"
    let most = max(1, counts.max() ?? 1)
    let widest = max(10, min(60, screen.terminal.columns) - 2 - CellWidth.of(figures))
    var length = count * widest / most
    if count > 0 { length = max(1, length) }
    let fill = Self.fills[index % Self.fills.count]
    screen.write(name, style: options[index].colour, prefix: StyledText("  "))
    screen.writeLine(
      "  "
        + StyledText(String(repeating: fill, count: length), options[index].colour)
        .rendered(plain: screen.plain) + figures)
  }

  private func name(of index: Int) -> String {
    let option = options[index]
    guard let sign = option.sign(in: screen) else {
      return "\(index + 1)  \(PrintableText.of(option.text, layout: .oneLine))"
    }
    return "\(sign)  \(PrintableText.of(option.text, layout: .oneLine))"
  }
}

extension Cue.Option {
  /// The colour its tag gives it.
  var colour: Style? {
    if tags.contains("green") { return .green }
    if tags.contains("red") { return .red }
    return nil
  }

  /// Its colour as a shape and a word, for whoever does not see colours.
  @MainActor
  func sign(in screen: Screen) -> String? {
    switch colour {
    case .green: "● \(StageText.green.text(in: screen.language))"
    case .red: "■ \(StageText.red.text(in: screen.language))"
    default: nil
    }
  }
}
