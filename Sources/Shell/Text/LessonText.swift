import Roleplay

/// The texts about lessons.
enum LessonText: Phrase {
  case noLessons
  case listed(String, moments: Int)
  case caption(Int, of: Int)
  case whatDoYouSee
  case passedOver(String)
  case noMoment(line: Int)
  case noRecording(line: Int, String)
  case noEntry(line: Int, Int)
  case keptFromClass(line: Int)
  case empty(String)
  case done(String)
}
