@preconcurrency import CReadline

/// What readline's keys call, in each of its keymaps and after a person's `.inputrc` was read.
enum KeyBindings {
  private typealias Command = @convention(c) (_ count: Int32, _ key: Int32) -> Int32

  /// Commands that no key calls. Whether keys are Emacs' or vi's is for `.inputrc` to say, not for
  /// Alt-Enter by accident, which would leave the next person with keys they do not know.
  private static let removed = [
    "vi-editing-mode", "emacs-editing-mode", "re-read-init-file", "dump-functions",
    "dump-variables", "dump-macros",
  ]

  /// Commands that in an empty history read what is not there, which now and then ends the program
  /// (readline 8.2). There they do nothing.
  private static var searches: [(name: String, guarded: Command)] {
    [
      (
        "reverse-search-history",
        { history_length > 0 ? rl_reverse_search_history($0, $1) : rl_ding() }
      ),
      (
        "forward-search-history",
        { history_length > 0 ? rl_forward_search_history($0, $1) : rl_ding() }
      ),
      (
        "non-incremental-reverse-search-history",
        { history_length > 0 ? rl_noninc_reverse_search($0, $1) : rl_ding() }
      ),
      (
        "non-incremental-forward-search-history",
        { history_length > 0 ? rl_noninc_forward_search($0, $1) : rl_ding() }
      ),
      ("vi-search", { history_length > 0 ? rl_vi_search($0, $1) : rl_ding() }),
      ("vi-search-again", { history_length > 0 ? rl_vi_search_again($0, $1) : rl_ding() }),
    ]
  }

  /// Takes the removed commands off all keys, and puts the guarded ones in the others' place.
  static func restrict() {
    var substitutes: [UInt: Command?] = [:]
    for name in removed { substitutes[address(of: rl_named_function(name))] = .some(nil) }
    for (name, guarded) in searches { substitutes[address(of: rl_named_function(name))] = guarded }
    // A name readline does not know has no address.
    substitutes[0] = nil
    for name in ["emacs-standard", "vi-insert", "vi-command"] {
      if let map = rl_get_keymap_by_name(name) { replace(substitutes, in: map, depth: 0) }
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
