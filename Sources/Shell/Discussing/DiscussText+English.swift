import Discussion

extension DiscussText {
  /// The words in English.
  public var english: String {
    switch self {
    case .counted(let count, let rooms):
      (count == 1 ? "1 recording counts" : "\(count) recordings count")
        + (rooms == 0 ? "." : ", \(rooms) of them by a whole group.")
    case .notShown(let count):
      count == 1
        ? "1 recording is for the teacher only and does not count."
        : "\(count) recordings are for the teacher only and do not count."
    case .whatIfs(let count):
      count == 1
        ? "1 recording is a ‘what if’ of the class and does not count."
        : "\(count) recordings are a ‘what if’ of the class and do not count."
    case .excluded(let count):
      count == 1 ? "1 recording was left out." : "\(count) recordings were left out."
    case .aloneOrTogether: "Played alone or together:"
    case .countedInGroups: "Counted in the group:"
    case .school: "The school"
    case .copies(let count):
      count == 1
        ? "1 recording is a copy of another and does not count."
        : "\(count) recordings are copies of others and do not count."
    case .fewPlayers(let count):
      count == 1
        ? "Only 1 recording of pupils counts. The class may guess whose it is."
        : "Only \(count) recordings of pupils count. The class may guess whose they are."
    case .skipped(let count):
      count == 1 ? "1 file was skipped:" : "\(count) files were skipped:"
    case .unfinished(let count):
      count == 1
        ? "1 recording is not finished yet and does not count."
        : "\(count) recordings are not finished yet and do not count."
    case .talkingPointsAreDutch: "The questions to talk about are only in Dutch."
    case .others(let count, let names):
      (count == 1
        ? "1 recording is of another scenario: " : "\(count) recordings are of other scenarios: ")
        + "\(names). Choose one with --scenario NAME."
    case .versions(let count):
      "The script was changed meanwhile: there are \(count) versions. The words are the newest recording's."
    case .nothingCounted: "There is nothing to show yet. Pupils choose themselves who may see it."
    case .question(let number): number.map { "Question \($0)" } ?? "Question"
    case .statement(let number): number.map { "Statement \($0)" } ?? "Statement"
    case .talkAbout(let question): "Talk about it: \(question)"
    case .people(let alone, let cards, let phones):
      Self.listed([
        (alone, "alone or together"), (cards, "by card or hand"), (phones, "by phone"),
      ])
    case .uncounted(let count): count == 1 ? "1 group, not counted" : "\(count) groups, not counted"
    case .moreOf(let card, let count):
      "In \(count == 1 ? "1 group" : "\(count) groups") there was more "
        + (card == .green ? "green." : "red.")
    case .majorityChose(let count, let words):
      "In \(count == 1 ? "1 group" : "\(count) groups") most chose: \(words)"
    case .nobodyCounted: "Nobody was counted."
    case .travellers(let players, let groups):
      [
        players == 0 && groups > 0 ? nil : players == 1 ? "1 player" : "\(players) players",
        groups == 0 ? nil : groups == 1 ? "1 group" : "\(groups) groups",
      ].compactMap { $0 }.joined(separator: " and ")
    case .equal(let count):
      count == 1 ? "In 1 group it was equal." : "In \(count) groups it was equal."
    case .askedAgain(let time): "Asked for time \(time)"
    case .children: "children"
    case .adults: "parents"
    case .groupOf(let name, let people): "\(name) (\(people)):"
    case .groupsHidden(let count, let smallest):
      (count == 1 ? "1 group is not shown apart" : "\(count) groups are not shown apart")
        + ": fewer than \(smallest) people, or to be guessed from the total."
    case .byCards: "Counted by cards or hands."
    case .byPhones: "Voted by phone."
    case .noGroupsApart: "No group is shown apart: the setting smallest-group is not right."
    case .stays: "stays"
    case .steps: "steps over the line"
    case .averagePlace(let tenths, let spread):
      "place \(OrderCounts.written(tenths: tenths, comma: ".")) on average"
        + (spread.count == 1
          ? "" : ", from place \(spread.lowerBound) to place \(spread.upperBound)")
    case .numbers(let median, let least, let most):
      "In the middle: \(median). From \(least) to \(most)."
    case .unread(let count):
      count == 1 ? "1 text was not read yet." : "\(count) texts were not read yet."
    case .hidden(let count): count == 1 ? "1 text stays hidden." : "\(count) texts stay hidden."
    case .silent(let count): count == 1 ? "Said nothing: 1 time." : "Said nothing: \(count) times."
    case .nothingShown: "No answer to show yet."
    case .underNoHeading: "Without a heading"
    case .mergedHeading(let heading): "\(heading) (put together)"
    case .road: "The road: what followed what"
    case .start: "start"
    case .even: "equal"
    case .end: "end"
    case .changes: "Asked twice"
    case .moved(let higher, let same, let lower):
      "Higher: \(higher). The same: \(same). Lower: \(lower)."
    case .changedMind(let changed, let same): "Chose otherwise: \(changed). The same: \(same)."
    case .endings: "How it ended"
    case .lookedUp: "These words were looked up most"
    case .lookedUpHint:
      "The number says in how many recordings. Explain these words first next time."
    case .otherEnding: "without an ending of its own"
    case .comics: "Comics"
    case .alsoTalkAbout: "Also to talk about"
    case .kindsOfAnswer: "Kinds of answers"
    case .mayNameSlipThrough: "A name may still stand in an answer. Read them yourself first."
    case .stepPrompt: "Enter goes on, b back, r read, q quit, ? help: "
    case .stepHelp:
      """
      Enter  the next one
      b  a step back
      a number  to that number
      r  read answers; turn the board off first
      a  read again what you have read
      q  quit
      """
    case .unknownStep: "I do not know that. Type ? for help."
    case .lastFigure: "That was all."
    case .noUnread(nil): "There is nothing left to read."
    case .noUnread(let scenario?):
      "There is nothing left to read. To read again what you have read: discuss \(scenario) again, "
        + "or weerwoord discuss --scenario \(scenario) --again."
    case .noneRead(let scenario):
      "You have read nothing yet. To read: discuss \(scenario) read, "
        + "or weerwoord discuss --scenario \(scenario) --read."
    case .boardOff: "Now you read what pupils typed. Turn the board off, or the screen away."
    case .boardOffPrompt: "Is the board off? Type yes: "
    case .nothingRead: "Nothing was shown. Begin again once the board is off, and type yes."
    case .reading(let number, let count): "Text \(number) of \(count)"
    case .verdictShown: "will be shown"
    case .verdictHidden: "stays hidden"
    case .verdictNone: "not read yet: hidden"
    case .verdictPending: "Not kept yet: hidden until you type s."
    case .verdictShownOtherwise: "Not kept yet: the class sees the old text until you type s."
    case .readPrompt: "s show, h hide, w word away, Enter later, ? help: "
    case .readAgainPrompt: "s show, h hide, w word away, Enter leaves it, ? help: "
    case .readHelp:
      """
      s  show it to the class
      h  leave it hidden
      w Ahmed  leave this word out, or several: w de Vries; then show it with s
      w  put all words back
      g Home  a note: put it under this heading; g without a heading takes it off
      Enter  go on; nothing changes
      b  one text back
      q  stop reading
      """
    case .unknownReading: "I do not know that. Type s, h, w, g, b, q or Enter."
    case .blankWhat: "All words are back."
    case .noSuchWord(let words):
      words.contains(" ")
        ? "The words ‘\(words)’ are not in the text like that."
        : "The word ‘\(words)’ is not in the text."
    case .groupWhat: "This note is under no heading of yours any more."
    case .onlyNotes: "Only a note can go under a heading."
    case .headingText: "pupils' heading"
    case .comicText: "comic"
    case .readAll(0): "All is read. Turn the board on again."
    case .readAll(let left):
      (left == 1 ? "1 text is not decided yet" : "\(left) texts are not decided yet")
        + ": hidden. Turn the board on again."
    }
  }

  private static func listed(_ counts: [(Int, String)]) -> String {
    counts.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }.joined(separator: ", ")
  }
}
