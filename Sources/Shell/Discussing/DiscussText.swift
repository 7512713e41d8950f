public import Discussion
public import Roleplay

/// The texts around the figures of a class.
public enum DiscussText: Phrase, Sendable {
  case counted(Int, rooms: Int)
  case notShown(Int)
  case whatIfs(Int)
  case copies(Int), excluded(Int)
  /// How people were counted, if that was in two ways.
  case aloneOrTogether, countedInGroups
  case school
  case fewPlayers(Int)
  case skipped(Int)
  case unfinished(Int)
  case talkingPointsAreDutch
  case others(Int, names: String)
  case versions(Int)
  case nothingCounted
  case question(Int?)
  case statement(Int?)
  case talkAbout(String)
  case people(alone: Int, cards: Int, phones: Int)
  case uncounted(Int)
  case moreOf(OptionCount.Card, Int)
  case majorityChose(Int, String)
  case equal(Int)
  case nobodyCounted
  case travellers(players: Int, groups: Int)
  case askedAgain(time: Int)
  case children, adults
  case groupOf(String, people: Int)
  case groupsHidden(Int, smallest: Int)
  case byCards, byPhones
  case noGroupsApart
  case stays, steps
  case numbers(median: Int, least: Int, most: Int)
  case averagePlace(tenths: Int, ClosedRange<Int>)
  case unread(Int)
  case hidden(Int)
  case silent(Int)
  case nothingShown
  case underNoHeading
  case mergedHeading(String)
  case road
  case start
  case even
  case end
  case changes
  case moved(higher: Int, same: Int, lower: Int)
  case changedMind(changed: Int, same: Int)
  case endings
  case otherEnding
  case comics
  case lookedUp, lookedUpHint
  case alsoTalkAbout
  case kindsOfAnswer
  case mayNameSlipThrough
  // Step by step
  case stepPrompt
  case stepHelp
  case unknownStep
  case lastFigure
  case noUnread(String?)
  case noneRead(String)
  // Reading
  case boardOff
  case boardOffPrompt
  case nothingRead
  case reading(Int, of: Int)
  case verdictShown, verdictHidden, verdictNone
  case verdictPending, verdictShownOtherwise
  case readPrompt, readAgainPrompt
  case readHelp
  case unknownReading
  case blankWhat
  case noSuchWord(String)
  case groupWhat
  case onlyNotes
  case headingText, comicText
  case readAll(left: Int)
}
