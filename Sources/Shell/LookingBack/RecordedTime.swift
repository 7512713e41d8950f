import Glibc

/// Converts times between the form of transcripts (ISO 8601, UTC) and one for people.
enum RecordedTime {
  /// Now, in a transcript's form: `2026-11-21T13:15:00Z`.
  static func now() -> String { of(time(nil)) }

  /// A moment, in seconds since 1970, in a transcript's form.
  static func of(_ moment: Int) -> String {
    var seconds = time_t(moment)
    var parts = tm()
    gmtime_r(&seconds, &parts)
    return "\(padded(parts.tm_year + 1900, 4))-\(padded(parts.tm_mon + 1))-\(padded(parts.tm_mday))"
      + "T\(padded(parts.tm_hour)):\(padded(parts.tm_min)):\(padded(parts.tm_sec))Z"
  }

  /// A transcript's time in local time: `21-11-2026 14:15`; the unchanged text if it is not a time.
  static func shown(_ recorded: String) -> String {
    let numbers = recorded.split { !$0.isASCII || !$0.isNumber }.compactMap { Int32($0) }
    guard numbers.count >= 5, recorded.hasSuffix("Z"), numbers[0] < 10_000 else { return recorded }
    var parts = tm()
    parts.tm_year = numbers[0] - 1900
    parts.tm_mon = numbers[1] - 1
    parts.tm_mday = numbers[2]
    parts.tm_hour = numbers[3]
    parts.tm_min = numbers[4]
    var seconds = timegm(&parts)
    localtime_r(&seconds, &parts)
    return "\(padded(parts.tm_mday))-\(padded(parts.tm_mon + 1))-\(parts.tm_year + 1900) "
      + "\(padded(parts.tm_hour)):\(padded(parts.tm_min))"
  }

  /// The day of a transcript's time: `21-11-2026`.
  static func day(_ recorded: String) -> String {
    String(shown(recorded).prefix { $0 != " " })
  }

  /// A time in seconds since 1970 as the local time of day: `14:15`.
  static func ofDay(_ moment: Int) -> String {
    var seconds = time_t(moment)
    var parts = tm()
    localtime_r(&seconds, &parts)
    return "\(padded(parts.tm_hour)):\(padded(parts.tm_min))"
  }

  private static func padded(_ number: Int32, _ width: Int = 2) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
