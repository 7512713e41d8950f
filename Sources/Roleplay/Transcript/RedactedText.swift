/// Text in which words were blacked out.
public enum RedactedText {
  /// What stands for words that were blacked out.
  public static let blank = "[…]"

  /// Whether an entry is another one in which words may have been blacked out: where the recorded
  /// one has a blank, the other may have anything within the same text.
  static func isEqual(_ recorded: Entry.Kind, _ now: Entry.Kind) -> Bool {
    if recorded == now { return true }
    let parts = text(of: recorded).split(
      separator: blank, omittingEmptySubsequences: false)
    guard parts.count > 1 else { return false }
    var rest = text(of: now)[...]
    for (place, part) in parts.enumerated() {
      guard place > 0 else {
        guard rest.hasPrefix(part) else { return false }
        rest = rest.dropFirst(part.count)
        continue
      }
      guard let found = rest.firstRange(of: part), !endsText(rest[..<found.lowerBound]) else {
        return false
      }
      rest = rest[found.upperBound...]
    }
    return rest.isEmpty
  }

  /// An entry as it is written, but for its number and its time.
  private static func text(of kind: Entry.Kind) -> String {
    var bytes: [UInt8] = []
    TranscriptCoding.append(Entry(number: 0, milliseconds: 0, kind: kind), to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Whether a part of a line of JSON has the end of a text in it.
  private static func endsText(_ part: Substring) -> Bool {
    var isEscaped = false
    for character in part {
      if character == "\"", !isEscaped { return true }
      isEscaped = character == "\\" && !isEscaped
    }
    return false
  }
}
