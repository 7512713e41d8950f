import Dispatch
@preconcurrency import Glibc
import Roleplay

/// Reads lines from a file or another program, or from a terminal without readline.
///
/// Bytes are read outside the main queue, so that signals are handled while waiting.
@MainActor
final class PlainReader: LineReader {
  /// The maximum size of a line, in bytes.
  private static let maximumLineSize = 128 << 10

  private let descriptor: Int32
  let isTyped: Bool
  private var bytes: [UInt8] = []
  private var line: [UInt8] = []
  private var dropped = 0
  private var hasEnded = false
  private var isClosing = false
  var interruption: (() -> Void)?
  var keyPressed: (() -> Void)?
  private var isPaused = false
  private var isFetching = false
  private var continuation: CheckedContinuation<Reading, Never>?
  private var signals: TerminalSignals?

  /// Makes a reader of a file descriptor.
  ///
  /// - Parameter isTyped: whether a person types there, and sees the prompts.
  init(descriptor: Int32 = STDIN_FILENO, isTyped: Bool) {
    self.descriptor = descriptor
    self.isTyped = isTyped
    signals = TerminalSignals { [unowned self] in receive($0) }
  }

  func read(_ request: ReadRequest) async -> Reading {
    if isClosing || isPaused { return .closed() }
    // A secret is not shown, and its prompt is written where the person sees it.
    let silence = request.isSecret && isTyped ? Silence(descriptor: descriptor) : nil
    defer { silence?.end() }
    if isTyped {
      let seen = request.isSecret ? stderr : stdout
      fputs(request.prompt.text, seen)
      fflush(seen)
    }
    if let reading = next() { return reading }
    return await withCheckedContinuation { continuation in
      self.continuation = continuation
      fetch()
    }
  }

  func change(prompt: Prompt) {}
  func above(_ write: () -> Void) { write() }
  var isStopping: Bool { isClosing }
  var isClosed: Bool { isClosing }
  func forget() {}

  func forgetTypedAhead() {
    // Lines from a program are never dropped.
    guard isTyped, continuation == nil else { return }
    bytes = []
    line = []
    dropped = 0
    tcflush(descriptor, TCIFLUSH)
  }

  func pause() {
    isPaused = true
    finish(.closed())
  }

  func goOn() { isPaused = false }

  /// The next line of the bytes that were read; nil if more are needed.
  private func next() -> Reading? {
    let end = bytes.firstIndex(of: 0x0A)
    let part = bytes[..<(end ?? bytes.endIndex)]
    for byte in part {
      if line.count < Self.maximumLineSize {
        line.append(byte)
      } else if byte & 0xC0 != 0x80 {
        dropped += 1
      }
    }
    bytes.removeFirst(end.map { $0 + 1 } ?? bytes.count)
    guard end != nil || (hasEnded && !line.isEmpty) else { return hasEnded ? .ended : nil }
    if line.last == 0x0D { line.removeLast() }
    let text = String(decoding: line, as: UTF8.self)
    defer {
      line = []
      dropped = 0
    }
    if dropped > 0 { return .tooLong(characters: text.unicodeScalars.count + dropped) }
    return .line(TypedLine(text))
  }

  private func fetch() {
    guard !isFetching else { return }
    isFetching = true
    let descriptor = descriptor
    DispatchQueue.global().async {
      var buffer = [UInt8](repeating: 0, count: 1 << 16)
      var count = 0
      repeat {
        count = Glibc.read(descriptor, &buffer, buffer.count)
      } while count < 0 && errno == EINTR
      let read = Array(buffer.prefix(max(0, count)))
      DispatchQueue.main.async {
        MainActor.assumeIsolated { self.receive(read) }
      }
    }
  }

  private func receive(_ read: [UInt8]) {
    isFetching = false
    if !read.isEmpty { keyPressed?() }
    if read.isEmpty { hasEnded = true }
    bytes += read
    guard let continuation else { return }
    if let reading = next() {
      self.continuation = nil
      continuation.resume(returning: reading)
    } else {
      fetch()
    }
  }

  /// Turns off the terminal's echo, except for line breaks.
  private struct Silence {
    let descriptor: Int32
    private var before = termios()

    init?(descriptor: Int32) {
      self.descriptor = descriptor
      guard tcgetattr(descriptor, &before) == 0 else { return nil }
      var silent = before
      silent.c_lflag &= ~tcflag_t(ECHO)
      silent.c_lflag |= tcflag_t(ECHONL)
      tcsetattr(descriptor, TCSAFLUSH, &silent)
    }

    func end() {
      var before = before
      tcsetattr(descriptor, TCSANOW, &before)
    }
  }

  private func receive(_ happening: TerminalSignals.Happening) {
    switch happening {
    case .interrupt:
      guard continuation != nil else {
        guard let interruption else { exit(130) }
        interruption()
        return
      }
      if isTyped {
        finish(.interrupted)
      } else {
        isClosing = true
        finish(.closed())
      }
    case .suspend: signals?.stopHere()
    case .resume, .resize: break
    case .close:
      isClosing = true
      finish(.closed())
      interruption?()
    }
  }

  private func finish(_ reading: Reading) {
    guard let continuation else { return }
    self.continuation = nil
    continuation.resume(returning: reading)
  }
}
