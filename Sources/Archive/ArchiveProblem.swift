public import Roleplay
public import Yarn

/// What stands in the way of keeping something on the disk, or of finding it there.
///
/// Names and paths are kept as they are; the sentences show them without control characters.
public enum ArchiveProblem: Error, Hashable, Sendable, Phrase {
  // The folder of transcripts
  /// The folder cannot be made.
  case folderNotMade(String, DiskTrouble)
  /// A folder, or something in it, cannot be read.
  case unreadable(String, DiskTrouble)
  /// Others can look into the folder, and it is not ours to close.
  case folderNotPrivate(String)

  // A script or a string table
  /// The file cannot be written.
  case notSaved(String, DiskTrouble)
  /// The file may be read only.
  case closedFile(String)

  // A recording
  /// A recording cannot be begun.
  case notBegun(String, DiskTrouble)
  /// Entries could not be written, or not be synchronised.
  case notKept(String, DiskTrouble)
  /// A recording's file was removed, moved or overwritten, and cannot be written anew.
  case recordingGone(String, DiskTrouble)
  /// Somebody else has the recording open.
  case inUse(String)
  /// Locks do not work where the recording is, so it cannot be resumed safely.
  case locksUnavailable(String)
  /// The recording is finished, and never changes any more.
  case finished(String)
  /// The recording is not finished, so it cannot be sealed.
  case unfinished(String)
  /// A finished recording cannot be rewritten without what was withdrawn.
  case notSealed(String, DiskTrouble)
  /// A recording cannot be removed.
  case notThrownAway(String, DiskTrouble)
  /// The search index of an earlier version, which holds pupils' words, cannot be removed.
  case oldIndexNotRemoved(String, DiskTrouble)

  // Marks and notes
  /// These lines of a file of marks are none; they are counted from 1.
  case brokenMarks(String, lines: [Int])
  /// A mark could not be written; the file is as it was.
  case marksNotKept(String, DiskTrouble)

  // Lessons
  /// No lesson can be called that.
  case lessonName(String)
  /// There is no lesson of that name.
  case noLesson(String, among: [String])

  // What stands in a transcript
  /// The file has no bytes.
  case emptyTranscript(String)
  /// The file is something else.
  case noTranscript(String)
  /// The file ends within its first line.
  case cutOffOpening(String)
  /// The first line does not say what it should.
  case brokenOpening(String, TranscriptProblem)
  /// A newer program wrote it, in this format.
  case newerFormat(String, Int)
  /// A line that is not the last cannot be read; lines are counted from 1.
  case brokenLine(String, line: Int)

  // What a teacher decided about answers
  /// The file cannot be understood: nothing of the recordings it is about may be shown.
  case decisionsBroken(String)

  // An alias
  /// Nothing, or nothing but spaces.
  case aliasEmpty
  /// More characters than ``Alias/longest``.
  case aliasTooLong
  /// It has something else than letters, digits, spaces, hyphens and apostrophes.
  case aliasCharacter(String)

  /// It is none of the names that are proposed, and may be somebody's own.
  case aliasNotProposed

  // A dossier
  /// The alias has no dossier.
  case noDossier(String)
  /// The alias has one already.
  case dossierThere(String)
  /// An alias has several, each with a code of its own.
  case dossiersDiffer(String, count: Int)
  /// The file of a dossier cannot be understood.
  case dossierBroken(String)
  /// What is kept of a dossier's code cannot be understood.
  case dossierCodeBroken(String)
  /// Checking a dossier's code would take too much memory or time.
  case dossierCodeTooCostly(String)
  /// A newer program wrote the dossier, in this format.
  case newerDossier(String, Int)
  /// Somebody else is writing to the dossiers.
  case dossierInUse(String)
  /// A dossier cannot be written; it is as it was.
  case dossierNotKept(String, DiskTrouble)

  // Scenarios
  /// The folder has no scenarios.
  case noScenarios(String)
  /// No scenario is called that, or begins so.
  case scenarioUnknown(String, among: [String])
  /// Several begin so.
  case scenarioAmbiguous(String, among: [String])
  /// There is none with that number.
  case scenarioNumber(Int, count: Int)
  /// The folder of a scenario lacks the file that bears its name.
  case scenarioFileMissing(String)
  /// A quiz's questions cannot be read.
  case quizUnreadable(String, QuizSheetProblem)
  /// There is no folder of sheets to print.
  case noHandouts(String)
  /// A sheet wants the statements of a scenario that has none with a number.
  case noStatements(String)
  /// A sheet wants a statement that is not there.
  case noStatement(Int, of: String, known: [Int])
  /// There is no such sheet.
  case handoutUnknown(String, among: [String])
  /// Several sheets begin so.
  case handoutAmbiguous(String, among: [String])
  /// A sheet to print is not right.
  case handoutUnreadable(String, HandoutProblem)
  /// A scenario's folder has a name that is no word.
  case scenarioName(String)
  /// None of these folders has scenarios.
  case scenariosNotFound([String])
  /// A project file is none.
  case brokenProject(ProjectProblem)

  /// A file of text is not UTF-8, at this line, from 1.
  case notUTF8(String, line: Int)

  // What is made for an author
  /// A scenario of that name is there already.
  case scenarioTaken(String)
  /// A file of that name is there, and this program did not make it.
  case notOurs(String)
  /// A file cannot be made.
  case notMade(String, DiskTrouble)
  /// A file is to be made, and no name was given.
  case noFileName

  // Settings
  /// A setting cannot be written.
  case settingNotKept(String, DiskTrouble)
  /// The file with the size of the smallest group does not hold one.
  case smallestGroupBroken(String)
  /// The new passphrase is shorter than ``TeacherPassphrase/shortest``.
  case passphraseTooShort
  /// The file of the passphrase cannot be understood.
  case passphraseBroken(String)
  /// Checking the passphrase would take too much memory or time.
  case passphraseTooCostly(String)
}
