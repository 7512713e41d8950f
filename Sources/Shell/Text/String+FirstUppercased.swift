extension String {
  /// The text with a capital first letter, as at the beginning of a sentence.
  var firstUppercased: String { prefix(1).uppercased() + dropFirst() }
}
