extension TreeText {
  var english: String {
    switch self {
    case .noFamilies:
      "There is no what-if yet. Press w in a recording: then the class plays on."
    case .noFamilyOf: "There is no what-if of this recording yet."
    case .parentGone(let name): "(The recording this comes from is gone: \(name).)"
    case .branchPoint(let entry, let question, let now, nil):
      "From entry \(entry), at ‘\(question)’: \(now)"
    case .branchPoint(let entry, let question, let now, let before?):
      "From entry \(entry), at ‘\(question)’: \(now) Instead of: \(before)"
    case .nothingDifferent(let entry): "From entry \(entry): nothing chosen differently yet."
    case .ending(let words): "Ending: \(words)"
    case .finished: "Finished."
    case .unfinished: "Not finished."
    case .howToCompare: "Two side by side? Type tree and two numbers: tree 1 2."
    case .noNumber(let number, let highest):
      "There is no number \(number). Choose 1 to \(highest)."
    case .otherScenario(let left, let right):
      "\(left) and \(right) are two scenarios. Choose two recordings of one."
    case .sameUpTo(let words): "The same up to: \(words)"
    case .differentFromStart: "Different from the start."
    case .theSame: "The two are the same."
    case .notHere: "(not here)"
    case .boardIsOn: "Not shown. Turn the board off first, then type yes."
    }
  }
}
