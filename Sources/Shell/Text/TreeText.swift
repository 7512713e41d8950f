import Roleplay

/// The texts about a recording and its branches.
enum TreeText: Phrase {
  case noFamilies
  case noFamilyOf
  case parentGone(String)
  case branchPoint(entry: Int, question: String, now: String, before: String?)
  case nothingDifferent(entry: Int)
  case ending(String), finished, unfinished
  case howToCompare
  case noNumber(Int, highest: Int)
  case otherScenario(String, String)
  case sameUpTo(String), differentFromStart, theSame
  case notHere
  case boardIsOn
}
