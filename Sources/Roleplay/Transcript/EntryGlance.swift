/// What stands in one line of a transcript, as far as counting needs it, found without reading it whole.
///
/// Knows lines exactly as ``TranscriptCoding`` writes them, and sees that they are whole; of any
/// other it says ``Content/unusual``, and it must be read by ``TranscriptCoding/entry(from:)``. So
/// whoever glances comes to the same as whoever reads.
package struct EntryGlance {
  /// Places in the bytes that were looked at: of a string without its quotes.
  package typealias Place = Range<Int>

  /// What the line says.
  package enum Content {
    /// A line to show: its words, and its tags with their brackets, where it has any.
    case line(text: Place, tags: Place)
    /// A choice, its line, and its tags.
    case choice(line: Place)
    case ask(line: Place)
    case insight(line: Place)
    case nextStep(line: Place)
    case discuss(line: Place)
    /// The cue at the end of the scenario.
    case end
    case input
    /// A reply that is an option, a number or a place.
    case chosen(Place)
    /// A reply that is one text without escapes.
    case said(Place)
    /// A reply without any words.
    case silent
    case back(to: Int)
    case resume
    case finished(Visibility)
    /// To be read whole.
    case unusual
  }

  /// The entry's number; 0 where it was not found.
  package var number = 0
  /// What the line says.
  package var content = Content.unusual

  /// Glances at a line without its line feed.
  ///
  /// - Parameter bytes: all that was read; eight bytes behind `end` must be there to look at.
  package init(_ bytes: UnsafePointer<UInt8>, from start: Int, to end: Int) {
    var eye = ByteEye(bytes, at: start, end: end)
    guard eye.sees(#"{"n":"#), let number = eye.wholeNumber(in: .entries), eye.sees(#","ms":"#),
      eye.wholeNumber(in: .milliseconds) != nil, eye.sees(",\"")
    else { return }
    let content = Self.content(&eye)
    guard let content, eye.sees("}"), eye.isAtEnd else { return }
    self.number = number
    self.content = content
  }

  private static func content(_ eye: inout ByteEye) -> Content? {
    if eye.sees(#"cue":{"kind":""#) { return cue(&eye) }
    if eye.sees(#"input":{"#) { return input(&eye) ? .input : nil }
    if eye.sees(#"reply":{"#) { return reply(&eye) }
    if eye.sees(#"back":"#) { return eye.wholeNumber(in: .entries).map { .back(to: $0) } }
    if eye.sees(#"end":"class""#) { return .finished(.class) }
    if eye.sees(#"end":"teacher""#) { return .finished(.teacher) }
    if eye.sees(#"resume":true"#) { return .resume }
    return nil
  }

  // MARK: Cues

  /// The words that all cues may have.
  private struct Words {
    var line: Place
    var text: Place
    var tags: Place
  }

  private static func cue(_ eye: inout ByteEye) -> Content? {
    let content: Content
    if eye.sees(#"line""#) {
      guard let words = words(&eye) else { return nil }
      content = .line(text: words.text, tags: words.tags)
    } else if eye.sees(#"choice""#) {
      guard let words = words(&eye), options(&eye) else { return nil }
      content = .choice(line: words.line)
    } else if eye.sees(#"ask""#) {
      guard let words = words(&eye) else { return nil }
      content = .ask(line: words.line)
    } else if eye.sees(#"insight""#) {
      guard let words = words(&eye) else { return nil }
      content = .insight(line: words.line)
    } else if eye.sees(#"nextstep""#) {
      guard let words = words(&eye) else { return nil }
      content = .nextStep(line: words.line)
    } else if eye.sees(#"discuss""#) {
      guard let words = words(&eye), eye.sees(#","minutes":"#), eye.wholeNumber(in: .counts) != nil
      else { return nil }
      content = .discuss(line: words.line)
    } else if eye.sees(#"end""#) {
      guard words(&eye) != nil else { return nil }
      content = .end
    } else {
      return nil
    }
    return eye.sees("}") ? content : nil
  }

  private static func words(_ eye: inout ByteEye) -> Words? {
    let nothing = eye.position..<eye.position
    var words = Words(line: nothing, text: nothing, tags: nothing)
    if eye.sees(#","line":"#) {
      // An id with an escape is for whoever reads.
      guard let line = eye.plainString() else { return nil }
      words.line = line
    }
    if eye.sees(#","speaker":"#) { guard eye.string() != nil else { return nil } }
    if eye.sees(#","text":"#) {
      guard let text = eye.string() else { return nil }
      words.text = text
    }
    let start = eye.position
    if eye.sees(#","tags":["#) {
      guard strings(&eye) else { return nil }
      words.tags = start..<eye.position
    }
    return words
  }

  private static func options(_ eye: inout ByteEye) -> Bool {
    guard eye.sees(#","options":["#) else { return false }
    if eye.sees("]") { return true }
    repeat {
      guard eye.sees(#"{"id":"#), eye.string() != nil else { return false }
      if eye.sees(#","text":"#) { guard eye.string() != nil else { return false } }
      _ = eye.sees(#","available":false"#)
      if eye.sees(#","tags":["#) { guard strings(&eye) else { return false } }
      guard eye.sees("}") else { return false }
    } while eye.sees(",")
    return eye.sees("]")
  }

  /// The strings of an array, and its end.
  private static func strings(_ eye: inout ByteEye) -> Bool {
    if eye.sees("]") { return true }
    repeat {
      guard eye.string() != nil else { return false }
    } while eye.sees(",")
    return eye.sees("]")
  }

  // MARK: What is said

  private static func input(_ eye: inout ByteEye) -> Bool {
    if eye.sees(#""choose":"#) || eye.sees(#""text":"#) {
      guard eye.string() != nil else { return false }
    } else if !eye.sees(#""submit":true"#), !eye.sees(#""erased":true"#) {
      return false
    }
    return eye.sees("}")
  }

  private static func reply(_ eye: inout ByteEye) -> Content? {
    var content = Content.silent
    if eye.sees(#""chosen":"#) {
      guard let chosen = eye.plainString() else { return nil }
      content = .chosen(chosen)
    } else if eye.sees(#""texts":["#) {
      guard let text = eye.plainString(), eye.sees("]") else { return nil }
      content = .said(text)
    }
    return eye.sees("}") ? content : nil
  }
}
