@preconcurrency import Glibc
import Roleplay
import Yarn

/// How long pupils may choose the other person who is hardest: from when the teacher opens that to the end
/// of the lesson.
///
/// A lesson is fifty minutes; the program, once it was left, knows of no lesson any more.
struct HardestForALesson: Codable, Sendable, Equatable {
  /// Fifty minutes, in seconds.
  static let lesson = 50 * 60

  /// When it closes, in seconds since 1970; nil where it is closed.
  private(set) var end: Int?

  /// Opens it for a lesson that begins now.
  mutating func open(at now: Int) { end = now + Self.lesson }

  /// Closes it.
  mutating func close() { end = nil }

  /// Whether it is open. A clock that was set back does not keep it open.
  func isOpen(at now: Int) -> Bool {
    guard let end else { return false }
    return now < end && end - now <= Self.lesson
  }

  /// Seconds since 1970.
  static func now() -> Int { time(nil) }
}
