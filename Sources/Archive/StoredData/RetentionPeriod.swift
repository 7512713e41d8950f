import Glibc
public import Roleplay

/// How long recordings are kept: a number of days, weeks or years, as `365d`, `52w` or `1y`.
public struct RetentionPeriod: Sendable, Hashable {
  /// The longest period, in days: a hundred years.
  public static let maximumDays = 36_500

  /// The number of days.
  public let days: Int

  /// Makes a period; nil if it is shorter than a day or longer than ``maximumDays``.
  public init?(days: Int) {
    guard (1...Self.maximumDays).contains(days) else { return nil }
    self.days = days
  }

  /// Parses a period: a number of days, with a letter for days, weeks or years in English or Dutch
  /// (`d`, `w`, `y`, `j`) or without one.
  public init?(_ text: String) {
    let text = text.trimmed.lowercased()
    let number = text.prefix { $0.isASCII && $0.isNumber }
    let daysInUnit: Int
    switch text.dropFirst(number.count) {
    case "", "d": daysInUnit = 1
    case "w": daysInUnit = 7
    case "y", "j": daysInUnit = 365
    default: return nil
    }
    guard number.count <= 6, let count = Int(number) else { return nil }
    self.init(days: count * daysInUnit)
  }

  /// The moment before which recordings are older than this, in the form of transcripts.
  ///
  /// - Parameter now: seconds since 1970.
  public func start(now: Int) -> String {
    Self.moment(now - days * 24 * 3600)
  }

  /// A time in seconds since 1970, in the form of transcripts.
  static func moment(_ time: Int) -> String {
    var seconds = time_t(time)
    var parts = tm()
    gmtime_r(&seconds, &parts)
    func padded(_ number: Int32, _ width: Int = 2) -> String {
      let digits = String(number)
      return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
    return "\(padded(parts.tm_year + 1900, 4))-\(padded(parts.tm_mon + 1))-\(padded(parts.tm_mday))"
      + "T\(padded(parts.tm_hour)):\(padded(parts.tm_min)):\(padded(parts.tm_sec))Z"
  }
}

extension RetentionPeriod: Phrase {
  /// The words in Dutch.
  public var dutch: String { days == 1 ? "1 dag" : "\(days) dagen" }

  /// The words in English.
  public var english: String { days == 1 ? "1 day" : "\(days) days" }
}
