import Roleplay

/// The texts of the report, besides the words of scenarios and people.
enum ReportText: Sendable, Phrase {
  case title(String), hallTitle(String), statementsHere(Int), hallsHere(Int)
  case hallNoNames, withoutPractice, excluded(Int), school
  case playersAlone, handsInRooms, groupTime(String, Int)
  case counted(Int), rooms(Int), notShown(Int), whatIfs(Int)
  case nobody, noNames
  case inWords
  case road, roadHint(players: Bool, groups: Bool), roadCut(Int), roadGoesOn, time(String, Int)
  case question(Int?), statement(Int?)
  case talk, talkMore
  case vote(Int)
  case groups, children, adults, hiddenGroups(Int, smallest: Int)
  case option, alone, cards, phones, howCounted
  case byCards, byPhones
  case equal(Int), uncounted(Int, String), moreOf(OptionCount.Card, Int, String)
  case moved(Int, from: String, to: String), stayed(Int)
  case stays, steps
  case median(Int), number(Int), numbers(Int, Int)
  case first, inOrder, averagePlace, spread, points
  case tenths(Int), places(ClosedRange<Int>), ordered(Int, rooms: Int)
  case insight, nextStep, talkNotes
  case silent(Int), notHere(Int), noneShown, mindNames
  case kinds
  case picked, notes(Int), withoutHeading
  case endings, otherEnding, theEnd, ofAll(Int), ofGroups(Int), ofBoth(players: Int, groups: Int)
  case comics, comic(Int), comicsNotHere(Int)
  case lookedUp, lookedUpHint
  case counting, read(Int), skipped(Int), others(Int, String), versions(Int), groupLimit(Int?)
  case copies(Int), fewPlayers(Int)
}
