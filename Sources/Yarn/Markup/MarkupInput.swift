/// A text before its markup is read: bytes, some of them from values.
///
/// What came from a value is never read: it is text, or the whole of a property's value.
struct MarkupInput {
  /// The bytes that a value put into the text.
  struct Inset {
    var start: Int
    var end: Int
    /// The value; `nil` when a script is checked, before there are values.
    var value: Value?
  }

  var bytes: [UInt8] = []
  /// In order; they do not overlap.
  var insets: [Inset] = []
  /// The offset of the `:` after the speaker's name, and that of the first word of the speech.
  var speaker: (end: Int, speech: Int)?
}
