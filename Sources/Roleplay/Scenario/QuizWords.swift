import Yarn

/// The generated texts of a quiz.
struct QuizWords {
  let language: Language

  /// The name of the host.
  var host: String {
    switch language {
    case .dutch: "Quizleider"
    case .english: "Quizmaster"
    }
  }

  var green: String {
    switch language {
    case .dutch: "Groen: dat klopt."
    case .english: "Green: that is right."
    }
  }

  var red: String {
    switch language {
    case .dutch: "Rood: dat klopt niet."
    case .english: "Red: that is not right."
    }
  }

  func right(isGreen: Bool) -> String {
    switch language {
    case .dutch: "Het goede antwoord is \(isGreen ? "groen" : "rood")."
    case .english: "The right answer is \(isGreen ? "green" : "red")."
    }
  }

  var standing: String {
    switch language {
    case .dutch: "Had je het anders? Ga zitten. Hoeveel mensen staan nog?"
    case .english: "Did you have it otherwise? Sit down. How many people still stand?"
    }
  }
}
