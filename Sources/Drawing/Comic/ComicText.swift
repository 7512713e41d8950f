import Roleplay

/// The texts of a comic's pages, besides the pupil's own words.
enum ComicText: Sendable, Phrase {
  case comic(of: String)
  case theHero
  case power, strength, weakness, friend, motto
  case panel(Int, of: Int)
  case noWords
  case says(String, String)
  case thinks(String, String)
  case pose(HeroPose, String)
  case with([String])
  case suit(Hero)
  case colours(Hero)
  case sheet(Int, of: Int)
  case further(Int)
  case furtherTitle
  case furtherOf(number: Int, panel: Int, speaker: String?)
  case furtherTrait
  case drawHere
}
