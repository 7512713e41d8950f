import Roleplay
import Yarn

extension StageText {
  var english: String {
    switch self {
    case .you: "You: "
    case .youBegin(let words): "You: \(words) "
    case .choose(let count): count == 1 ? "Choose 1: " : "Choose 1–\(count): "
    case .goOn: "↵ "
    case .saidAloud: "Said it? ↵ "
    case .nextPage: "Enter = more, q = stop: "
    case .more: "… "
    case .count: "Count: "
    case .countAgain: "Enter = go on, or count again: "
    case .decide: "Who decides? Number: "
    case .heard: "Heard: "
    case .pick: "Choose a number: "
    case .noteNumber(let number): "\(number). "
    case .note(let clock): clock.map { "\($0) Note: " } ?? "Note: "
    case .number(let least, let most): "Number (\(least)–\(most)): "
    case .place(let least, let most): "Place (\(least)–\(most)): "
    case .step: "0 = stay, 1 = step over: "
    case .player(let role): "Who plays \(Self.english(role: role))? "
    case .agreeWho(let number): "\(number). Who? "
    case .agreeWhat: "   Does what? "
    case .agreeWhen: "   When? "
    case .retry: "Enter = once more: "
    case .partOf(let number, let count): "Part \(number) of \(count) · "
    case .questionOf(let number, let count): "Question \(number) of \(count) · "

    case .hintGoOn: "Press Enter to go on. Need help? Type /help."
    case .hintAloud: "Say it aloud now. Done? Press Enter. Need help? Type /help."
    case .aloudIsEnough: "Saying it is enough. What you type here is not kept."
    case .hintChoice: "Type a number and press Enter."
    case .hintBack: "Another answer? With /back you go one step back."
    case .hintAnswer: "Type your answer and press Enter. More lines? Type /more."
    case .hintMore: "Type your lines. Ready? Type /done, or give an empty line."
    case .hintCount(let example): "Count the hands for each choice. Type for example: \(example)"
    case .hintColours:
      "Count the cards: green first, then red. Type for example: 34 12. "
        + "Or type: more green, equal, more red."
    case .hintHeard: "Type two or three answers from the class. Ready? Press Enter."
    case .hintCollect(let minimum):
      "Type one on each line, at least \(minimum). Enough? Press Enter. One less? Type: remove 2."
    case .hintPick: "Which is the best? Type its number."
    case .hintDiscuss(let minutes, let isAlone):
      "\(isAlone ? "Think, or say it aloud" : "Talk together"): \(Self.english(minutes: minutes)). "
        + "You may type notes. Ready? Press Enter."
    case .hintDiscussWithoutClock(let minutes, let isAlone):
      "\(isAlone ? "Think, or say it aloud" : "Talk together"): \(Self.english(minutes: minutes)). "
        + "You may type notes. An empty line goes on."
    case .order: "Order: "
    case .hintOrder(let example):
      "Type the numbers in your order, the first one first. Like this: \(example)"
    case .hintPoints(let example):
      "Type the points for each, in the order of the list. Like this: \(example)"
    case .pointsUnclear(let example):
      "That is not clear. Type the points for each, like this: \(example)"
    case .points(let points): points == 1 ? "1 point" : "\(points) points"
    case .hintNumber: "Type a whole number and press Enter."
    case .hintScale: "Where do you stand? Type the number of your place."
    case .hintStep: "Do you step over the line? Type 1. Do you stay? Type 0."
    case .hintPlaces(let example):
      "Count the people on each place, from left to right. Type for example: \(example)"
    case .hintSteps(let example):
      "First count who stays, then who steps over. Type for example: \(example)"
    case .hintCast:
      "Type a letter (A, B) or a row (row 2). Never a name. Enter: the program plays."
    case .hintNotes:
      "Different? Type: change 2 and the new text. Together? Type: heading 1 3 Home."
    case .hintAgree: "Who does what, and when? No more agreements? Press Enter."
    case .hintClock: "Type /pause to pause and /minute for one more minute."
    case .hintPrivate: "Notes are not kept here. You write down the agreements later."

    case .notANumber(let count):
      switch count {
      case 1: "Type the number 1."
      case 2: "Type 1 or 2."
      default: "Type a number from 1 to \(count)."
      }
    case .countUnclear(let example):
      "I do not understand. Type one number for each choice, for example: \(example)"
    case .numbersNotThere(let numbers):
      numbers.map { String($0) }.joined(separator: " and ")
        + (numbers.count == 1 ? " is not there. " : " are not there. ")
        + "Type the numbers once more."
    case .moreAtChoice: "Here you choose a number. /more is for an open question."
    case .moreElsewhere: "/more is for an open question. One line fits here."
    case .notCounted(let uncounted, let example):
      Self.english(uncounted).joined(separator: " and ").firstUppercased
        + (uncounted.count == 1 ? " is missing" : " are missing")
        + ". Type one number for each choice, for example: \(example)"
    case .nobodyCounted(let example):
      "You counted nobody. Type how many people there are at each choice, for example: \(example)"
    case .hintBoard(let example):
      "Type the numbers, for example: \(example). Help? Type /help. Larger letters? Ctrl and +."
    case .helpCounting:
      """
      This is how to count. Type a number for each choice, in the order of the screen: 34 12.
      Also right: 34 green 12 red. Children and parents apart: children 10 5 parents 24 7.
      Not counted, only looked: more green, more red or equal.
      A wrong count? Type /back or the right numbers. That was it? Press Enter.
      """
    case .voters(.children): "Children"
    case .voters(.adults): "Parents"
    case .oneNumberOnly(let example, let hasColours):
      "Type a number for each choice, for example: \(example). "
        + "Or type: \(hasColours ? "more green" : "more 2")."
    case .playsAlready(let player, let role):
      "\(player) plays \(Self.english(role: role)) already. Who plays this role? Type another letter or row."
    case .emptyAnswer: "Your answer is still empty. Type something, or press Enter once more."
    case .alreadyWritten(let text): "You wrote this already: “\(text)”. Enter sends it."
    case .linesThrownAway: "Your lines are gone. Type again."
    case .timeIsUp(let isAlone):
      "Time is up. \(isAlone ? "You may think a little longer" : "Finish your talk"). Enter goes on."
    case .readOnFirst: "There is more to read. Press Enter first. You can answer soon."
    case .nothingToRepeat: "There is nothing to repeat yet."
    case .askStop: "Do you want to stop? Press Ctrl-C once more. Your play is kept."
    case .makeSpace: "Make space and press Enter, or type /stop."
    case .tooLateToGoBack: "The story is over. Play it once more afterwards."
    case .commandAlone(let command):
      "Type \(command) alone. Or begin your answer with //."
    case .commandOrAnswer(let command):
      "Do you mean \(command)? Type the slash too. Is this your answer? Then type it once more."
    case .fewerNotes(let missing):
      missing == 1
        ? "Can't think of another? Type a dash: - Do you want to stop? Type /stop."
        : "Can't think of any more? Type a dash \(missing) times: - Do you want to stop? Type /stop."
    case .howToChoose:
      "There is a number before every choice. Type only that number, and press Enter. You can also "
        + "choose with the arrows ↑ and ↓. Doesn't it work? Type /help."
    case .howToStep:
      "Do you step over the line? Type yes or 1. Do you stay? Type no or 0. Then press Enter."
    case .noSuchLanguage(let word, let known):
      "This story does not have \(PrintableText.of(word, layout: .oneLine)). "
        + "You can choose: \(known.joined(separator: ", "))."
    case .howToAddDutch: "Want the Dutch with it? Type /both."
    case .shownIn(let name): "The story is shown in: \(name)."
    case .shownInTwo(let first, let second):
      "The story is shown in: \(first), with \(second) below it. Type /both to stop that."
    case .noSecondLanguage: "This story does not have another language."
    case .noVoiceProgram:
      "This computer cannot read aloud. Ask your teacher to install espeak-ng."
    case .noVoice(let language): "This computer has no voice for this language: \(language)."
    case .nothingHeard:
      "Nothing was heard. Check that the sound is on, and that headphones or a speaker are plugged in."
    case .nothingToRead: "There is nothing to read aloud yet."
    case .hintVoice: "Press a key to stop it."
    case .languageInPlay: "I speak English now. The story stays in the language it began in."
    case .hintRecount: "Counted wrong? Type the right numbers."
    case .thanks: "Thank you"
    case .forTheTeacher: "This is for the teacher. The group need not see it."
    case .nothingSwaps: "Nothing changes: one of you plays all roles. Playing once is enough."
    case .commandNeedsSlash(let command): "Did you mean \(command)? Type the slash too."
    case .noteTakenBack(let number): "Note \(number) is gone."
    case .noteNotUnderstood(let example): "I do not understand that. Type for example: \(example)"
    case .agreementTakenBack(let number): "Agreement \(number) is gone."
    case .placesUnclear(let example):
      "I do not understand. Type one number for each place, for example: \(example)"
    case .clockPaused: "The clock stands still. Type /pause to go on."
    case .clockRuns: "The clock is running again."
    case .clockLonger: "There is one more minute."
    case .noClock: "There is no clock running now."
    case .swapLater: "You can change roles after the scene. Play on first."
    case .noteStays: "This stays on the screen only."
    case .scenePaused: "Pause. The story stands still. Nothing goes on."
    case .sceneGoesOn:
      "Enter goes on at the same question. Talk to somebody? Type /help. Stop? Type /stop."
    case .softening(.done): "Good. The other person listens sooner from now on."
    case .softening(.softestAlready):
      "The other person already listens as soon as they can. A pause? Type /pause."
    case .softening(.hasNone): "In this story it can't be softer. A pause? Type /pause."
    case .softerSoon: "Good. We'll do that from the next question on."
    case .notExplained(let word, let others):
      "\(PrintableText.of(word, layout: .oneLine)) is not in the word list. "
        + (others.isEmpty
          ? "Ask your teacher."
          : "Ask your teacher. These words are: \(others.joined(separator: ", ")).")
    case .explainedWords(let words):
      "You can look up these words: \(words.joined(separator: ", ")). "
        + "For example, type /word \((words.first ?? "").lowercased())."
    case .noExplainedWords: "Type /word and the word you don't know."
    case .unknownCommand(let command, let suggestion):
      suggestion.map { "I do not know ‘\(command)’. Do you mean \($0)?" }
        ?? "I do not know ‘\(command)’. Type /help. "
        + "Does your answer begin with a slash? Then type //."

    case .aloud: "ALOUD"
    case .green: "GREEN"
    case .red: "RED"
    case .rightCard: "Right."
    case .wrongCard: "Not right."
    case .chosenBefore: "(✓ chosen)"
    case .unavailable: "(not possible now)"
    case .chose(.solo): "You chose this:"
    case .chose(.pair): "You two chose this:"
    case .chose(.three): "You three chose this:"
    case .chose: "This is what the group chose:"
    case .equalOutcome: "Equal."
    case .majorityOutcome(let words): "More for: \(words)\(words.hasSuffix(".") ? "" : ".")"
    case .act(let role, let player): "ACT: \(player) is \(Self.english(role: role))"
    case .ownWay: "Say it in your own way."
    case .nowPlays(let player, let role): "\(player) now plays \(Self.english(role: role))."
    case .program: "The program"
    case .stays: "stays"
    case .steps: "steps over"
    case .people(let count): count == 1 ? "1 person" : "\(count) people"
    case .round(let number): "Round \(number)"
    case .group(let number): "Group \(number)"
    case .panel(let number): "Panel \(number)"
    case .thinks(let name): "\(name) thinks"
    case .withoutHeading: "Without a heading"
    case .paused: "paused"
    case .theEnd: "The end."
    case .helpCommands:
      """
      /more  type more lines
      /back  one step back
      /language  another language: /language nl
      /both  Dutch, with the other language below it
      /read  read the text aloud
      /repeat  the last text again
      /word  look up a Dutch word: /word stage
      /pause  stop the story or the clock for a while
      /softer  the other person listens sooner
      /minute  one more minute
      /stop  stop and keep
      /help  this help
      //  begins an answer with a slash
      Ctrl-C  empties the line
      """
    case .helpWithoutSchool: "Is something wrong? Talk to your teacher or your mentor."
    }
  }

  /// Who is called "you" in a script, is somebody else to those who read who plays whom.
  private static func english(role: String) -> String {
    role == "You" ? "the pupil" : role
  }

  private static func english(_ uncounted: [Uncounted]) -> [String] {
    uncounted.map { option in
      switch option {
      case .green: "green"
      case .red: "red"
      case .choice(let number): "choice \(number)"
      }
    }
  }

  private static func english(minutes: Int) -> String {
    minutes == 1 ? "1 minute" : "\(minutes) minutes"
  }
}
