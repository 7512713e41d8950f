@preconcurrency import Glibc

/// A program that reads aloud: espeak-ng, or speech-dispatcher's `spd-say`.
struct SpeakingProgram: Equatable {
  /// The path of the program.
  var path: String
  /// Whether it is speech-dispatcher's, which speaks in another process.
  var isDispatcher: Bool

  /// The first that is in the search path; nil if there is none.
  init?(in searchPath: String) {
    let folders = searchPath.split(separator: ":")
    for name in ["espeak-ng", "spd-say"] {
      for folder in folders where access("\(folder)/\(name)", X_OK) == 0 {
        path = "\(folder)/\(name)"
        isDispatcher = name == "spd-say"
        return
      }
    }
    return nil
  }

  /// The maximum length of a text in bytes: a pipe takes it at once, and nobody listens longer.
  private static let maximumLength = 16 << 10

  /// Speaks a text in a language.
  ///
  /// - Returns: the id of the process, which ends after the last word; nil if it could not be started.
  func speak(_ text: String, in language: String) -> pid_t? {
    // A voice is for a language, whatever its country and script.
    let language = String(language.prefix { $0 != "-" })
    let text = String(decoding: text.utf8.prefix(Self.maximumLength), as: UTF8.self)
    // Both read the text from a pipe, so that no list of processes shows it. `spd-say` takes a line
    // that begins with `!-!` for an order; after a space it is text.
    let lines = text.split(whereSeparator: \.isNewline).map { " \($0)\n" }.joined()
    return isDispatcher
      ? start(["--pipe-mode", "--wait", "--language", language], input: Array(lines.utf8))
      : start(["-v", language, "--stdin"], input: Array(text.utf8))
  }

  /// Stops what is spoken by a program that goes on when its process ends.
  ///
  /// - Returns: the id of the process; nil if there is nothing to do.
  func cancel() -> pid_t? { isDispatcher ? start(["--cancel"]) : nil }

  /// Starts it, with its output thrown away.
  private func start(_ arguments: [String], input: [UInt8] = []) -> pid_t? {
    var pipe: [Int32] = [-1, -1]
    guard Glibc.pipe(&pipe) == 0 else { return nil }
    for descriptor in pipe { _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC) }
    defer { for descriptor in pipe { close(descriptor) } }
    guard write(pipe[1], input, input.count) == input.count else { return nil }
    return SpawnedProgram.start([path] + arguments, input: pipe[0])
  }
}
