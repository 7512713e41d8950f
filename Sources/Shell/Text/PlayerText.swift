import Roleplay
import Yarn

/// What the player says while a recording is looked back at.
enum PlayerText: Phrase {
  // Below the words
  case playing, paused
  case place(entry: Int, of: Int)
  case onlyVoice(String)
  case hiding
  case longKeys, shortKeys, lessonKeys, shortLessonKeys
  case helpMore, helpEnd
  /// The single keys, and the orders in words: a word, two blanks, what it does.
  case keys(forTeacher: Bool, inLesson: Bool)
  case orders(forTeacher: Bool, inLesson: Bool)
  case ordersHeading
  case nothingToShow

  // Beside the words
  case markLabel(by: String)
  case noteLabel(by: String)
  case whatWouldYouSay, whatWouldYouDo
  case voiceHint

  // What is asked
  case orderLinePrompt
  case entryPrompt, searchPrompt, notePrompt, orderPrompt, questionPrompt
  case voicePrompt([String])
  case lessonPrompt([String])

  // What came of it
  case atStart, atEnd
  case speed(String)
  case noChoice(Playback.SeekDirection), noAnswer(Playback.SeekDirection), noMark(
    Playback.SeekDirection)
  case noSuchEntry(String, highest: Int)
  case foundFromStart(String), notFound(String)
  case noVoice(String, among: [String])
  case answersHidden, answersShown, nothingHidden, answerShown(Int)
  case marked(Int), unmarked(Int), noted(Int), inLesson(String, Int)
  /// Where the times of a scene are wanted side by side, but it was played once.
  case playedOnce
  /// Beside the ends of the times.
  case roundsEnded
  case onlyForTeacher, noLessonHere, nothingAfterEnd
  // What a pupil keeps between the teacher and them
  case keptFromClass, keptFromLessons
  case choseOnlyTeacher, notChosenYet, boardIsOn

  // What if
  case whoPlaysOn, classPlays, onePlays, branchBegins, backToRecording
  case branchKept(String), nothingKept
  case branchAlias
  case unknownOrder(String)
}
