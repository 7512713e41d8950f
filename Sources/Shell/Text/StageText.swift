import Roleplay
import Yarn

/// What the program says while a scenario is played.
enum StageText: Phrase {
  // Prompts
  case you
  /// With the beginning of the sentence that is finished.
  case youBegin(String)
  case choose(count: Int)
  case goOn
  case more
  case count
  case countAgain
  case decide
  case heard
  case pick
  case noteNumber(Int)
  case note(clock: String?)
  case retry
  case number(least: Int, most: Int)
  case order
  case place(least: Int, most: Int)
  case step
  case player(role: String)
  case agreeWho(Int)
  case agreeWhat
  case agreeWhen
  /// Before a prompt: the part, and of how many.
  case partOf(Int, Int)
  /// Before a prompt: the question of the quiz, and of how many.
  case questionOf(Int, Int)

  // Hints, once each
  case hintGoOn
  case hintChoice
  case hintBack
  case hintAnswer
  case hintMore
  case hintCount(example: String)
  case hintColours
  case hintHeard
  case hintCollect(minimum: Int)
  case hintPick
  case hintDiscuss(minutes: Int, isAlone: Bool)
  case hintDiscussWithoutClock(minutes: Int, isAlone: Bool)
  case hintNumber
  case hintOrder(example: String)
  case hintPoints(example: String)
  case hintScale
  case hintStep
  case hintPlaces(example: String)
  case hintSteps(example: String)
  case hintCast
  case hintNotes
  case hintAgree
  case hintClock
  case hintPrivate

  // Replies
  case notANumber(count: Int)
  case countUnclear(example: String)
  /// Numbers of a list that are not offered.
  case numbersNotThere([Int])
  /// Several lines are wanted where a number is chosen.
  case moreAtChoice
  /// Several lines are wanted where something else is typed that fits one line.
  case moreElsewhere
  /// What a count has no number for.
  case notCounted([Uncounted], example: String)
  case nobodyCounted(example: String)
  case hintBoard(example: String)
  case helpCounting
  case voters(VoterGroup)
  case oneNumberOnly(example: String, hasColours: Bool)
  case playsAlready(player: String, role: String)
  case emptyAnswer
  case alreadyWritten(String)
  case linesThrownAway
  case timeIsUp
  case readOnFirst
  case nothingToRepeat
  case askStop
  case makeSpace
  case tooLateToGoBack
  case unknownCommand(String, suggestion: String?)
  /// A word that the list of words does not explain, and those on the screen that it does.
  case notExplained(String, others: [String])
  /// The words on the screen that can be explained.
  case explainedWords([String])
  case noExplainedWords
  case commandAlone(String)
  case commandOrAnswer(String)
  case fewerNotes(missing: Int)
  case howToChoose
  case howToStep
  case languageInPlay
  case hintRecount
  /// Large, when a room has finished.
  case thanks
  /// Above what is asked after that.
  case forTheTeacher
  case nothingSwaps
  case commandNeedsSlash(String)
  case noteTakenBack(Int)
  case noteNotUnderstood(example: String)
  case agreementTakenBack(Int)
  case placesUnclear(example: String)
  case pointsUnclear(example: String)
  case points(Int)
  case clockPaused
  case clockRuns
  case clockLonger
  case noClock
  case swapLater
  case noteStays
  case scenePaused
  case sceneGoesOn
  case softening(Softening)
  case softerSoon

  // Labels
  case aloud
  case green
  case red
  case unavailable
  case chosenBefore
  /// Of a card at a quiz's question.
  case rightCard
  case wrongCard
  case chose(Audience)
  case equalOutcome
  case mostOutcome(String)
  case theEnd
  case act(role: String, player: String)
  case ownWay
  case nowPlays(player: String, role: String)
  case program
  case stays
  case steps
  case people(Int)
  case round(Int)
  case group(Int)
  case panel(Int)
  case thinks(String)
  case withoutHeading
  case paused
  case helpCommands
  case helpWithoutSchool
}

extension StageText {
  /// Whether a prompt stands at a question of the story.
  var isAtQuestion: Bool {
    switch self {
    case .goOn, .more, .retry, .agreeWhat, .agreeWhen: false
    default: true
    }
  }

  /// Whether people talk at a prompt, with a clock.
  var isAtTalk: Bool {
    if case .note = self { true } else { false }
  }

  /// Whether people are counted at a prompt.
  var isForCount: Bool {
    switch self {
    case .count, .countAgain: true
    default: false
    }
  }

  /// Whether a prompt asks for words of one's own, which the arrow keys then bring back.
  var isForWords: Bool {
    switch self {
    case .you, .youBegin, .more, .heard, .noteNumber, .note, .agreeWho, .agreeWhat, .agreeWhen: true
    default: false
    }
  }
}

/// An option that a count has no number for.
enum Uncounted: Hashable {
  case green, red
  /// An option without a colour, by its number.
  case choice(Int)
}
