/// A sequence of moments from recordings, each with a question: what a teacher shows and asks in
/// class.
///
/// It is a text file that can be written by hand. Each moment is a line with the recording, the
/// number of the entry, and the question; indented lines continue the question. `#` begins a
/// comment.
///
/// ```
/// # Wat doe je als je vader iets anders wil?
/// 20251121-131500-elektricien-Tulp 17 Wat zou jij zeggen?
/// 20251121-132200-elektricien-Ree 42
///   Wat gebeurt er met het gezicht van de vader?
/// ```
public struct LessonPlan: Sendable, Hashable {
  /// A moment in a recording, and the question about it.
  public struct Step: Sendable, Hashable {
    /// The name of the recording's file, with or without its suffix.
    public var recording: String
    /// The number of the entry, from 1.
    public var entry: Int
    /// The question; empty if the teacher only shows the moment.
    public var question: String
    /// The line of the file on which the step begins, from 1; 0 if it is not in a file yet.
    public var line: Int

    /// Makes a moment.
    public init(recording: String, entry: Int, question: String, line: Int = 0) {
      self.recording = recording
      self.entry = entry
      self.question = question
      self.line = line
    }
  }

  /// The moments in order.
  public var moments: [Step] = []
  /// The lines that cannot be read as a moment, from 1.
  public var brokenLines: [Int] = []

  /// Reads a lesson's text.
  public init(text: String) {
    var reader = LineReader()
    for (index, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .enumerated()
    {
      switch reader.read(line, number: index + 1) {
      case .nothing: break
      case .moment(let moment): moments.append(moment)
      case .more(let more):
        let last = moments.count - 1
        moments[last].question += moments[last].question.isEmpty ? more : " " + more
      case .broken: brokenLines.append(index + 1)
      }
    }
  }
}

/// What a line of a lesson is.
private enum Line {
  /// Empty, or a comment.
  case nothing
  case moment(LessonPlan.Step)
  /// More of the question of the moment before it.
  case more(String)
  /// What stands where the name of a recording should be.
  case broken(String)
}

/// Reads a lesson line by line, for whoever takes it up and whoever takes something out of it alike.
private struct LineReader {
  /// Whether a moment stands before, and no broken line after it.
  private var hasMoment = false

  /// - Parameter line: the line, with its end or without.
  mutating func read(_ line: Substring, number: Int) -> Line {
    // Files that were put together of others have byte-order marks within them too.
    let line = line.filter { $0 != "\u{FEFF}" }
    let words = line.words
    guard let first = words.first, !first.hasPrefix("#") else { return .nothing }
    if hasMoment, line.unicodeScalars.first?.properties.isWhitespace == true {
      return .more(words.joined(separator: " "))
    }
    hasMoment = words.count >= 2 && Int(words[1]).map { $0 > 0 } == true
    guard hasMoment, let entry = Int(words[1]) else { return .broken(first) }
    return .moment(
      LessonPlan.Step(
        recording: first, entry: entry,
        question: words.dropFirst(2).joined(separator: " "), line: number))
  }
}

extension LessonPlan {
  /// A lesson's text without the moments of a recording, with the lines that continue them.
  ///
  /// - Parameter recording: the name of the recording's file, without its suffix.
  /// - Returns: the text, and the number of moments that were in it.
  static func text(
    _ text: String, without recording: String
  ) -> (text: String, removed: Int) {
    var reader = LineReader()
    var result = ""
    var removed = 0
    var isLeftOut = false
    var rest = text[...]
    while !rest.isEmpty {
      let end = rest.firstIndex(where: \.isNewline).map { rest.index(after: $0) } ?? rest.endIndex
      let line = rest[..<end]
      rest = rest[end...]
      let name: String
      switch reader.read(line, number: 0) {
      case .nothing:
        result += line
        continue
      case .more:
        if !isLeftOut { result += line }
        continue
      case .moment(let moment): name = moment.recording
      case .broken(let first): name = first
      }
      isLeftOut = RecordingFiles.name(of: name) == recording
      if isLeftOut {
        removed += 1
      } else {
        // Indented, it would now continue a moment that stood further up.
        result += removed > 0 ? line.withoutIndentation : line
      }
    }
    return (result, removed)
  }
}

extension LessonPlan.Step {
  /// The line in a lesson's file, without its end.
  var text: String {
    let question = question.words.joined(separator: " ")
    return "\(recording) \(entry)" + (question.isEmpty ? "" : " \(question)")
  }
}

// An accent that follows a blank, as it may after a tab, is not part of the blank, as it would be if
// characters were looked at.
extension String {
  /// What stands between blanks.
  fileprivate var words: [String] {
    unicodeScalars.split(whereSeparator: \.properties.isWhitespace).map { String($0) }
  }
}

extension Substring {
  /// Without blanks and byte-order marks at its beginning.
  fileprivate var withoutIndentation: Substring {
    let start = unicodeScalars.firstIndex { !$0.properties.isWhitespace && $0 != "\u{FEFF}" }
    return self[(start ?? endIndex)...]
  }
}
