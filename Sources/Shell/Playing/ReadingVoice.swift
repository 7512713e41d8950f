import Dispatch
@preconcurrency import Glibc

/// Reads texts aloud, one after the other, in the background.
@MainActor
final class ReadingVoice {
  /// A text, and the tag of its language.
  struct Passage: Equatable {
    var text: String
    var language: String
  }

  private let program: SpeakingProgram
  /// Called with the tag of a language for which there is no voice.
  private let fails: (String) -> Void
  /// Called once if nothing was heard.
  private let isSilent: () -> Void
  private var waiting: [Passage] = []
  private var current: (process: pid_t, passage: Passage, start: ContinuousClock.Instant)?
  private var isSilenceTold = false
  /// The languages that could not be spoken, which are told once each.
  private var voiceless: Set<String> = []

  /// Makes a voice.
  ///
  /// - Parameters:
  ///   - program: the program that speaks.
  ///   - fails: called with the tag of a language that it cannot speak, once for each.
  ///   - isSilent: called once if a text was done sooner than it can be spoken: without a device for
  ///     sound, espeak-ng ends at once and reports no error.
  init(
    _ program: SpeakingProgram, fails: @escaping (String) -> Void,
    isSilent: @escaping () -> Void
  ) {
    self.program = program
    self.fails = fails
    self.isSilent = isSilent
  }

  /// Whether something is spoken.
  var isSpeaking: Bool { current != nil }

  /// Speaks after what is spoken already.
  func say(_ passages: [Passage]) {
    waiting += passages.filter { passage in passage.text.contains { $0.isLetter || $0.isNumber } }
    next()
  }

  /// Stops at once.
  func stop() {
    waiting = []
    guard let current else { return }
    self.current = nil
    kill(current.process, SIGKILL)
    reap(current.process)
    if let process = program.cancel() { SpawnedProgram.leave(process) }
  }

  private func next() {
    while current == nil, !waiting.isEmpty {
      let passage = waiting.removeFirst()
      guard !voiceless.contains(passage.language) else { continue }
      guard let process = program.speak(passage.text, in: passage.language) else {
        failed(passage.language)
        continue
      }
      current = (process, passage, .now)
      DispatchQueue.global().async {
        // It is not reaped here, so that its number stays its own until ``stop()`` cannot use it.
        var info = siginfo_t()
        while waitid(P_PID, id_t(process), &info, WEXITED | WNOWAIT) != 0, errno == EINTR {}
        DispatchQueue.main.async {
          MainActor.assumeIsolated { self.ended(process) }
        }
      }
    }
  }

  private func ended(_ process: pid_t) {
    // One that was stopped is gone already.
    guard let current, current.process == process else { return }
    self.current = nil
    if reap(process) != 0 {
      failed(current.passage.language)
    } else if ContinuousClock.now - current.start < Self.minimumDuration(of: current.passage) {
      waiting = []
      if !isSilenceTold { isSilent() }
      isSilenceTold = true
    }
    next()
  }

  /// The time that speaking a text takes at the least; no voice says two hundred letters a second.
  private static func minimumDuration(of passage: Passage) -> Duration {
    .milliseconds(5 * passage.text.filter(\.isLetter).count)
  }

  /// The exit status of a process that has ended, or is ending.
  @discardableResult
  private func reap(_ process: pid_t) -> Int32 {
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    return status
  }

  private func failed(_ language: String) {
    if voiceless.insert(language).inserted { fails(language) }
  }
}
