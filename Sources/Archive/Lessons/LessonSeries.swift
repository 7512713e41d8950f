import Roleplay

/// The order in which a teacher gives lessons: for each, what is played or handed out, and the teacher's own
/// remarks.
///
/// A text file beside the scenarios that is written by hand:
///
/// ```
/// // For the teacher alone.
/// # Les 1. Wat kan ik?
/// complimenten  in drietallen
/// zelfportret
/// > Neem gekleurd papier mee.
/// ```
///
/// `#` begins a lesson. Below it stands, a line each, the name of a scenario or of a sheet to print, and
/// behind it what the teacher wants to remember of it; `>` is a remark on the lesson, and what follows `//`
/// is not shown.
public struct LessonSeries: Sendable, Hashable {
  /// The file's name.
  public static let file = "lessenreeks.txt"

  /// A scenario or a sheet in a lesson.
  public struct Item: Sendable, Hashable {
    /// Its name as it stands there.
    public var name: String
    /// What the teacher wants to remember; empty where nothing stands there.
    public var remark: String
    /// The line of the file, from 1.
    public var line: Int
  }

  /// What stands in a lesson, in order.
  public enum Entry: Sendable, Hashable {
    case item(Item)
    case remark(String)
  }

  /// A lesson.
  public struct Lesson: Sendable, Hashable {
    /// What it is called.
    public var title: String
    /// What stands in it.
    public var entries: [Entry] = []
  }

  /// The lessons, in order.
  public private(set) var lessons: [Lesson] = []
  /// The lines that belong to no lesson, from 1: what stands before the first.
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
        lessons[last].entries.append(.remark(String(words.dropFirst()).trimmed))
      } else {
        let name = words.prefix { !$0.isWhitespace }
        lessons[last].entries.append(
          .item(
            Item(
              name: String(name), remark: String(words.dropFirst(name.count)).trimmed,
              line: index + 1)))
      }
    }
  }

  /// All that is played or handed out.
  public var items: [Item] {
    lessons.flatMap(\.entries).compactMap { entry in
      if case .item(let item) = entry { item } else { nil }
    }
  }
}
