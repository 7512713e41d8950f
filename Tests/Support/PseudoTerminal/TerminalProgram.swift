import Foundation
public import Glibc

/// A program at a pseudo-terminal, and the person who uses it.
///
/// Nothing sleeps: every wait ends when the program has written what is expected, and fails when
/// the program ends, or after a time limit that no slow computer needs. Functions that begin with
/// `expect` wait for new output; ``wait(until:seconds:_:)`` and similar ones look at the whole
/// screen.
public final class TerminalProgram {
  /// How a program ended.
  public enum Termination: Equatable, Sendable {
    /// With a status.
    case status(Int32)
    /// By a signal.
    case signal(Int32)
  }

  /// The terminal.
  public let terminal: PseudoTerminal
  /// The process id.
  public let process: pid_t
  /// The screen, as a person sees it.
  public private(set) var screen: TerminalScreen
  /// All of its output, as bytes.
  public private(set) var bytes: [UInt8] = []
  /// How it ended; nil while it runs.
  public private(set) var ending: Termination?

  /// The length of the output up to the last expected text.
  private var seen = 0
  /// The number of line feeds at the last prompt.
  private var lineFeedsSeen = -1
  private var stripped: [UInt8] = []
  private var stripper = EscapeStripper()
  /// A pipe that is closed when the process ends.
  private let end: FileHandle

  /// The time limit of a wait, in seconds.
  public static let timeLimit = 60.0
  /// The interval at which conditions without an event are checked, in milliseconds.
  private static let glance = 20

  /// Starts a program.
  ///
  /// - Parameters:
  ///   - command: its path and its arguments.
  ///   - environment: all of its environment variables.
  ///   - folder: its working folder.
  public init(
    _ command: [String], environment: [String: String], folder: String = ".", columns: Int = 80,
    rows: Int = 24
  ) throws {
    terminal = try PseudoTerminal(columns: columns, rows: rows)
    screen = TerminalScreen(columns: columns)
    process = try Self.spawn(command, environment, folder, terminal.path)
    let pipe = Pipe()
    end = pipe.fileHandleForReading
    let process = process
    Thread.detachNewThread {
      var status: Int32 = 0
      while waitpid(process, &status, 0) < 0, errno == EINTR {}
      let bytes = withUnsafeBytes(of: status) { Data($0) }
      try? pipe.fileHandleForWriting.write(contentsOf: bytes)
      try? pipe.fileHandleForWriting.close()
    }
  }

  deinit {
    if ending == nil { kill(process, SIGKILL) }
  }

  /// `POSIX_SPAWN_SETSID` of glibc, which Swift's Glibc module lacks.
  private static let setSession: Int32 = 0x80

  private static func spawn(
    _ command: [String], _ environment: [String: String], _ folder: String, _ terminal: String
  ) throws -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    // When the leader of a session opens a terminal, it becomes its controlling terminal.
    posix_spawn_file_actions_addopen(&actions, 0, terminal, O_RDWR, 0)
    posix_spawn_file_actions_adddup2(&actions, 0, 1)
    posix_spawn_file_actions_adddup2(&actions, 0, 2)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var signals = sigset_t()
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    sigfillset(&signals)
    posix_spawnattr_setsigdefault(&attributes, &signals)
    let flags = setSession | Int32(POSIX_SPAWN_SETSIGMASK) | Int32(POSIX_SPAWN_SETSIGDEF)
    posix_spawnattr_setflags(&attributes, Int16(flags))
    var process: pid_t = 0
    let variables = environment.map { "\($0)=\($1)" }
    let error = withStrings(["env", "-C", folder] + command) { arguments in
      withStrings(variables) { variables in
        posix_spawn(&process, "/usr/bin/env", &actions, &attributes, arguments, variables)
      }
    }
    guard error == 0 else { throw TerminalError.system(command[0], error) }
    return process
  }

  private static func withStrings<Result>(
    _ strings: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
  ) -> Result {
    let copies = strings.map { strdup($0) }
    defer { for copy in copies { free(copy) } }
    return body(copies + [nil])
  }

  // MARK: - Typing

  /// Types text; the program may have to read before all of it fits.
  public func type(_ text: String) throws {
    try type(Array(text.utf8))
  }

  /// Types bytes.
  public func type(_ bytes: [UInt8]) throws {
    var rest = bytes[...]
    try wait(for: "room to type", toType: true) {
      rest = rest.dropFirst($0 ? self.terminal.type(rest) : 0)
      return rest.isEmpty
    }
  }

  /// Types a line and presses Enter.
  public func enter(_ line: String = "") throws {
    try type(line + "\r")
  }

  /// Pastes text as terminals do for programs that support bracketed paste.
  public func paste(_ text: String) throws {
    try type("\u{1B}[200~" + text + "\u{1B}[201~")
  }

  /// Waits for a prompt, types a line and presses Enter.
  public func answer(_ prompt: String, _ line: String) throws {
    try wait(forPrompt: prompt)
    try enter(line)
  }

  /// Changes the width of the window.
  public func resize(columns: Int) {
    screen.columns = columns
    terminal.resize(columns: columns, rows: 24)
  }

  /// Closes the window: the program gets a hang-up signal.
  public func close() { terminal.close() }

  /// Sends a signal to the program.
  public func send(_ signal: Int32) {
    if ending == nil { kill(process, signal) }
  }

  // MARK: - Waiting

  /// Waits until the program has written a text, after the last expected one.
  ///
  /// - Returns: the output up to and including the text, without escape codes.
  @discardableResult
  public func expect(_ text: String) throws -> String {
    let wanted = Array(text.utf8)
    var from = seen
    var end: Int?
    try wait(for: text) { _ in
      end = Self.end(of: wanted, in: self.stripped[from...])
      from = max(from, self.stripped.count - wanted.count)
      return end != nil
    }
    let result = String(decoding: stripped[seen..<(end ?? seen)], as: UTF8.self)
    seen = end ?? seen
    return result
  }

  /// How far in the story the last prompt stood, `Deel 2 van 9 · `; nil where it did not say so.
  public private(set) var place: String?

  /// Waits until the program asks for a line: another one than last time, on a line of its own.
  ///
  /// - Returns: the prompt.
  @discardableResult
  public func prompt() throws -> String {
    try wait(for: "a prompt") { _ in
      self.screen.lineFeeds > self.lineFeedsSeen && self.screen.prompt != nil
    }
    lineFeedsSeen = screen.lineFeeds
    seen = stripped.count
    let line = screen.lineToCursor
    place = Self.place(in: line)
    return Self.withoutPlace(line)
  }

  /// How far in the story a prompt stands, `Deel 2 van 9 · `.
  private static func place(in prompt: String) -> String? {
    prompt.prefixMatch(of: #/(Deel|Vraag|Part|Question) \d+ (van|of) \d+ · /#).map {
      String($0.output.0)
    }
  }

  /// A prompt without that.
  private static func withoutPlace(_ prompt: String) -> String {
    String(prompt.dropFirst(place(in: prompt)?.count ?? 0))
  }

  /// Waits until the program asks for a line, or ends.
  ///
  /// - Returns: the prompt; nil if the program ended.
  public func promptOrEnd() throws -> String? {
    do {
      return try prompt()
    } catch TerminalError.ended {
      return nil
    }
  }

  /// Waits until the program asks for a line with a prompt; fails for another prompt.
  public func expectPrompt(_ wanted: String) throws {
    let prompt = try prompt()
    guard prompt == wanted else {
      throw TerminalError.waitedInVain(for: wanted, screen: screen.text)
    }
  }

  /// Waits until the screen is as expected.
  public func expectScreen(
    _ wanted: String, _ isThere: (_ screen: TerminalScreen) -> Bool
  ) throws {
    try wait(until: wanted) { isThere($0.screen) }
  }

  /// Waits until the program ends.
  @discardableResult
  public func expectEnd() throws -> Termination {
    try wait(for: "its end") { _ in self.ending != nil }
    return ending ?? .status(-1)
  }

  // MARK: - Looking

  /// Waits until a condition is true.
  public func wait(
    until wanted: String, seconds: Double = timeLimit, _ isSo: (TerminalProgram) -> Bool
  ) throws {
    try wait(for: wanted, seconds: seconds) { _ in isSo(self) }
  }

  /// Waits until the screen contains a text.
  public func wait(for text: String, seconds: Double = timeLimit) throws {
    try wait(until: "‘\(text)’", seconds: seconds) { $0.screen.text.contains(text) }
  }

  /// Waits until the line of the cursor consists of a prompt and the text typed after it.
  public func wait(forPrompt wanted: String) throws {
    try wait(until: "the prompt ‘\(wanted)’") {
      guard $0.screen.readsKeys else { return false }
      let line = Self.withoutPlace($0.screen.line)
      return line == wanted || line + " " == wanted
    }
  }

  /// Waits until the program has read all that was typed.
  public func waitUntilRead() throws {
    try wait(for: "all keys to be read") { _ in
      self.ending != nil || self.terminal.keysAreRead()
    }
  }

  /// Makes Ctrl-C not discard unread text, as long as the program keeps the terminal's settings.
  public func keepTypedAtInterrupt() throws {
    // A program that starts again restores the terminal for a moment: those settings are not the
    // ones with which it reads, and restoring them would let Ctrl-S stop its output.
    try wait(until: "single keys to be read") { !$0.terminal.settings.givesWholeLines }
    terminal.keepTypedAtInterrupt()
  }

  /// Whether the terminal echoes and gives whole lines, as before the program started.
  public var isCooked: Bool { terminal.settings.echoes && terminal.settings.givesWholeLines }

  /// All of its output, as text with escape codes.
  public var raw: String { String(decoding: bytes, as: UTF8.self) }

  /// All of its output, as text without escape codes; text that was drawn over is included.
  public var text: String { String(decoding: stripped, as: UTF8.self) }

  private static func end(of wanted: [UInt8], in bytes: ArraySlice<UInt8>) -> Int? {
    bytes.firstRange(of: wanted)?.upperBound
  }

  /// Runs the program until a condition is true.
  ///
  /// - Parameter isDone: the condition, which is told whether bytes can be typed.
  private func wait(
    for wanted: String, toType: Bool = false, seconds: Double = timeLimit,
    until isDone: (_ canType: Bool) -> Bool
  ) throws {
    var canType = false
    let end = Self.end(after: seconds)
    while !isDone(canType) {
      if ending != nil { throw TerminalError.ended(before: wanted, screen: screen.text) }
      let rest = Self.milliseconds(until: end)
      guard rest > 0 else {
        throw TerminalError.waitedInVain(for: wanted, screen: screen.text)
      }
      // Changes of the terminal's settings give no event.
      canType = takeEvents(milliseconds: min(rest, Self.glance), toType: toType)
    }
  }

  private static func end(after seconds: Double) -> UInt64 {
    DispatchTime.now().uptimeNanoseconds + UInt64(seconds * 1e9)
  }

  private static func milliseconds(until end: UInt64) -> Int {
    let now = DispatchTime.now().uptimeNanoseconds
    return now < end ? Int((end - now) / 1_000_000) + 1 : 0
  }

  /// Waits for the next event, and handles it.
  private func takeEvents(milliseconds: Int, toType: Bool) -> Bool {
    let events = terminal.wait(
      milliseconds: Int32(milliseconds), toType: toType, other: end.fileDescriptor)
    take(events.written)
    if events.other || !events.written.isEmpty {
      // The rest of the output may still be in the terminal: the screen must not be checked half
      // drawn.
      while case let rest = terminal.wait(milliseconds: 0, toType: false, other: -1).written,
        !rest.isEmpty
      {
        take(rest)
      }
    }
    if events.other {
      let status = end.availableData.reversed().reduce(Int32(0)) { $0 << 8 | Int32($1) }
      ending = status & 0x7F == 0 ? .status(status >> 8 & 0xFF) : .signal(status & 0x7F)
    }
    return events.canType
  }

  private func take(_ written: [UInt8]) {
    guard !written.isEmpty else { return }
    bytes += written
    stripped += stripper.text(of: written)
    screen.write(written)
  }
}
