import Roleplay
import Yarn

/// Shows the teacher's page of a scenario (`docent.md`): headings, lists and rows of tables, as
/// text without markup.
@MainActor
public struct LessonPage {
  private let console: Console
  private var screen: Screen { console.screen }

  /// Makes a writer.
  public init(console: Console) {
    self.console = console
  }

  /// Shows a page, a screen at a time.
  ///
  /// - Parameter minutes: how many minutes the scenario takes, from its shortest path to its
  ///   longest; shown below the title.
  public func show(_ page: String, minutes: ClosedRange<Int>? = nil) async {
    if screen.language != .base { screen.say(ShellText.lessonPageIsDutch, style: .dim) }
    let lines = screen.lines { write(page, minutes) }
    _ = await console.write(lines) { await console.goesOn() }
  }

  private func write(_ page: String, _ minutes: ClosedRange<Int>?) {
    var minutes = minutes
    var paragraph: [Substring] = []
    func finish() {
      guard let first = paragraph.first else { return }
      let words = Self.plain(paragraph.map { $0.trimmed }.joined(separator: " "))
      let lead = first.prefix { $0 == " " }
      if let marker = Self.marker(of: first) {
        let rest = words.dropFirst(marker.count)
        screen.write(
          rest.trimmed, prefix: StyledText("\(lead)\(marker == "*" ? "-" : marker) "))
      } else {
        screen.write(words)
      }
      paragraph = []
    }
    for line in page.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      if line.allSatisfy(\.isWhitespace) {
        finish()
        screen.writeBlank()
      } else if line.hasPrefix("#") {
        finish()
        screen.writeBlank()
        screen.write(Self.plain(line.drop { $0 == "#" }.trimmed), style: .bold)
        if let known = minutes {
          // In the language of the page.
          screen.write(ShellText.takes(minutes: known).text(in: .dutch))
          minutes = nil
        }
      } else if line.hasPrefix("|") {
        finish()
        writeRow(line)
      } else {
        if Self.marker(of: line) != nil { finish() }
        paragraph.append(line)
      }
    }
    finish()
    screen.writeBlank()
  }

  private func writeRow(_ line: Substring) {
    let cells = line.split(separator: "|").map { Self.plain($0.trimmed) }
    // The line between a table's head and its rows.
    guard let first = cells.first, !cells.allSatisfy({ $0.allSatisfy { "-: ".contains($0) } })
    else {
      return
    }
    if cells.count == 1 {
      screen.write(first)
    } else {
      screen.write(
        cells.dropFirst().filter { !$0.isEmpty }.joined(separator: " · "),
        prefix: StyledText("  \(first)  ", .bold), indent: 4)
    }
  }

  /// The marker of a list item: `-`, `*` or a number with a full stop.
  private static func marker(of line: Substring) -> String? {
    guard let word = line.split(separator: " ").first else { return nil }
    if word == "-" || word == "*" { return String(word) }
    return word.hasSuffix(".") && Int(word.dropLast()) != nil ? String(word) : nil
  }

  /// Text without the markup for bold, italics and code.
  private static func plain(_ text: String) -> String {
    var words = text.replacing("**", with: "").replacing("`", with: "")
    words.replace(#/(^|[\s(])\*(\S[^*]*)\*/#) { "\($0.1)\($0.2)" }
    return words
  }
}
