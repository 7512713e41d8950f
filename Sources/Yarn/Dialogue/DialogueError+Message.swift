extension DialogueError {
  /// ` (node 'Start')`, where one was running.
  private var place: String { node.map { " (node '\($0)')" } ?? "" }

  /// The sentence.
  public var message: String {
    switch kind {
    case .notStarted: "No node has been started yet."
    case .unknownNode(let name):
      "There is no node '\(name)'\(place). Make it or change the name in the script."
    case .awaitsSelection: "Select an option first\(place)."
    case .nothingToSelect: "There is nothing to select now\(place)."
    case .optionOutOfRange(let option, let count):
      "There is no option \(option + 1): there are \(count)\(place)."
    case .optionNotAvailable(let option): "Option \(option + 1) is not available\(place)."
    case .goesOnForever(let limit):
      "The script takes more than \(limit) steps without saying anything\(place). Does it go round? Take the circle out."
    case .detourTooDeep(let limit):
      "The script makes detours within detours\(place), more than \(limit). Does it go round? Take the circle out."
    case .divisionByZero: "The script divides by zero\(place)."
    case .unknownFunction(let name):
      "There is no function \(name)()\(place). Change the name in the script."
    case .wrongArguments(let name):
      "The function \(name)() is given values that do not fit\(place)."
    case .function(let problem): problem.message + place
    case .smartVariablesTooDeep(let limit):
      "More than \(limit) variables are computed from each other\(place). Make the row shorter."
    case .textTooLong(let limit):
      "The script makes a text of more than \(limit) bytes\(place). Make it shorter."
    case .storesTooMuch(let limit):
      "The script stores more than \(limit) bytes of text in its variables\(place). Store less."
    case .conditionTooDeep(let group, let limit):
      "Conditions ask for each other, more than \(limit) deep, at '\(group)'\(place). Do they go round? Take the circle out."
    }
  }
}
