@preconcurrency import CReadline

/// The functions that readline's keys call, in each of its keymaps, after a person's `.inputrc` was
/// read.
enum KeyBindings {
  private typealias Command = @convention(c) (_ count: Int32, _ key: Int32) -> Int32

  /// Commands that no key calls. For example, only `.inputrc` selects Emacs or vi keys: Alt-Enter
  /// by accident would leave the next person with unknown keys.
  private static let removed = [
    "vi-editing-mode", "emacs-editing-mode", "re-read-init-file", "dump-functions",
    "dump-variables", "dump-macros",
  ]

  /// Searches are disabled: they show English text, and in an empty history they read invalid
  /// memory, which sometimes crashes the program (readline 8.2).
  private static let searches = [
    "reverse-search-history", "forward-search-history", "non-incremental-reverse-search-history",
    "non-incremental-forward-search-history", "vi-search", "vi-search-again",
  ]

  /// Keys without a function: Page Up and Down, the function keys, and the end of a paste that was
  /// dropped.
  private static let meaningless = ([5, 6] + Array(11...24) + [201]).map { "\\e[\($0)~" }

  /// Commands that are replaced, partly to work with what a person sees as one character.
  private static var replaced: [(name: String, command: Command)] {
    [
      (
        "previous-history",
        { ReadlineReader.moveChoice(by: -Int($0)) ? 0 : rl_get_previous_history($0, $1) }
      ),
      (
        "next-history",
        { ReadlineReader.moveChoice(by: Int($0)) ? 0 : rl_get_next_history($0, $1) }
      ),
      (
        "backward-delete-char",
        { ReadlineReader.eraseCharacter(before: true) ? 0 : rl_rubout($0, $1) }
      ),
      ("delete-char", { ReadlineReader.eraseCharacter(before: false) ? 0 : rl_delete($0, $1) }),
      (
        "backward-char",
        { ReadlineReader.moveByCharacter(back: true) ? 0 : rl_backward_char($0, $1) }
      ),
      (
        "forward-char",
        { ReadlineReader.moveByCharacter(back: false) ? 0 : rl_forward_char($0, $1) }
      ),
    ]
  }

  /// Removes commands from all keys and replaces others. Keys without a function leave nothing on
  /// the line: readline would otherwise read part of Page Up as a digit.
  static func restrict() {
    var substitutes: [UInt: Command?] = [:]
    for name in removed { substitutes[address(of: rl_named_function(name))] = .some(nil) }
    for name in searches {
      substitutes[address(of: rl_named_function(name))] = { _, _ in rl_ding() }
    }
    for (name, command) in replaced { substitutes[address(of: rl_named_function(name))] = command }
    // A name that readline does not know has no address.
    substitutes[0] = nil
    for name in ["emacs-standard", "vi-insert", "vi-command"] {
      guard let map = rl_get_keymap_by_name(name) else { continue }
      for keys in meaningless { rl_bind_keyseq_in_map(keys, { _, _ in 0 }, map) }
      replace(substitutes, in: map, depth: 0)
    }
  }

  private static func replace(
    _ substitutes: [UInt: Command?], in map: Keymap, depth: Int
  ) {
    for index in 0..<Int(KEYMAP_SIZE) {
      guard let function = map[index].function else { continue }
      switch Int32(map[index].type) {
      case ISKMAP where depth < 8:
        replace(substitutes, in: unsafeBitCast(function, to: Keymap.self), depth: depth + 1)
      case ISFUNC:
        if let substitute = substitutes[address(of: function)] { map[index].function = substitute }
      default: break
      }
    }
  }

  private static func address(of function: Command?) -> UInt {
    function.map { unsafeBitCast($0, to: UInt.self) } ?? 0
  }
}
