import Yarn

/// The beginning of a sentence that a player finishes: what the markup covers in a line that asks,
/// `Maak de zin af: [begin]ik wil[/begin] …`.
///
/// It stands among the line's tags, so that it goes wherever the line goes; each translation marks its
/// own.
public struct SentenceBeginning: Sendable, Equatable {
  /// The words.
  public let words: String
  /// The name of the markup.
  package static let markup = "begin"
  private static let tag = markup + ":"

  /// The beginning of a sentence, as it stands in a line.
  init(_ words: String) {
    self.words = words.trimmed
  }

  /// The beginning a line marks; nil where it marks none.
  init?(of line: DialogueLine) {
    guard let attribute = line.attributes.first(where: { $0.name == Self.markup }),
      attribute.utf8Length > 0
    else { return nil }
    let marked = line.text.utf8.dropFirst(attribute.utf8Position).prefix(attribute.utf8Length)
    self.init(String(decoding: marked, as: UTF8.self))
  }

  /// The beginning that the words of an open question mark; nil where they mark none.
  public init?(of cue: Cue) {
    guard cue.isOpen, let tag = cue.tags.first(where: { $0.hasPrefix(Self.tag) }) else {
      return nil
    }
    self.init(String(tag.dropFirst(Self.tag.count)))
  }

  /// The tag of a line that marks it.
  var tag: String { Self.tag + words }

  /// What an answer adds to it: without the beginning, where that was typed too, and without a full
  /// stop at the end.
  public func rest(of answer: String) -> String {
    var rest = Substring(answer.trimmed)
    var beginning = words[...]
    while let wanted = beginning.first, let typed = rest.first,
      wanted.lowercased() == typed.lowercased()
    {
      beginning.removeFirst()
      rest.removeFirst()
    }
    // Half a beginning is none, and neither is one that is the start of a longer word.
    if !beginning.isEmpty || rest.first.map({ $0.isLetter || $0.isNumber }) ?? false {
      rest = Substring(answer.trimmed)
    } else {
      rest = rest.drop { $0.isWhitespace || "….,:".contains($0) }
    }
    if rest.hasSuffix("."), !rest.hasSuffix("..") { rest.removeLast() }
    return String(rest).trimmed
  }

  /// The whole sentence that an answer makes; nil where it adds nothing.
  func sentence(of answer: String) -> String? {
    let rest = rest(of: answer)
    return rest.isEmpty ? nil : "\(words) \(rest)"
  }
}

extension Cue {
  /// An answer in own words as it is kept: where the beginning of a sentence is to be kept too, with it.
  public func kept(_ answer: String) -> String {
    guard keepsWholeSentence, let beginning = SentenceBeginning(of: self) else { return answer }
    return beginning.sentence(of: answer) ?? answer
  }
}
