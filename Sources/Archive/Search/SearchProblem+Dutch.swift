extension SearchProblem {
  /// What is wrong, and what to do.
  public var dutch: String {
    switch self {
    case .noWords:
      "Hier staat geen woord om te zoeken. Typ een woord, of woorden tussen aanhalingstekens."
    case .tooManyWords(let most): "Dat zijn te veel woorden. Zoek er hooguit \(most)."
    }
  }
}

extension SearchRemark {
  /// What was noticed.
  public var dutch: String {
    switch self {
    case .indexMadeAnew: "De lijst om in te zoeken was kapot en is opnieuw gemaakt."
    case .withoutIndex(let trouble):
      "Zoeken duurt nu langer, want de lijst om in te zoeken kan niet worden bewaard. "
        + trouble.dutch
    }
  }
}
