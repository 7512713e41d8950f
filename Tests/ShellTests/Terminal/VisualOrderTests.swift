import Roleplay
import Testing

@testable import Shell

@MainActor
@Suite("Text from right to left on a terminal that does not turn it round")
struct VisualOrderTests {
  @Test("is turned round and joined; other text, numbers and colours stay what they were")
  func lines() throws {
    // Debian's libfribidi0; .ci/run installs it.
    let order = try #require(VisualOrder())
    #expect(order.line("Gewoon, é, 12") == "Gewoon, é, 12")
    #expect(order.line("שלום") == "םולש")
    // The letters of the word stand joined, the last one first.
    #expect(order.line("باب") == "\u{FE8F}\u{FE8E}\u{FE91}")
    #expect(order.line("שלום 12 Jan") == "Jan 12 םולש")
    // Indentation, arrow and number stay on the left.
    #expect(order.line("  1  שלום") == "  1  םולש")
    #expect(order.line("→ שלום") == "→ םולש")
    #expect(order.line("    שלום.") == "    .םולש")
    // Most letters decide.
    #expect(order.line("שלום. Wat doe je?") == "םולש. Wat doe je?")
    #expect(order.line("Jan שלום שלום.") == ".םולש םולש Jan")
    #expect(
      order.line("\u{1B}[1mאב\u{1B}[0m גד") == "דג \u{1B}[1mבא\u{1B}[0m", "each keeps its colour")
  }

  @Test("only --bidi program does it")
  func screens() {
    for (bidi, shown) in [
      (Bidi.program, "םולש\n"), (.terminal, "שלום\n"), (.off, "שלום\n"), (nil, "שלום\n"),
    ] {
      var terminal = Terminal(isInteractive: false, isPlain: true, fixedColumns: 80)
      terminal.bidi = bidi
      let output = KeptOutput()
      Screen(terminal: terminal, language: .dutch, output: output).write("שלום")
      #expect(output.text == shown)
    }
  }
}
