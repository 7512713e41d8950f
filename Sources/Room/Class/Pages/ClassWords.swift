/// The words of a pupil's page in one language. Adding a language means adding a table to ``all``.
struct ClassWords: PageTable, Sendable {
  /// A text of the page. Numbers or names replace `{1}` and `{2}`.
  enum Key: String, Sendable, CaseIterable {
    // Coming in
    case title, language, askCode, join, resumeTitle, resume, aliasLabel, playCodeLabel
    case pickAlias, otherNames, whoPlays, solo, pair, three, begin, youAre, yourCode, keepCode
    case teacherReads, privacy, privacyText
    // What is wrong
    case wrongCode, waitCode, otherLesson, tooLate, full, aliasTaken, noSuchPlay, playClosed
    case playInUse, unfit, notKept, lost, connected
    // The teacher
    case held, timeUp, timeLeft
    // Reading and answering
    case goOn, part, question, aloud, thinks, act, ownWay, panel, chose, nowPlays, program
    case nothingSwaps, round, group, unavailable, theEnd, answerLabel, send, emptyAnswer, written
    case done, numberLabel, place, stays, steps, up, down, orderHint, roleQuestion, otherPlayer
    case countsLabel
    // Notes
    case noteLabel, addNote, remove, edit, heading, withoutHeading, needMore, pickNote, who, what
    case when, addAgreement, talk, talkUp, talkAlone, talkUpAlone, minute, noteStays
    case wordHelp
    // What is always there
    case back, softer, bothLanguages, oneLanguage
    case pause, paused, pausedText, endPause, help, helpWithoutSchool, close, stop
    case stopSure, yes, no
    // The end
    case whoMaySee, onlyTeacher, classWithoutAlias, nobody, nobodySure, keptTeacher, keptClass
    case thrownAway, stopped, howToGoOn, failed, leave, tryAgain
  }

  /// The language's tag.
  let tag: String
  /// The language's own name for itself.
  let name: String
  var isRightToLeft = false
  let words: [Key: String]

  /// The tables, in the order in which languages are offered.
  static let inOrder = [dutch, english, arabic, turkish, ukrainian]

  /// The tables, by tag.
  static let all = Dictionary(uniqueKeysWithValues: inOrder.map { ($0.tag, $0) })

  /// The table of a language; the Dutch one if there is none.
  static func table(_ tag: String) -> ClassWords { all[tag] ?? dutch }
}
