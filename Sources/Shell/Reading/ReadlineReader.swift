@preconcurrency import CReadline
import Dispatch
@preconcurrency import Glibc
import Roleplay

/// Reads lines with GNU readline, through its callback interface, on the main queue.
///
/// Readline's state is in C globals, so there is only one reader: ``shared``. Only this file accesses
/// them, but for ``KeyBindings`` and ``VisibleLine``.
@MainActor
final class ReadlineReader: LineReader, KeyReader {
  /// The only reader; it is plain if the first request for it was for a plain terminal.
  static func shared(for terminal: Terminal) -> ReadlineReader {
    if let reader = instance { return reader }
    let reader = ReadlineReader(terminal)
    instance = reader
    reader.start()
    return reader
  }

  fileprivate static var instance: ReadlineReader?

  /// The maximum size of a line in bytes; further text is only counted.
  private static let maximumLineSize = 128 << 10

  // Readline keeps pointers to these.
  private static let blank = strdup(" ")
  private static let nothing = strdup("")

  private let terminal: Terminal
  private var plain: Bool { terminal.isPlain }
  private var continuation: CheckedContinuation<Reading, Never>?
  private var keyContinuation: CheckedContinuation<KeyPress, Never>?
  /// The number of waits for keys, which identifies each wait.
  private var keysAsked = 0
  private var request = ReadRequest(prompt: Prompt())
  private var source: (any DispatchSourceRead)?
  private var signals: TerminalSignals?
  fileprivate var keys = KeyQueue()
  /// Keys that precede those in the queue: the text of a paste for readline.
  fileprivate var ownKeys: [UInt8] = []
  /// Whether the terminal was ever prepared for readline.
  private var isPrepared = false
  /// Whether keys are read for a secret, on a line of the screen and not on a separate page.
  private var isReadingSecret = false
  private var isClosing = false
  private var isInterrupted = false
  /// Whether the window was resized while no key was asked for: the page must then be redrawn.
  private var isRedrawDue = false
  var interruption: (() -> Void)?
  private var isPaused = false
  /// The text of a cancelled line, and the position of the cursor in bytes.
  private var held: (text: String, point: Int32)?
  private var pastedAtStart = ""
  private var droppedCharacters = 0
  /// Whether the line contained a character of several code points at the last key.
  private var wasJoined = false
  fileprivate var candidates: [String] = []
  /// The index of the choice on the line; nil if there is none.
  private var choice: Int?
  var keyPressed: (() -> Void)?

  private init(_ terminal: Terminal) {
    self.terminal = terminal
  }

  // MARK: - Starting

  private func start() {
    useUTF8()
    rl_catch_signals = 0
    rl_catch_sigwinch = 0
    rl_readline_name = UnsafePointer(strdup("weerwoord"))
    if plain { rl_terminal_name = UnsafePointer(strdup("dumb")) }
    rl_instream = stdin
    rl_outstream = stdout
    setvbuf(stdout, nil, _IOLBF, 0)
    rl_getc_function = { _ in MainActor.assumeIsolated { ReadlineReader.nextKey() } }
    rl_input_available_hook = { MainActor.assumeIsolated { ReadlineReader.hasKey() ? 1 : 0 } }
    rl_completion_display_matches_hook = { matches, count, _ in
      // The pointer is used here, on the main thread, and nowhere else.
      nonisolated(unsafe) let matches = matches
      MainActor.assumeIsolated { ReadlineReader.show(matches, count) }
    }
    rl_attempted_completion_function = { text, start, _ in
      ReadlineReader.complete(text: text, start: start)
    }
    // The program would pass these variables to its next start.
    rl_change_environment = 0
    initialize()
    rl_redisplay_function = { MainActor.assumeIsolated { VisibleLine.redisplay() } }
    // Between prompts, the terminal stays prepared for readline: text that is typed ahead is not
    // echoed twice, and a paste stays together. The terminal is restored at the end, however that
    // comes.
    rl_prep_term_function = { prepareTerminal($0) }
    rl_deprep_term_function = {}
    atexit(rl_deprep_terminal)
    rl_variable_bind("completion-ignore-case", "on")
    // Otherwise the terminal's erase key would call readline's function, which erases half a
    // character.
    rl_variable_bind("bind-tty-special-chars", "off")
    rl_variable_bind("show-all-if-ambiguous", "on")
    // A paste is one answer, also on a plain screen; a terminal without a type does not support
    // bracketed paste.
    let kind = getenv("TERM").map { String(cString: $0) } ?? ""
    rl_variable_bind("enable-bracketed-paste", ["", "dumb"].contains(kind) ? "off" : "on")
    rl_variable_bind("blink-matching-paren", "off")
    rl_variable_bind("bell-style", "none")
    KeyBindings.restrict()
    using_history()
    stifle_history(500)

    signals = TerminalSignals { [unowned self] in receive($0) }
    let source = DispatchSource.makeReadSource(fileDescriptor: STDIN_FILENO, queue: .main)
    source.setEventHandler {
      MainActor.assumeIsolated { ReadlineReader.instance?.readBytes() }
    }
    self.source = source
  }

  /// Lets readline read the person's init file, or none if that would do harm.
  private func initialize() {
    let named = getenv("INPUTRC").map { String(cString: $0) }
    let home = getenv("HOME").map { String(cString: $0) }
    guard !InitFile.isHarmless(named, home: home) else {
      rl_initialize()
      return
    }
    setenv("INPUTRC", "/dev/null", 1)
    rl_initialize()
    if let named { setenv("INPUTRC", named, 1) } else { unsetenv("INPUTRC") }
  }

  /// Readline uses the locale to count columns; without UTF-8 it would edit bytes.
  private func useUTF8() {
    setlocale(LC_CTYPE, "")
    if String(cString: nl_langinfo(Int32(CODESET))) == "UTF-8" { return }
    setenv("LC_ALL", "C.UTF-8", 1)
    setlocale(LC_CTYPE, "")
  }

  // MARK: - Reading

  func read(_ request: ReadRequest) async -> Reading {
    if isClosing || isPaused { return .closed() }
    if isInterrupted {
      isInterrupted = false
      return .interrupted
    }
    if request.isSecret { return await readSecret(after: request.prompt) }
    return await withCheckedContinuation { continuation in
      self.continuation = continuation
      self.request = request
      begin()
    }
  }

  private func readSecret(after prompt: Prompt) async -> Reading {
    // From here on, the terminal does not echo.
    prepare()
    isReadingSecret = true
    defer { isReadingSecret = false }
    return await SecretReader(
      keys: self, prompt: prompt, terminal: terminal
    ).read()
  }

  private func prepare() {
    isPrepared = true
    prepareTerminal(1)
  }

  private func begin() {
    isRedrawDue = false
    pastedAtStart = ""
    droppedCharacters = 0
    wasJoined = false
    choice = nil
    let prompt = rendered(request.prompt)
    rl_completer_word_break_characters = UnsafePointer(breaksWords ? Self.blank : Self.nothing)
    isPrepared = true
    rl_callback_handler_install(prompt) { line in
      // The pointer is used here, on the main thread, and nowhere else.
      nonisolated(unsafe) let line = line
      MainActor.assumeIsolated { ReadlineReader.instance?.receive(line: line) }
    }
    if let held {
      self.held = nil
      rl_insert_text(held.text)
      rl_point = min(held.point, rl_end)
      rl_redisplay_function?()
      fflush(stdout)
    } else if !request.initial.isEmpty {
      rl_insert_text(request.initial)
      rl_redisplay_function?()
      fflush(stdout)
    }
    source?.resume()
    pump()
  }

  /// Whether Tab completes a word, and not the whole line.
  private var breaksWords: Bool {
    if case .lines = request.completion { false } else { true }
  }

  private func rendered(_ prompt: Prompt) -> String {
    prompt.pieces.map { $0.renderedForPrompt(terminal.emphasis) }.joined()
  }

  private func readBytes() {
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    let count = Glibc.read(STDIN_FILENO, &buffer, buffer.count)
    if count > 0 {
      keyPressed?()
      keys.append(buffer.prefix(count))
      // This is a single escape, or the first byte of a sequence whose other bytes are on their
      // way.
      if buffer[count - 1] == 0x1B {
        var more = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
        if poll(&more, 1, 20) > 0 {
          readBytes()
          return
        }
      }
      pump()
    } else if count == 0 || (errno != EINTR && errno != EAGAIN) {
      finishForGood()
    }
  }

  // MARK: - Single keys

  func key(within milliseconds: Int?) async -> KeyPress {
    if isClosing { return .closed }
    if isInterrupted {
      isInterrupted = false
      return .interrupted
    }
    if isRedrawDue {
      isRedrawDue = false
      return .redraw
    }
    if let press = keys.nextPress() { return press }
    prepare()
    keysAsked += 1
    if let milliseconds {
      let asked = keysAsked
      Task {
        try? await Task.sleep(for: .milliseconds(milliseconds))
        if asked == keysAsked { finishKey(.timeout) }
      }
    }
    return await withCheckedContinuation { continuation in
      keyContinuation = continuation
      source?.resume()
    }
  }

  private func finishKey(_ press: KeyPress) {
    guard let keyContinuation else { return }
    self.keyContinuation = nil
    source?.suspend()
    keyContinuation.resume(returning: press)
  }

  /// Passes typed keys to readline, as long as it reads a line.
  private func pump() {
    if keyContinuation != nil {
      if let press = keys.nextPress() { finishKey(press) }
      return
    }
    while continuation != nil {
      if request.isLeftByEscape, keys.isLoneEscape, weerwoord_is_busy() == 0 {
        _ = keys.takeKey()
        finish(.interrupted)
        return
      }
      if keys.hasKey {
        if isFull, let key = keys.takeKey() {
          if key >= 0x20, key != 0x7F {
            if key & 0xC0 != 0x80 { droppedCharacters += 1 }
            continue
          }
          ownKeys.append(key)
        }
        rl_callback_read_char()
        if rl_end == 0 { pastedAtStart = "" }
        redrawJoined()
        continue
      }
      switch keys.next() {
      case nil: return
      case .key(let key):
        ownKeys.append(key)
        rl_callback_read_char()
        redrawJoined()
      case .paste(let text):
        paste(text)
        redrawJoined()
      case .largePaste(let characters):
        finish(.tooLong(characters: characters + typed.count))
      }
    }
  }

  /// Redraws the line if it contains a character of several code points, which readline counts
  /// separately: its cursor would be in the wrong place.
  private func redrawJoined() {
    // For a very long line this would be too slow at each key.
    guard continuation != nil, !plain, weerwoord_is_busy() == 0, rl_end < 4096 else { return }
    let text = typed
    let isJoined = text.contains(where: \.isJoined)
    // Readline also erases the wrong number of columns of the last such character.
    guard isJoined || wasJoined else { return }
    wasJoined = isJoined
    rl_clear_visible_line()
    rl_on_new_line()
    rl_redisplay_function?()
    let start = CellWidth.of(request.prompt.text)
    // On a single screen line, the cursor can be moved to the right place.
    if start > 0, start + CellWidth.of(text) < terminal.columns {
      let before = String(decoding: text.utf8.prefix(Int(rl_point)), as: UTF8.self)
      fputs("\r\u{1B}[\(start + CellWidth.of(before))C", stdout)
    }
    fflush(stdout)
  }

  private var isFull: Bool { rl_end > Self.maximumLineSize }

  private var typed: String {
    guard let buffer = rl_line_buffer else { return "" }
    return String(cString: buffer)
  }

  private func paste(_ text: String) {
    let length = text.unicodeScalars.count
    if length > InputError.maximumTextLength {
      finish(.tooLong(characters: length + typed.unicodeScalars.count))
      return
    }
    if weerwoord_is_busy() != 0 {
      ownKeys += Array(text.split(separator: "\n").first.map(String.init)?.utf8 ?? "".utf8)
      while continuation != nil, !ownKeys.isEmpty { rl_callback_read_char() }
      return
    }
    if rl_point == 0 { pastedAtStart = String(text.prefix(40)) }
    rl_insert_text(text)
    rl_redisplay_function?()
  }

  /// Handles a line from readline, or the end of the input.
  private func receive(line: UnsafeMutablePointer<CChar>?) {
    guard let line else {
      finish(.ended)
      return
    }
    defer { free(line) }
    let text = String(cString: line)
    if droppedCharacters > 0 {
      finish(.tooLong(characters: text.unicodeScalars.count + droppedCharacters))
      return
    }
    if request.isRemembered, !text.isEmpty { add_history(text) }
    let isPasted = !pastedAtStart.isEmpty && text.hasPrefix(pastedAtStart)
    finish(.line(TypedLine(text, isPasted: isPasted)), isNewLine: true)
  }

  /// Restores the terminal, and returns the result.
  private func finish(_ reading: Reading, isNewLine: Bool = false) {
    guard let continuation else { return }
    self.continuation = nil
    source?.suspend()
    if !isNewLine { fputs("\r\n", stdout) }
    rl_callback_handler_remove()
    // Otherwise restoring the terminal would write a blank line.
    rl_eof_found = 0
    clearLine()
    fflush(stdout)
    continuation.resume(returning: reading)
  }

  /// Handles that the terminal was closed, or that the program has to stop.
  private func finishForGood() {
    isClosing = true
    finishKey(.closed)
    finish(.closed(unfinished: weerwoord_is_busy() == 0 ? typed : ""))
  }

  private func clearLine() {
    // Clearing would draw the prompt again.
    let redisplay = rl_redisplay_function
    rl_redisplay_function = {}
    defer { rl_redisplay_function = redisplay }
    rl_callback_sigcleanup()
    rl_free_line_state()
    rl_replace_line("", 1)
    rl_point = 0
    rl_mark = 0
  }

  // MARK: - Around the line

  func change(prompt: Prompt) {
    guard continuation != nil, prompt != request.prompt, weerwoord_is_busy() == 0 else { return }
    request.prompt = prompt
    rl_clear_visible_line()
    rl_set_prompt(rendered(prompt))
    rl_on_new_line()
    rl_redisplay_function?()
    fflush(stdout)
  }

  func above(_ write: () -> Void) {
    guard continuation != nil else {
      write()
      return
    }
    if plain { fputs("\n", stdout) } else { rl_clear_visible_line() }
    fflush(stdout)
    write()
    rl_on_new_line()
    rl_redisplay_function?()
    fflush(stdout)
  }

  var isStopping: Bool { isClosing || isInterrupted }
  var isClosed: Bool { isClosing }

  func pause() {
    isPaused = true
    if isReadingSecret { finishKey(.timeout) }
    guard continuation != nil else { return }
    if !typed.isEmpty, weerwoord_is_busy() == 0 { held = (typed, rl_point) }
    if plain { fputs("\n", stdout) } else { rl_clear_visible_line() }
    finish(.closed(), isNewLine: true)
  }

  func goOn() { isPaused = false }

  func giveBack() {
    isPaused = true
    fflush(stdout)
    signals?.letGo()
    guard isPrepared else { return }
    rl_deprep_terminal()
  }

  func forgetTypedAhead() {
    guard continuation == nil else { return }
    keys = KeyQueue()
    tcflush(STDIN_FILENO, TCIFLUSH)
  }

  func forget() {
    rl_clear_history()
    forgetCutText()
  }

  /// Readline keeps the last ten texts that were cut, and empties that ring for nobody: blanks push them
  /// out. What is cut after a cut is added to it, unless readline forgets that it has just cut.
  func forgetCutText() {
    guard continuation == nil,
      let symbol = dlsym(nil, "_rl_last_command_was_kill")
    else { return }
    let hasJustCut = symbol.assumingMemoryBound(to: CInt.self)
    for _ in 0..<Self.killRingSize {
      rl_replace_line(" ", 1)
      hasJustCut.pointee = 0
      rl_kill_text(0, 1)
    }
    hasJustCut.pointee = 0
    rl_replace_line("", 1)
  }

  /// How many texts that were cut readline keeps (`DEFAULT_MAX_KILLS` in its `kill.c`).
  private static let killRingSize = 10

  // MARK: - Signals

  private func receive(_ happening: TerminalSignals.Happening) {
    switch happening {
    case .interrupt: interrupt()
    case .suspend: suspend()
    case .resume:
      guard isPrepared else { return }
      rl_deprep_terminal()
      prepareTerminal(1)
      if continuation != nil { redrawAnew() }
      finishKey(.redraw)
    case .resize:
      guard keyContinuation == nil else {
        rl_reset_screen_size()
        finishKey(.redraw)
        return
      }
      guard continuation != nil else {
        // Between two keys, readline has no line, and would draw its own prompt.
        rl_reset_screen_size()
        isRedrawDue = true
        return
      }
      VisibleLine.resizeTerminal()
    case .close:
      finishForGood()
      interruption?()
      rl_deprep_terminal()
    }
  }

  private func interrupt() {
    // Drops a paste whose end never comes.
    let gaveUp = keys.giveUpPaste()
    guard keyContinuation == nil else {
      finishKey(.interrupted)
      return
    }
    guard continuation != nil else {
      if let interruption {
        interruption()
        return
      }
      // Pressed twice while the program is busy: exit.
      if isInterrupted { exit(130) }
      isInterrupted = true
      return
    }
    guard rl_end > 0 || weerwoord_is_busy() != 0 || gaveUp, !request.isLeftByEscape else {
      finish(.interrupted)
      return
    }
    pastedAtStart = ""
    droppedCharacters = 0
    choice = nil
    fputs("^C\n", stdout)
    clearLine()
    rl_on_new_line()
    rl_redisplay_function?()
    fflush(stdout)
  }

  private func suspend() {
    let isReading = continuation != nil
    if isReading { fputs("\r\n", stdout) }
    // After resuming, the person should not see the separate page.
    if keyContinuation != nil, !isReadingSecret, !plain { fputs(Screen.leavePage, stdout) }
    rl_deprep_terminal()
    fflush(stdout)
    signals?.stopHere()
    guard isPrepared else { return }
    prepareTerminal(1)
    if isReading { redrawAnew() }
    finishKey(.redraw)
  }

  private func redrawAnew() {
    VisibleLine.resizeTerminal()
    rl_on_new_line()
    rl_forced_update_display()
    fflush(stdout)
  }

  // MARK: - Readline's callbacks

  private static func hasKey() -> Bool {
    guard let reader = instance else { return false }
    return !reader.ownKeys.isEmpty || (reader.keys.hasKey && !reader.isFull)
  }

  private static func nextKey() -> Int32 {
    guard let reader = instance else { return EOF }
    if !reader.ownKeys.isEmpty { return Int32(reader.ownKeys.removeFirst()) }
    if let key = reader.keys.takeKey() { return Int32(key) }
    var byte: UInt8 = 0
    while true {
      let count = Glibc.read(STDIN_FILENO, &byte, 1)
      if count == 1 { return Int32(byte) }
      if count == 0 || (errno != EINTR && errno != EAGAIN) { return EOF }
    }
  }

  nonisolated private static func complete(
    text: UnsafePointer<CChar>?, start: Int32
  ) -> UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? {
    rl_attempted_completion_over = 1
    guard let text else { return nil }
    let word = String(cString: text)
    MainActor.assumeIsolated { instance?.findCandidates(for: word, start: Int(start)) }
    return rl_completion_matches(text) { _, state in
      let candidate: String? = MainActor.assumeIsolated {
        guard let reader = ReadlineReader.instance, Int(state) < reader.candidates.count else {
          return nil
        }
        return reader.candidates[Int(state)]
      }
      return candidate.flatMap { strdup($0) }
    }
  }

  /// Lists the candidates as all other text is shown; the words of a scenario are among them.
  private static func show(
    _ matches: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?, _ count: Int32
  ) {
    guard let matches, count > 0 else { return }
    // The first one is what they have in common.
    var shown = (0...Int(count)).map { index in
      strdup(PrintableText.of(matches[index].map { String(cString: $0) } ?? "", layout: .oneLine))
    }
    defer { for text in shown { free(text) } }
    let longest = shown.map { $0.map { strlen($0) } ?? 0 }.max() ?? 0
    shown.append(nil)
    shown.withUnsafeMutableBufferPointer { buffer in
      rl_display_match_list(buffer.baseAddress, count, Int32(longest))
    }
    rl_forced_update_display()
  }

  // MARK: - Choices and whole characters

  /// Puts the next of the choices on the line.
  ///
  /// - Returns: whether there are any; if not, Up and Down have readline's function.
  nonisolated static func moveChoice(by step: Int) -> Bool {
    MainActor.assumeIsolated { instance?.moveChoice(by: step) ?? false }
  }

  private func moveChoice(by step: Int) -> Bool {
    let choices = request.choices()
    guard !choices.isEmpty else { return false }
    let next = choice.map { $0 + step } ?? (step > 0 ? 0 : choices.count - 1)
    let place = ((next % choices.count) + choices.count) % choices.count
    choice = place
    rl_replace_line(choices[place], 0)
    rl_point = rl_end
    return true
  }

  /// Erases what a person sees as one character, with all its code points.
  ///
  /// - Returns: whether it has several; if not, the key has readline's function.
  nonisolated static func eraseCharacter(before: Bool) -> Bool {
    MainActor.assumeIsolated {
      guard let (start, end) = instance?.character(before: before) else { return false }
      rl_delete_text(start, end)
      rl_point = start
      return true
    }
  }

  /// Moves the cursor over what a person sees as one character.
  ///
  /// - Returns: whether it has several code points; if not, the key has readline's function.
  nonisolated static func moveByCharacter(back: Bool) -> Bool {
    MainActor.assumeIsolated {
      guard let (start, end) = instance?.character(before: back) else { return false }
      rl_point = back ? start : end
      return true
    }
  }

  /// The byte range of the character next to the cursor; nil if it is one code point.
  private func character(before: Bool) -> (Int32, Int32)? {
    let bytes = Array(typed.utf8)
    let point = Int(rl_point)
    guard point <= bytes.count else { return nil }
    let character =
      before
      ? String(decoding: bytes[..<point], as: UTF8.self).last
      : String(decoding: bytes[point...], as: UTF8.self).first
    guard let character, character.unicodeScalars.count > 1 else { return nil }
    let length = character.utf8.count
    return before ? (Int32(point - length), Int32(point)) : (Int32(point), Int32(point + length))
  }

  private func findCandidates(for word: String, start: Int) {
    switch request.completion {
    case .none: candidates = []
    case .lines(let lines):
      rl_completion_append_character = 0
      candidates = lines + (typed.hasPrefix("/") ? request.orders() : [])
    case .words(let find):
      rl_completion_append_character = Int32(UInt8(ascii: " "))
      let before = String(decoding: typed.utf8.prefix(start), as: UTF8.self)
      candidates = find(before.split(separator: " ").map(String.init))
    }
    let lowered = word.lowercased()
    candidates = candidates.filter { $0.lowercased().hasPrefix(lowered) }
  }
}

extension Character {
  /// Whether several visible characters are combined into this one, as in a family or a flag.
  fileprivate var isJoined: Bool {
    unicodeScalars.count > 1
      && unicodeScalars.contains { $0.value == 0x200D || $0.value >= 0x1F000 }
  }
}

/// Prepares the terminal as readline does, but makes Ctrl-S an ordinary key: by accident, it would
/// stop all output.
private func prepareTerminal(_ meta: Int32) {
  rl_prep_terminal(meta)
  var settings = termios()
  guard tcgetattr(STDIN_FILENO, &settings) == 0 else { return }
  settings.c_iflag &= ~tcflag_t(IXON)
  tcsetattr(STDIN_FILENO, TCSADRAIN, &settings)
}
