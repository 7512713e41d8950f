import Foundation
public import Glibc

/// A program at a pseudo-terminal, and the person who sits there.
///
/// Nothing here sleeps: every wait ends when the program has written what is waited for, and fails
/// when the program ended, or when a deadline far beyond any slow computer has passed. What begins
/// with `expect` waits for what comes next; ``wait(until:seconds:_:)`` and what stands beside it look
/// at all there is on the screen.
public final class TerminalProgram {
  /// How a program ended.
  public enum Ending: Equatable, Sendable {
    /// With a status.
    case status(Int32)
    /// By a signal.
    case signal(Int32)
  }

  /// The window it runs in.
  public let terminal: PseudoTerminal
  /// The process.
  public let process: pid_t
  /// What a person sees.
  public private(set) var screen: TerminalScreen
  /// All bytes it wrote, as they are.
  public private(set) var bytes: [UInt8] = []
  /// How it ended; nil while it runs.
  public private(set) var ending: Ending?

  /// How much of the text was waited for already.
  private var seen = 0
  /// How many lines were ended when it asked last.
  private var lineFeedsSeen = -1
  private var stripped: [UInt8] = []
  private var stripper = EscapeStripper()
  /// A pipe on which the process's end is told.
  private let end: FileHandle

  /// How long anything may take, in seconds.
  public static let patience = 60.0
  /// How long it waits for an event before it looks again, in milliseconds.
  private static let glance = 20

  /// Starts a program.
  ///
  /// - Parameters:
  ///   - command: its path, and its arguments.
  ///   - environment: its variables; no others.
  ///   - folder: where it is started.
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

  /// glibc's `POSIX_SPAWN_SETSID`, which Swift's Glibc module leaves out.
  private static let setSession: Int32 = 0x80

  private static func spawn(
    _ command: [String], _ environment: [String: String], _ folder: String, _ terminal: String
  ) throws -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    // The leader of a session that opens a terminal gets it as its controlling one.
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
    guard error == 0 else { throw TerminalTrouble.system(command[0], error) }
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

  /// Types text as it stands; the program may have to read before all of it fits.
  public func type(_ text: String) throws {
    try type(Array(text.utf8))
  }

  /// Types bytes as they stand.
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

  /// Pastes text as terminals do where the program asked for it: in brackets.
  public func paste(_ text: String) throws {
    try type("\u{1B}[200~" + text + "\u{1B}[201~")
  }

  /// Types a line and presses Enter, once the program asks for it with this prompt.
  public func answer(_ prompt: String, _ line: String) throws {
    try wait(forPrompt: prompt)
    try enter(line)
  }

  /// Gives the window another width.
  public func resize(columns: Int) {
    screen.columns = columns
    terminal.resize(columns: columns, rows: 24)
  }

  /// Closes the window: the program is told by a hang-up.
  public func close() { terminal.close() }

  /// Sends the program a signal.
  public func send(_ signal: Int32) {
    if ending == nil { kill(process, signal) }
  }

  // MARK: - Waiting

  /// Waits until the program has written a text, counted from where the last wait ended.
  ///
  /// - Returns: what it wrote from there, the text included, without escape codes.
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
  /// - Returns: the prompt; nil where it ended.
  public func promptOrEnd() throws -> String? {
    do {
      return try prompt()
    } catch TerminalTrouble.ended {
      return nil
    }
  }

  /// Waits until the program asks for a line with this prompt; any other one fails.
  public func expectPrompt(_ wanted: String) throws {
    let prompt = try prompt()
    guard prompt == wanted else {
      throw TerminalTrouble.waitedInVain(for: wanted, screen: screen.text)
    }
  }

  /// Waits until what a person sees is as wanted.
  public func expectScreen(
    _ wanted: String, _ isThere: (_ screen: TerminalScreen) -> Bool
  ) throws {
    try wait(until: wanted) { isThere($0.screen) }
  }

  /// Waits for the program's end.
  @discardableResult
  public func expectEnd() throws -> Ending {
    try wait(for: "its end") { _ in self.ending != nil }
    return ending ?? .status(-1)
  }

  // MARK: - Looking

  /// Waits until a condition holds.
  public func wait(
    until wanted: String, seconds: Double = patience, _ isSo: (TerminalProgram) -> Bool
  ) throws {
    try wait(for: wanted, seconds: seconds) { _ in isSo(self) }
  }

  /// Waits until the screen shows a text, wherever.
  public func wait(for text: String, seconds: Double = patience) throws {
    try wait(until: "‘\(text)’", seconds: seconds) { $0.screen.text.contains(text) }
  }

  /// Waits until the line of the cursor is this prompt, with what was typed after it.
  public func wait(forPrompt wanted: String) throws {
    try wait(until: "the prompt ‘\(wanted)’") {
      guard $0.screen.readsKeys else { return false }
      let line = Self.withoutPlace($0.screen.line)
      return line == wanted || line + " " == wanted
    }
  }

  /// Waits until the program has read all that was typed.
  public func waitUntilRead() throws {
    // What was typed is on its way to the program's side for a moment.
    _ = takeEvents(milliseconds: 2, toType: false)
    try wait(for: "all keys to be read") { _ in
      self.ending != nil || self.terminal.keysAreRead()
    }
  }

  /// Lets Ctrl-C leave alone what was typed and not read yet, as long as the program keeps the
  /// terminal's settings.
  public func keepTypedAtInterrupt() throws {
    // A program that begins anew gives the terminal back for a moment: what it has then is not what
    // it reads with, and writing that back would let Ctrl-S stop its output.
    try wait(until: "single keys to be read") { !$0.terminal.settings.givesWholeLines }
    terminal.keepTypedAtInterrupt()
  }

  /// Whether the terminal shows what is typed and gives whole lines: as it was before the program.
  public var isCooked: Bool { terminal.settings.echoes && terminal.settings.givesWholeLines }

  /// All it wrote, as text with its escape codes.
  public var raw: String { String(decoding: bytes, as: UTF8.self) }

  /// All it wrote, without escape codes; what was drawn over stays in it.
  public var text: String { String(decoding: stripped, as: UTF8.self) }

  private static func end(of wanted: [UInt8], in bytes: ArraySlice<UInt8>) -> Int? {
    bytes.firstRange(of: wanted)?.upperBound
  }

  /// Lets the program run on until a condition holds.
  ///
  /// - Parameter isDone: told whether something can be typed.
  private func wait(
    for wanted: String, toType: Bool = false, seconds: Double = patience,
    until isDone: (_ canType: Bool) -> Bool
  ) throws {
    var canType = false
    let end = Self.end(after: seconds)
    while !isDone(canType) {
      if ending != nil { throw TerminalTrouble.ended(before: wanted, screen: screen.text) }
      let rest = Self.milliseconds(until: end)
      guard rest > 0 else {
        throw TerminalTrouble.waitedInVain(for: wanted, screen: screen.text)
      }
      // Of other settings of the terminal no event tells.
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

  /// Waits for the next thing to happen, and takes it.
  private func takeEvents(milliseconds: Int, toType: Bool) -> Bool {
    let events = terminal.wait(
      milliseconds: Int32(milliseconds), toType: toType, other: end.fileDescriptor)
    take(events.written)
    if events.other || !events.written.isEmpty {
      // The rest of what it wrote may still lie in the terminal: nothing is looked at half drawn.
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
