extension SearchQueryError {
  /// What is wrong, and what to do.
  public var dutch: String {
    switch self {
    case .noWords:
      "Hier staat geen woord om te zoeken. Typ een woord, of woorden tussen aanhalingstekens."
    case .tooManyWords(let most): "Dat zijn te veel woorden. Zoek er hooguit \(most)."
    }
  }
}
