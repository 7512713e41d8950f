import Roleplay

/// The texts of exports, besides the words of people and scenarios.
enum ExportText: Phrase {
  case somebody
  case aloud
  case thinks
  case played(by: String)
  case nowPlays(player: String, role: String)
  case program
  case round(Int)
  case panel(Int)
  case wentBack
  case resumed
  case silent
  case theEnd
  case notFinished
}
