import Roleplay

/// The order in which a teacher gives lessons, and for each lesson what pupils play or get as a
/// handout, with the teacher's own notes.
///
/// It is a text file next to the scenarios, written by hand:
///
/// ```
/// // For the teacher alone.
/// # Les 1. Wat kan ik?
/// complimenten  in drietallen
/// zelfportret
/// > Neem gekleurd papier mee.
/// ```
///
/// `#` begins a lesson. Each line below it has the name of a scenario or a handout, followed by a
/// note of the teacher about it. `>` begins a note about the lesson, and a line that begins with
/// `//` is not shown.
public struct LessonSeries: Sendable, Hashable {
  /// The file's name.
  public static let file = "lessenreeks.txt"

  /// A scenario or a sheet in a lesson.
  public struct Item: Sendable, Hashable {
    /// The name as it is written in the file.
    public var name: String
    /// The teacher's note; empty if there is none.
    public var note: String
    /// The line of the file, from 1.
    public var line: Int
  }

  /// A line of a lesson.
  public enum Line: Sendable, Hashable {
    case item(Item)
    case note(String)
  }

  /// A lesson.
  public struct Lesson: Sendable, Hashable {
    /// The title of the lesson.
    public var title: String
    /// The lines of the lesson in order.
    public var lines: [Line] = []
  }

  /// The lessons, in order.
  public private(set) var lessons: [Lesson] = []
  /// The lines before the first lesson, which belong to none, from 1.
  public private(set) var strayLines: [Int] = []

  /// Reads the file's text.
  public init(text: String) {
    for (index, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .enumerated()
    {
      let words = String(line).trimmed
      if words.isEmpty || words.hasPrefix("//") { continue }
      if words.hasPrefix("#") {
        lessons.append(Lesson(title: String(words.drop { $0 == "#" }).trimmed))
        continue
      }
      guard let last = lessons.indices.last else {
        strayLines.append(index + 1)
        continue
      }
      if words.hasPrefix(">") {
        lessons[last].lines.append(.note(String(words.dropFirst()).trimmed))
      } else {
        let name = words.prefix { !$0.isWhitespace }
        lessons[last].lines.append(
          .item(
            Item(
              name: String(name), note: String(words.dropFirst(name.count)).trimmed,
              line: index + 1)))
      }
    }
  }

  /// All scenarios and handouts of the lessons.
  public var items: [Item] {
    lessons.flatMap(\.lines).compactMap { entry in
      if case .item(let item) = entry { item } else { nil }
    }
  }
}
