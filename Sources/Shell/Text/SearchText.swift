import Roleplay

/// The texts about searching.
enum SearchText: Phrase {
  case forTeacher
  case searchWhat
  case searching(searched: Int, total: Int)
  case stopped(searched: Int, total: Int)
  case nothingFound
  case found(count: Int, recordings: Int, shown: Int)
  case notSearched(Int)
  /// The end of this number of sealed recordings may have been cut off.
  case endsMissing(Int)
  case lookBackWhere
  case notAHit(count: Int)
  case said(by: String?)
  case option
  case note(by: String?)
}
