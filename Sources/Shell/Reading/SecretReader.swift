/// Reads a passphrase or a code key by key, and shows a dot for each character.
///
/// Readline is not used, because text given to it stays in its memory (for yanking, searching or
/// undoing), where the next person's keys could recall it.
@MainActor
struct SecretReader {
  let keys: any KeyReader
  let prompt: Prompt
  let terminal: Terminal
  var output: any Output = StandardOutput()

  /// Asks for the secret.
  func read() async -> Reading {
    var line = SecretLine()
    show(prompt.pieces.map { $0.rendered(terminal.emphasis) }.joined())
    var shown = 0
    while true {
      let press = await keys.key(within: nil)
      if keys.isClosed || press == .timeout { return end(.closed()) }
      switch line.take(press) {
      case .goesOn: continue
      case .changed: draw(line.count, in: &shown, anew: press == .redraw)
      case .entered: return end(.line(TypedLine(line.text)))
      case .left: return end(.interrupted)
      case .ended: return end(.ended)
      }
    }
  }

  /// Updates the dots. Those that do not fit on the line are not shown, because not every terminal
  /// can erase a line that continues below.
  private func draw(_ count: Int, in shown: inout Int, anew: Bool) {
    if anew {
      shown = 0
      let words = prompt.pieces.map { $0.rendered(terminal.emphasis) }.joined()
      show((terminal.isPlain ? "\n" : "\r\u{1B}[K") + words)
    }
    let room = max(1, terminal.columns - CellWidth.of(prompt.text) % terminal.columns - 1)
    let wanted = min(count, room)
    if wanted > shown {
      show(String(repeating: terminal.isPlain ? "*" : "•", count: wanted - shown))
    } else {
      show(String(repeating: "\u{08} \u{08}", count: shown - wanted))
    }
    shown = wanted
  }

  private func end(_ reading: Reading) -> Reading {
    show("\n")
    return reading
  }

  private func show(_ text: String) {
    if !text.isEmpty { output.write(text) }
  }
}
