import Roleplay

/// The texts in the picture of a scenario, besides the scenario's own words.
enum GraphText: Phrase, Equatable {
  case start, stop, shared, unreached, choice, question, notes(minimum: String), talk(
    minutes: String, times: Int)
  case ending(String), sometimes, back(to: String), more(Int)
  case legend, scene, legendQuestion, legendEnding, legendDetour, legendBack, legendConnector
  case sheet(Int, of: Int), list, leadsTo, detourTo
  case pictureTitle(String, sheet: Int, of: Int), pictureDescription(scenes: [String])
}
