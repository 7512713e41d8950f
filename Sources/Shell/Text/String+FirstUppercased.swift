extension String {
  /// The words with a capital letter in front, as a sentence begins.
  var firstUppercased: String { prefix(1).uppercased() + dropFirst() }
}
