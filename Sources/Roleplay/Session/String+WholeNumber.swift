extension String {
  /// A text of nothing but digits and spaces, with the digits of other scripts (`١ ٢`) as those of ASCII;
  /// any other text as it is.
  package var withASCIIDigits: String {
    guard unicodeScalars.contains(where: { !$0.isASCII }),
      unicodeScalars.allSatisfy({
        $0 == " " || $0.properties.generalCategory == .decimalNumber
      })
    else { return self }
    return unicodeScalars.map { scalar in
      scalar.properties.numericValue.map { String(Int($0)) } ?? " "
    }.joined()
  }

  /// The whole number that it is, in the digits of any script; nil if it is none.
  package var wholeNumber: Int? { Int(withASCIIDigits) }
}
