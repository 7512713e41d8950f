public import Roleplay
public import Yarn

/// An error in storing something on disk, or in finding it there.
///
/// Names and paths are stored as given; the sentences shown to a person replace control characters.
public enum ArchiveError: Error, Hashable, Sendable, Phrase {
  // The folder of transcripts
  /// The folder cannot be created.
  case folderNotMade(String, DiskError)
  /// A folder, or something in it, cannot be read.
  case unreadable(String, DiskError)
  /// A search skipped the folder, and as many others, because they cannot be read.
  case passedOver(String, others: Int, DiskError)
  /// Other accounts can read the folder, and this account cannot change its permissions.
  case folderNotPrivate(String)

  // A script or a string table
  /// The file cannot be written.
  case notSaved(String, DiskError)
  /// The file is read-only.
  case readOnlyFile(String)

  // A recording
  /// A recording cannot be begun.
  case notBegun(String, DiskError)
  /// Entries could not be written or synchronized.
  case notStored(String, DiskError)
  /// A recording's file was removed, moved or overwritten, and cannot be written again.
  case recordingGone(String, DiskError)
  /// Another process has the recording open.
  case inUse(String)
  /// The disk does not support locks, so the recording cannot be resumed safely.
  case locksUnavailable(String)
  /// The recording is finished and can no longer change.
  case finished(String)
  /// The recording did not end, so it cannot be finished.
  case unfinished(String)
  /// A finished recording cannot be rewritten without the withdrawn words.
  case notFinished(String, DiskError)
  /// Words that were taken back in a play that did not end cannot be removed from its file.
  case withdrawnWordsLeft(String, DiskError)
  /// A recording cannot be removed.
  case notThrownAway(String, DiskError)
  /// The search index of an earlier version, which holds pupils' words, cannot be removed.
  case oldIndexNotRemoved(String, DiskError)

  /// A recording of another laptop cannot be copied; the original is untouched.
  case notCollected(String, DiskError)
  /// A file that a laptop handed in arrived damaged; it is sent again.
  case damagedOnTheWay(String)
  /// Laptops have handed in too much that is not whole yet.
  case tooMuchOnTheWay
  /// The text cannot be the name of a class.
  case invalidClassName(String)
  /// A recording of another laptop ends in the middle of a line.
  case torn(String)

  // Marks and notes
  /// These lines of a marks file are not valid marks; lines are counted from 1.
  case invalidMarks(String, lines: [Int])
  /// A mark could not be written; the file is unchanged.
  case marksNotStored(String, DiskError)

  // Lessons
  /// The text is not a valid name for a lesson.
  case invalidLessonName(String)
  /// There is no lesson of that name.
  case noLesson(String, among: [String])

  // The contents of a transcript
  /// The file has no bytes.
  case emptyTranscript(String)
  /// The file is not a transcript.
  case notATranscript(String)
  /// The file ends within its first line.
  case cutOffOpening(String)
  /// The first line lacks something required, or has a value that is not allowed.
  case brokenOpening(String, TranscriptError)
  /// The file was written in this format, which is newer than the program.
  case newerFormat(String, Int)
  /// A line that is not the last cannot be read; lines are counted from 1.
  case brokenLine(String, line: Int)

  // Sealed recordings
  /// The file is sealed, and nobody gave a passphrase or a code that opens it.
  case sealed(String)
  /// A line of a sealed file was changed, swapped, removed or added; lines are counted from 1.
  case sealedDamaged(String, line: Int)
  /// A sealed file that had an end has none any more.
  case endMissing(String)
  /// A file is not a public key.
  case invalidPublicKey(String)
  /// A file is not a private key, or it is damaged.
  case invalidPrivateKey(String)
  /// Opening a private key would take too much memory or time.
  case privateKeyTooCostly(String)
  /// None of the private keys in the folder opens with the passphrase.
  case wrongKeyPassphrase(String)
  /// The passphrase of a key is shorter than ``SealingKeys/minimumLength``.
  case keyPassphraseTooShort
  /// There are keys in the folder already.
  case keysExist(String)
  /// Keys cannot be made; there are none.
  case keysNotMade(String, DiskError)

  // A teacher's decisions about answers
  /// The file of decisions is invalid: nothing of the recordings it is about may be shown.
  case invalidDecisions(String)

  // An alias
  /// The alias is empty or has only spaces.
  case aliasEmpty
  /// The alias has more characters than ``Alias/maximumLength``.
  case aliasTooLong
  /// The alias has a character other than letters, digits, spaces, hyphens and apostrophes.
  case invalidAliasCharacter(String)

  /// The alias is not one of the proposed names, so it may be the pupil's own name.
  case aliasNotProposed

  // A dossier
  /// The alias has no dossier.
  case noDossier(String)
  /// The alias already has a dossier.
  case dossierExists(String)
  /// The alias has several dossiers, each with its own code.
  case dossiersDiffer(String, count: Int)
  /// The file of a dossier is invalid.
  case invalidDossier(String)
  /// The stored hash of a dossier's code is invalid.
  case invalidDossierCode(String)
  /// Checking a dossier's code would take too much memory or time.
  case dossierCodeTooCostly(String)
  /// The dossier was written in this format, which is newer than the program.
  case newerDossier(String, Int)
  /// Too many codes were typed that open no play: for so many minutes none is taken.
  case codesClosed(minutes: Int)
  /// Too many wrong codes were given for the dossier: it stays closed for now.
  case dossierClosed(String)
  /// Another process is writing to the dossiers.
  case dossierInUse(String)
  /// A dossier cannot be written; it is unchanged.
  case dossierNotStored(String, DiskError)

  // Scenarios
  /// The folder contains no scenarios.
  case noScenarios(String)
  /// No scenario has this name or starts with this text.
  case scenarioUnknown(String, among: [String])
  /// Several scenarios start with this text.
  case scenarioAmbiguous(String, among: [String])
  /// No scenario has this number.
  case scenarioNumber(Int, count: Int)
  /// The folder of a scenario lacks the file with the same name.
  case scenarioFileMissing(String)
  /// A quiz's questions cannot be read.
  case quizUnreadable(String, QuizSheetError)
  /// There is no folder of handouts.
  case noHandouts(String)
  /// A handout includes the statements of a scenario without numbered statements.
  case noStatements(String)
  /// A handout includes a statement that does not exist.
  case noStatement(Int, of: String, known: [Int])
  /// No handout has this name.
  case handoutUnknown(String, among: [String])
  /// Several handouts start with this text.
  case handoutAmbiguous(String, among: [String])
  /// A handout is invalid.
  case handoutUnreadable(String, HandoutError)
  /// A scenario's folder has a name with characters that are not allowed.
  case invalidScenarioName(String)
  /// None of these folders contains scenarios.
  case scenariosNotFound([String])
  /// A file is not a valid Yarn project.
  case invalidProject(ProjectError)

  /// A text file is not UTF-8 at this line, counted from 1.
  case notUTF8(String, line: Int)

  // Files written for an author
  /// A scenario with this name already exists.
  case scenarioExists(String)
  /// A file with this name exists, and this program did not write it.
  case notOurs(String)
  /// A file cannot be written.
  case notMade(String, DiskError)
  /// A file is to be written, but no name was given.
  case noFileName

  // Settings
  /// A setting cannot be written.
  case settingNotStored(String, DiskError)
  /// The file with the size of the smallest group does not contain a valid size.
  case invalidSmallestGroup(String)
  /// The file with how long recordings are kept does not contain a valid period.
  case invalidRetention(String)
  /// The new passphrase is shorter than ``TeacherPassphrase/minimumLength``.
  case passphraseTooShort
  /// The stored passphrase hash is invalid.
  case invalidPassphrase(String)
  /// Checking the passphrase would take too much memory or time.
  case passphraseTooCostly(String)
}
