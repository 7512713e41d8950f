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
    var text = text[...]
    if text.unicodeScalars.first == "\u{FEFF}" { text.unicodeScalars.removeFirst() }
    let lines = text.split(omittingEmptySubsequences: false) { $0.isNewline }
    for (index, line) in lines.enumerated() {
      let words = line.split(whereSeparator: \.isWhitespace)
      guard let first = words.first, !first.hasPrefix("#") else { continue }
      if line.first?.isWhitespace == true, let last = moments.indices.last,
        brokenLines.last.map({ $0 < moments[last].line }) ?? true
      {
        let more = words.joined(separator: " ")
        moments[last].question += moments[last].question.isEmpty ? more : " " + more
        continue
      }
      guard words.count >= 2, let entry = Int(words[1]), entry > 0 else {
        brokenLines.append(index + 1)
        continue
      }
      moments.append(
        Step(
          recording: String(first), entry: entry,
          question: words.dropFirst(2).joined(separator: " "), line: index + 1))
    }
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
    var result = ""
    var removed = 0
    var isLeftOut = false
    var rest = text[...]
    while !rest.isEmpty {
      let end = rest.firstIndex(where: \.isNewline).map { rest.index(after: $0) } ?? rest.endIndex
      let line = rest[..<end]
      rest = rest[end...]
      let isContinued = line.first?.isWhitespace == true && !line.allSatisfy(\.isWhitespace)
      if !isContinued {
        let name = line.drop { $0 == "\u{FEFF}" }.prefix { !$0.isWhitespace }
        isLeftOut = RecordingFiles.name(of: String(name)) == recording
        removed += isLeftOut ? 1 : 0
      }
      if !isLeftOut { result += line }
    }
    return (result, removed)
  }
}

extension LessonPlan.Step {
  /// The line in a lesson's file, without its end.
  var text: String {
    let question = question.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return "\(recording) \(entry)" + (question.isEmpty ? "" : " \(question)")
  }
}
