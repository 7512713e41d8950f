import Archive
import Roleplay

/// What a pupil's device shows: a snapshot, of which a slow device gets only the newest.
struct DevicePage: Sendable {
  /// What the device waits for.
  enum Step: String, Sendable {
    /// The pupil picks an alias.
    case choosing
    /// The pupil reads the alias, the code, and who can read along; then begins.
    case welcome
    /// Nothing: something is being shown or stored.
    case busy
    /// The pupil reads, and goes on.
    case reading
    /// The pupil answers a question.
    case asking
    /// The pupil decides who may see the recording.
    case deciding
    /// Something could not be stored; the pupil decides whether to try again.
    case retrying
    /// The recording is final, or was thrown away.
    case finished
    /// The play was stopped, and can be resumed.
    case stopped
    /// The play cannot go on.
    case failed
  }

  /// What is left of an end.
  enum Ending: Sendable, Hashable {
    case kept(Visibility)
    case thrownAway
  }

  /// Counts up with every step that waits for the pupil: an act says for which it is meant.
  var turn = 0
  var step = Step.choosing
  /// The cues on the page: those since the last answer.
  var cues: [Cue] = []
  /// The open question, and its answer so far.
  var question: Cue?
  var answer: Answer?
  /// What was answered to this question before the pupil went back to it.
  var before: String?
  var position: PlayProgress.Place?
  /// What went wrong, or what became of a wish, in the language of the page.
  var notice: String?
  /// Whether the pupil paused the story.
  var isPaused = false
  /// Whether the teacher paused the class.
  var isHeld = false
  /// When the teacher's time is up, in milliseconds of the server's clock.
  var timeEnd: Int?
  /// When the clock of a talk is at zero, in milliseconds of the server's clock.
  var talkEnd: Int?
  /// The aliases that are proposed.
  var aliases: [String] = []
  var alias: String?
  /// The code with which the play is resumed, in words.
  var code: String?
  var audience = Audience.solo
  /// The language in which the scenario is played, and recorded.
  var language = Scenario.baseLanguage
  /// The language in which the story is shown.
  var shownIn = Scenario.baseLanguage
  /// The language that is shown below that one; nil if it is shown in one only.
  var below: String?
  /// The language that can be shown together with the Dutch; nil if there is none.
  var other: String?
  var ending: Ending?
  /// What the play came to, in words: the path, and what is on the pages that were made of it.
  var result: [String] = []

  /// Translates the story to the language in which it is shown; nil if it is played in that one.
  func translation(in scenario: Scenario) -> CueTranslation? {
    translation(to: shownIn, in: scenario)
  }

  private func translation(to tag: String, in scenario: Scenario) -> CueTranslation? {
    tag == language ? nil : CueTranslation(in: scenario, from: language, to: tag)
  }

  /// The page with its cues in a language.
  func translated(to tag: String, in scenario: Scenario) -> DevicePage {
    guard let translation = translation(to: tag, in: scenario) else { return self }
    var page = self
    page.cues = cues.map(translation.cue)
    page.question = question.map(translation.cue)
    return page
  }

  /// The languages that are shown: the first, and the one below it.
  var shown: [String] { [shownIn] + (below.map { [$0] } ?? []) }
}
