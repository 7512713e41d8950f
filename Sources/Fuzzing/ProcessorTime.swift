import Glibc

/// How much of a processor an input takes: libFuzzer's own limit is one of time that passes, which a
/// computer with much else to do makes too short.
enum ProcessorTime {
  /// The seconds of a processor after which an input counts as one that never ends.
  private static let limit = 10.0

  /// Runs what an input is given to; ends the program where it took too long, or complained.
  static func judge(_ run: () -> String?) {
    let start = now
    let complaint = run()
    let seconds = now - start
    if let complaint { fatalError(complaint) }
    if seconds > limit { fatalError("it took \(seconds) s of a processor") }
  }

  private static var now: Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
