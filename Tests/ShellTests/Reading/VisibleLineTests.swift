import PseudoTerminal
import Testing

@Suite("A line that is being typed")
struct VisibleLineTests {
  private func reader() throws -> TerminalProgram {
    let terminal = try TerminalProgram.fixture("read")
    try terminal.wait(forPrompt: ">")
    return terminal
  }

  @Test(
    "shows what would turn it round, hide something or steer the terminal, and is kept as it was typed",
    arguments: [
      ("a\u{202E}bc", "a‹U+202E›bc"), ("a\u{200B}b", "a‹U+200B›b"),

      ("\u{FEFF}a", "‹U+FEFF›a"), ("a\u{2067}b", "a‹U+2067›b"),
      // What scripts and emoji need stays.
      ("👩‍🔧 أهلا", "👩‍🔧 أهلا"),
    ])
  func shown(typed: String, shown: String) throws {
    for pastes in [true, false] {
      let terminal = try reader()
      let before = terminal.bytes.count
      if pastes { try terminal.paste(typed) } else { try terminal.type(typed) }
      try terminal.expectScreen("\(shown)") { $0.line.hasSuffix(shown) }
      try terminal.waitUntilRead()
      let drawn = String(decoding: terminal.bytes[before...], as: UTF8.self)
      if typed != shown { #expect(!drawn.contains(typed)) }
      try terminal.type("\r")
      try terminal.wait(until: "the line") { $0.text.contains(" \(typed.debugDescription)]") }
    }
  }

  @Test("is not searched for: Ctrl-R and what else searches show no word of an earlier line")
  func searched() throws {
    let terminal = try reader()
    try terminal.type("geheim\u{202E}om\r")
    try terminal.wait(until: "the line") { $0.text.contains("geheim\u{202E}om".debugDescription) }
    let before = terminal.bytes.count
    for keys in ["\u{12}", "\u{13}", "\u{1B}p", "\u{1B}n", "\u{1B}r"] {
      try terminal.type(keys)
      try terminal.type("g\u{202E}\u{200B}")
      try terminal.waitUntilRead()
    }
    let drawn = String(decoding: terminal.bytes[before...], as: UTF8.self).unicodeScalars
    for harm in ["\u{202E}", "\u{200B}"] as [Unicode.Scalar] { #expect(!drawn.contains(harm)) }
    #expect(!String(drawn).contains("search") && !String(drawn).contains("geheim"))
  }

  @Test("is edited where it seems to be: the cursor stands on the character that it stands on")
  func edited() throws {
    let terminal = try reader()
    try terminal.type("ab\u{202E}cd")
    // Back over d and c; x comes behind the override.
    try terminal.type("\u{1B}[D\u{1B}[Dx")
    try terminal.expectScreen("x behind the override") { $0.lineToCursor == "> ab‹U+202E›x" }
    try terminal.type("\u{05}\u{7F}\u{7F}")
    try terminal.expectScreen("without c and d") { $0.line.hasSuffix("> ab‹U+202E›x") }
    try terminal.type("\r")
    try terminal.wait(until: "the line") { $0.text.contains("ab\u{202E}x".debugDescription) }
  }
}
