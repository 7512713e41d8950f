extension ReportText {
  var english: String {
    switch self {
    case .hallTitle(let heading): "What the hall thought: \(heading)"
    case .statementsHere(let count): count == 1 ? "statement" : "statements"
    case .hallsHere(let count): count == 1 ? "evening" : "evenings or halls"
    case .hallNoNames: "Only cards were counted. No name stands beside them."
    case .withoutPractice: "The statement to practise with is not here."
    case .excluded(let count):
      count == 1 ? "1 recording was left out." : "\(count) recordings were left out."
    case .school: "The school"
    case .playersAlone: "Alone or together"
    case .handsInRooms: "Counted in the group"
    case .groupTime(let group, let time): "\(group), time \(time)"
    case .title(let heading): "What the class said: \(heading)"
    case .counted(let count): count == 1 ? "recording counts" : "recordings count"
    case .rooms: "played by a whole class or room"
    case .notShown: "for the teacher only, not in the figures"
    case .whatIfs(let count):
      count == 1 ? "time another road was tried" : "times another road was tried"
    case .nobody: "Nobody has shared a recording with the class yet."
    case .noNames:
      "There are no aliases here. Still, there may be a name in an answer. "
        + "Do you see one? Tell your teacher quietly."
    case .inWords: "In words"
    case .road: "The road through the story"
    case .roadHint(let players, let groups):
      "The thicker the line, the more "
        + (groups ? players ? "players and groups" : "groups" : "players") + " went that way."
    case .roadGoesOn:
      "A number in a circle: there the road goes on in the next drawing."
    case .roadCut(let count):
      count == 1
        ? "1 choice with few players is not drawn."
        : "\(count) choices with few players are not drawn."
    case .time(let words, let time): "\(words) (time \(time))"
    case .question(let number): number.map { "Question \($0)" } ?? "Question"
    case .statement(let number): number.map { "Statement \($0)" } ?? "Statement"
    case .talk: "Talk about it"
    case .talkMore: "More to talk about"
    case .vote(let time): "Time \(time)"
    case .groups: "Groups side by side"
    case .children: "Children"
    case .adults: "Parents"
    case .hiddenGroups(let count, let smallest):
      count == 1
        ? "1 group is not shown apart: smaller than \(smallest), or to be worked out."
        : "\(count) groups are not shown apart: smaller than \(smallest), or to be worked out."
    case .option: "Answer"
    case .alone: "Alone or in a pair"
    case .cards: "Cards and hands"
    case .phones: "Phones"
    case .howCounted: "How people voted"
    case .byCards: "Counted by cards or hands."
    case .byPhones: "Voted by phone."
    case .equal(let count):
      "In \(count == 1 ? "1 group" : "\(count) groups") it was equal, without counting."
    case .uncounted(let count, let words):
      "In \(count == 1 ? "1 group" : "\(count) groups") most chose “\(words)”, without counting."
    case .moreOf(let card, let count, let words):
      "In \(count == 1 ? "1 group" : "\(count) groups") there was more "
        + (card == .green ? "green" : "red") + " (“\(words)”), without counting."
    case .moved(let count, let from, let to): "\(count) × from “\(from)” to “\(to)”."
    case .stayed(let count): "\(count) × the same."
    case .stays: "Stays"
    case .steps: "Steps over the line"
    case .median(let number): "The number in the middle is \(number)."
    case .number(let number): "\(number)"
    case .numbers(let first, let last): "\(first) to \(last)"
    case .first: "What came first?"
    case .inOrder: "The order of the group"
    case .averagePlace: "Average place"
    case .spread: "Highest and lowest place"
    case .points: "Points"
    case .tenths(let tenths): OrderCounts.written(tenths: tenths, comma: ".")
    case .places(let places):
      places.count == 1
        ? "\(places.lowerBound)" : "\(places.lowerBound) and \(places.upperBound)"
    case .ordered(let people, let rooms):
      [
        people == 0 ? nil : people == 1 ? "1 order." : "\(people) orders.",
        rooms == 0 ? nil : rooms == 1 ? "1 group gave points." : "\(rooms) groups gave points.",
      ].compactMap { $0 }.joined(separator: " ")
    case .insight: "Insight"
    case .nextStep: "Next step"
    case .talkNotes: "From the talk"
    case .silent(let count):
      count == 1 ? "Nothing was said once." : "Nothing was said \(count) times."
    case .notHere(let count):
      count == 1 ? "1 answer is not here." : "\(count) answers are not here."
    case .noneShown: "The teacher has shown no answers yet."
    case .mindNames: "There may still be a name among them."
    case .kinds: "Kinds of answers"
    case .picked: "picked"
    case .notes(let count): count == 1 ? "1 note" : "\(count) notes"
    case .withoutHeading: "Under no heading"
    case .endings: "How it ended"
    case .otherEnding: "Another ending"
    case .theEnd: "The end"
    case .ofAll(let total): "of \(total)"
    case .ofGroups(let total): total == 1 ? "of 1 group" : "of \(total) groups"
    case .ofBoth(let players, let groups):
      "of \(players == 1 ? "1 player" : "\(players) players") and "
        + (groups == 1 ? "1 group" : "\(groups) groups")
    case .comics: "Comics"
    case .lookedUp: "These words were looked up most"
    case .lookedUpHint:
      "The number says in how many recordings. Explain these words first next time."
    case .comic(let number): "Comic \(number)"
    case .comicsNotHere(let count):
      count == 1 ? "1 comic is not here." : "\(count) comics are not here."
    case .counting: "How was it counted?"
    case .read(let count): count == 1 ? "1 file looked at." : "\(count) files looked at."
    case .skipped(let count): count == 1 ? "1 file does not count:" : "\(count) files do not count:"
    case .others(let count, let name):
      count == 1
        ? "1 recording is of another scenario: \(name)."
        : "\(count) recordings are of another scenario: \(name)."
    case .versions(let count):
      "Played in \(count) versions of the scenario; the newest words are shown."
    case .groupLimit(let smallest):
      smallest.map { "Groups of fewer than \($0) people are never shown apart." }
        ?? "No group is shown apart."
    case .copies(let count):
      count == 1
        ? "1 recording is a copy of another and does not count."
        : "\(count) recordings are copies of others and do not count."
    case .fewPlayers(let count):
      count == 1
        ? "Only 1 recording of pupils counts. The class may guess whose it is."
        : "Only \(count) recordings of pupils count. The class may guess whose they are."
    }
  }
}
