@preconcurrency import Glibc
import Roleplay
import Yarn

/// How long pupils may choose the hardest version of the other person: from when the teacher allows
/// it until the end of the lesson.
///
/// A lesson is fifty minutes, because the program does not know lessons, and may be restarted.
struct HardestForALesson: Codable, Sendable, Equatable {
  /// Fifty minutes, in seconds.
  static let lesson = 50 * 60

  /// When it ends, in seconds since 1970; nil if it is not allowed.
  private(set) var end: Int?

  /// Allows it for a lesson that begins now.
  mutating func open(at now: Int) { end = now + Self.lesson }

  /// Ends it.
  mutating func close() { end = nil }

  /// Whether it is allowed now. A clock that was set back does not prolong it.
  func isOpen(at now: Int) -> Bool {
    guard let end else { return false }
    return now < end && end - now <= Self.lesson
  }

  /// Seconds since 1970.
  static func now() -> Int { time(nil) }
}
