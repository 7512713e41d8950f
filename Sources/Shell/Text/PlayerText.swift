import Roleplay

/// The texts of the player of recordings.
enum PlayerText: Phrase {
  // Below the words
  case playing, paused
  case place(entry: Int, of: Int)
  case onlyVoice(String)
  case hiding
  case longKeys, shortKeys, lessonKeys, shortLessonKeys
  case helpMore, helpEnd
  /// The single keys; below, the commands in words: a word, two spaces, and its meaning.
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
  /// The rounds of a scene are requested side by side, but it was played once.
  case playedOnce
  /// The heading of the endings of rounds.
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
