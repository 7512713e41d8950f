import Yarn

/// The beginning of a sentence that a player finishes, given by markup in a line that asks: `Maak
/// de zin af: [begin]ik wil[/begin] …`.
///
/// It is stored as a tag of the line, so that it stays with the line; each translation marks its
/// own.
public struct SentenceBeginning: Sendable, Equatable {
  /// The text.
  public let words: String
  /// The name of the markup.
  package static let markup = "begin"
  private static let tag = markup + ":"

  /// Makes a beginning from its text in a line.
  init(_ words: String) {
    self.words = words.trimmed
  }

  /// The beginning that is marked in a line; nil if there is none.
  init?(of line: DialogueLine) {
    guard let attribute = line.tagged.first(where: { $0.name == Self.markup }),
      attribute.utf8Length > 0
    else { return nil }
    let marked = line.text.utf8.dropFirst(attribute.utf8Position).prefix(attribute.utf8Length)
    self.init(String(decoding: marked, as: UTF8.self))
  }

  /// The beginning that is marked in an open question; nil if there is none.
  public init?(of cue: Cue) {
    guard cue.isOpen, let tag = cue.tags.first(where: { $0.hasPrefix(Self.tag) }) else {
      return nil
    }
    self.init(String(tag.dropFirst(Self.tag.count)))
  }

  /// Whether a tag of a line stores one.
  static func isTag(_ tag: String) -> Bool { tag.hasPrefix(Self.tag) }

  /// The tag of the line that stores it.
  var tag: String { Self.tag + words }

  /// The part of an answer after the beginning, which the player may have typed too, and without a
  /// full stop at the end.
  public func rest(of answer: String) -> String {
    var rest = Substring(answer.trimmed)
    var beginning = words[...]
    while let wanted = beginning.first, let typed = rest.first,
      wanted.lowercased() == typed.lowercased()
    {
      beginning.removeFirst()
      rest.removeFirst()
    }
    // The beginning must be complete, and must not be the start of a longer word.
    if !beginning.isEmpty || rest.first.map({ $0.isLetter || $0.isNumber }) ?? false {
      rest = Substring(answer.trimmed)
    } else {
      rest = rest.drop { $0.isWhitespace || "….,:".contains($0) }
    }
    if rest.hasSuffix("."), !rest.hasSuffix("..") { rest.removeLast() }
    return String(rest).trimmed
  }

  /// The whole sentence with an answer; nil if the answer adds nothing.
  func sentence(of answer: String) -> String? {
    let rest = rest(of: answer)
    return rest.isEmpty ? nil : "\(words) \(rest)"
  }
}

extension Cue {
  /// An answer in the person's own words as it is stored: with the beginning of the sentence if
  /// that is stored too.
  public func kept(_ answer: String) -> String {
    guard keepsWholeSentence, let beginning = SentenceBeginning(of: self) else { return answer }
    return beginning.sentence(of: answer) ?? answer
  }
}
