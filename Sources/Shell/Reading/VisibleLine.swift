@preconcurrency import CReadline
import Roleplay

/// Shows the line that is being typed as all other text is shown: without characters that control the
/// terminal or the direction of text, and with those that hide text made visible.
///
/// The line itself stays as it was typed.
@MainActor
enum VisibleLine {
  /// Marks the cursor in the text; of the code points that Unicode gives no meaning.
  private static let cursorMark: Unicode.Scalar = "\u{F8FF}"

  /// Takes over the size of the terminal. Readline knows where the line stands after that only if it
  /// draws the line itself, which it may where nothing is hidden.
  static func resizeTerminal() {
    let isHarmless = rl_line_buffer.map { line in
      let typed = UnsafeRawBufferPointer(start: line, count: Int(max(0, rl_end)))
      return PrintableText.of(String(decoding: typed, as: UTF8.self)).utf8.elementsEqual(typed)
    }
    let own = rl_redisplay_function
    defer { rl_redisplay_function = own }
    if isHarmless ?? true { rl_redisplay_function = rl_redisplay }
    rl_resize_terminal()
  }

  /// Draws the line, for `rl_redisplay_function`.
  static func redisplay() {
    guard let buffer = rl_line_buffer, rl_end > 0 else { return rl_redisplay() }
    let typed = UnsafeRawBufferPointer(start: buffer, count: Int(rl_end))
    let typedBefore = Int(min(max(0, rl_point), rl_end))
    let before = String(decoding: typed[..<typedBefore], as: UTF8.self)
    let after = String(decoding: typed[typedBefore...], as: UTF8.self)
    guard !PrintableText.of(before + after).utf8.elementsEqual(typed) else { return rl_redisplay() }
    var shown: [CChar] = []
    var place = 0
    var marks = before.unicodeScalars.count { $0 == cursorMark } + 1
    for scalar in PrintableText.of(before + String(cursorMark) + after).unicodeScalars {
      if scalar == cursorMark {
        marks -= 1
        if marks == 0 {
          place = shown.count
          continue
        }
      }
      shown += UTF8.encode(scalar).map { $0.map { CChar(bitPattern: $0) } } ?? []
    }
    let (line, end, point, mark) = (rl_line_buffer, rl_end, rl_point, rl_mark)
    defer { (rl_line_buffer, rl_end, rl_point, rl_mark) = (line, end, point, mark) }
    rl_end = Int32(shown.count)
    rl_point = Int32(place)
    rl_mark = 0
    shown.append(0)
    shown.withUnsafeMutableBufferPointer { buffer in
      rl_line_buffer = buffer.baseAddress
      rl_redisplay()
    }
  }
}
