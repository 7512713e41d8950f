import Roleplay

/// The texts of the program during a play.
enum StageText: Phrase {
  // Prompts
  case you
  /// With the beginning of the sentence to finish.
  case youBegin(String)
  case choose(count: Int)
  case goOn
  /// After a line that the person says aloud.
  case saidAloud
  /// At the end of a screenful.
  case nextPage
  case more
  case count
  case countAgain
  case decide
  case heard
  case pick
  case noteNumber(Int)
  case note(clock: String?)
  case retry
  case number(minimum: Int, maximum: Int)
  case order
  case place(minimum: Int, maximum: Int)
  case step
  case player(role: String)
  case agreeWho(Int)
  case agreeWhat
  case agreeWhen
  /// Before a prompt: the part, and the number of parts.
  case partOf(Int, Int)
  /// Before a prompt: the question of the quiz, and the number of questions.
  case questionOf(Int, Int)

  // Hints, once each
  case hintGoOn
  case hintAloud
  case aloudIsEnough
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
  /// The person wants several lines at a numbered choice.
  case moreAtChoice
  /// The person wants several lines at another question with an answer of one line.
  case moreElsewhere
  /// The options for which a count lacks a number.
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
  case timeIsUp(isAlone: Bool)
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
  case noSuchLanguage(String, known: [String])
  case howToAddDutch
  case shownIn(String), shownInTwo(String, String)
  case noSecondLanguage
  /// Nothing reads aloud on this computer; or not in the language with this tag.
  case noVoiceProgram, noVoice(String)
  /// Something reads aloud, and this computer has no sound.
  case nothingHeard
  case nothingToRead
  case hintVoice
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
  /// A card for a quiz's question.
  case rightCard
  case wrongCard
  case chose(Audience)
  case equalOutcome
  case majorityOutcome(String)
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
  /// Whether it is the prompt of a question of the story.
  var isAtQuestion: Bool {
    switch self {
    case .goOn, .saidAloud, .nextPage, .more, .retry, .agreeWhat, .agreeWhen: false
    default: true
    }
  }

  /// Whether it is the prompt of a discussion, with a timer.
  var isAtTalk: Bool {
    if case .note = self { true } else { false }
  }

  /// Whether it is the prompt of a count.
  var isForCount: Bool {
    switch self {
    case .count, .countAgain: true
    default: false
    }
  }

  /// Whether it asks for the person's own words, which the arrow keys can recall.
  var isForWords: Bool {
    switch self {
    case .you, .youBegin, .more, .heard, .noteNumber, .note, .agreeWho, .agreeWhat, .agreeWhen: true
    default: false
    }
  }
}

/// An option for which a count lacks a number.
enum Uncounted: Hashable {
  case green, red
  /// An option without a colour, by its number.
  case choice(Int)
}
