import Roleplay
import Yarn

extension ArchiveError {
  /// What is wrong, where, and what to do.
  public var english: String {
    switch self {
    case .folderNotMade(let path, let error):
      "The folder \(path.visible) cannot be made. \(error.english)"
    case .unreadable(let path, let error):
      "\(path.visible) cannot be read. \(error.english)"
    case .passedOver(let path, let others, let error):
      "\(path.visible) was skipped"
        + (others == 0 ? "" : ", and \(others) \(others == 1 ? "other" : "others") too")
        + ". \(error.english)"
    case .folderNotPrivate(let path):
      "Others can look into the folder \(path.visible). Choose an empty folder for the recordings."

    case .notSaved(let path, let error):
      "\(path.visible) was not saved. \(error.english) The file is as it was."
    case .readOnlyFile(let path):
      "\(path.visible) may only be read, and is as it was. Allow writing to it first."

    case .notBegun(let path, let error):
      "No recording can begin in \(path.visible). \(error.english)"
    case .notStored(let path, let error):
      "This was not kept in \(path.visible). \(error.english) What you said earlier is safe."
    case .recordingGone(let path, let error):
      "The recording \(path.visible) is gone, and cannot be written again. \(error.english) "
        + "Nothing of it is kept now."
    case .inUse(let path):
      "The recording \(path.visible) is open somewhere else. Close it there first."
    case .locksUnavailable(let path):
      "On this disk you cannot go on with \(path.visible): two people could write in it at once. "
        + "Begin again, or choose another disk."
    case .finished(let path):
      "The recording \(path.visible) is finished. You can look back at it, or play again."
    case .unfinished(let path):
      "The recording \(path.visible) is not finished yet. Play on first."
    case .notFinished(let path, let error):
      "The recording \(path.visible) cannot be closed. \(error.english) "
        + "All is safe. Words you took back are still in it."
    case .notCollected(let name, let error):
      "The recording \(name.visible) was not collected. \(error.english) "
        + "The original is still there. Collect it again later."
    case .damagedOnTheWay(let name):
      "\(name.visible) arrived damaged. Hand it in once more."
    case .tooMuchOnTheWay:
      "Too much comes in at once. Wait until others are done, and hand in again."
    case .invalidClassName(let name):
      "\(name.visible) cannot be the name of a class. Use letters and digits, such as 2A."
    case .torn(let path):
      "The recording \(path.visible) ends in the middle of a line. It was not collected. "
        + "Go on playing it on that laptop first."
    case .withdrawnWordsLeft(let path, let error):
      "Words that were taken back are still in \(path.visible). \(error.english) "
        + "I try again when Weerwoord starts next."
    case .notThrownAway(let path, let error):
      "The recording \(path.visible) cannot be thrown away. \(error.english)"
    case .oldIndexNotRemoved(let path, let error):
      "\(path.visible) is an old search index with pupils' words in it. It cannot be removed. "
        + error.english

    case .invalidMarks(let path, let lines):
      "\(path.visible): \(lines.count == 1 ? "line" : "lines") \(lines.enumeratedNumbers) "
        + (lines.count == 1
          ? "is not a mark. Mend it, or leave it."
          : "are not marks. Mend them, or leave them.")
    case .marksNotStored(let path, let error):
      "This was not kept in \(path.visible). \(error.english)"

    case .invalidLessonName(let name):
      "\(name.quoted) cannot be the name of a lesson. Use letters, digits and hyphens."
    case .noLesson(let name, let among):
      "There is no lesson \(name.quoted). "
        + (among.isEmpty ? "There are no lessons yet." : "Choose one of: \(among.enumerated).")

    case .emptyTranscript(let path):
      "\(path.visible) is empty. There is nothing to look back at. Choose another recording."
    case .notATranscript(let path):
      "\(path.visible) is not a recording of Weerwoord. Choose another file."
    case .cutOffOpening(let path):
      "The recording \(path.visible) ends within its first line. Choose another recording."
    case .brokenOpening(let path, let error):
      "The first line of \(path.visible) is not right. \(error.english)"
    case .newerFormat(let path, let format):
      "The recording \(path.visible) was made with a newer version of Weerwoord (format \(format)). "
        + "Install the new version on this computer first."
    case .brokenLine(let path, let line):
      "Line \(line) of \(path.visible) is broken. Ask your teacher for an earlier copy."

    case .sealed(let path):
      "\(path.visible) is sealed. Give the teacher's passphrase, or the pupil's own code."
    case .sealedDamaged(let path, let line):
      "The seal does not fit at line \(line) of \(path.visible). "
        + "Something was changed, swapped, removed or added. Ask for an earlier copy."
    case .endMissing(let path):
      "The end of \(path.visible) is missing. The file was cut off. Ask for an earlier copy."
    case .invalidPublicKey(let path):
      "\(path.visible) is not a public key, so nothing can be sealed. Put a good copy there."
    case .invalidPrivateKey(let path):
      "The private key in \(path.visible) is broken. Put an earlier copy there."
    case .privateKeyTooCostly(let path):
      "Opening the key in \(path.visible) asks too much of this computer. "
        + "Put an earlier copy there."
    case .wrongKeyPassphrase(let path):
      "That passphrase opens no key in \(path.visible). Did you mistype it?"
    case .keyPassphraseTooShort:
      "That passphrase is too short. "
        + "Take at least \(SealingKeys.minimumLength) characters, for example four words."
    case .keysExist(let path):
      "There are keys in \(path.visible) already. They stay as they are."
    case .keysNotMade(let path, let error):
      "No keys were made in \(path.visible). \(error.english)"

    case .invalidDecisions(let path):
      "What is in \(path.visible) is not right. Until it is, nothing of these recordings is shown. "
        + "Mend it, or remove the file and read the answers again."

    case .aliasEmpty:
      "You have no name yet. Choose one, for example Tulip."
    case .aliasTooLong:
      "That name is too long. Choose one of at most \(Alias.maximumLength) characters."
    case .invalidAliasCharacter(let character):
      "The character \(character.quoted) cannot be in a name. Use letters and digits."

    case .aliasNotProposed:
      "That is not one of the aliases. Never play under your own name. "
        + "Choose an alias, for example Tulip, Otter or Cloud."

    case .noDossier(let alias):
      "There is no dossier of \(alias.quoted). Check the name."
    case .dossierExists(let alias):
      "There is a dossier of \(alias.quoted) already. Choose another name."
    case .dossiersDiffer(let alias, let count):
      "There are \(count) dossiers of \(alias.quoted), each with a code of its own. "
        + "Only the pupil's code opens the right one."
    case .invalidDossierCode(let path):
      "The code in \(path.visible) is broken. Ask your teacher for a new one."
    case .dossierCodeTooCostly(let path):
      "Checking the code in \(path.visible) asks too much of this computer. "
        + "Ask your teacher for a new one."
    case .invalidDossier(let path):
      "The dossier in \(path.visible) is broken. Put an earlier copy back."
    case .newerDossier(let path, let format):
      "The dossier \(path.visible) was made with a newer version of Weerwoord (format \(format)). "
        + "Install the new version on this computer first."
    case .codesClosed(let minutes):
      "Too many wrong codes were typed. "
        + "Wait \(minutes == 1 ? "a minute" : "\(minutes) minutes"), or ask your teacher."
    case .dossierClosed:
      "This dossier stays closed now: there were too many wrong codes. "
        + "Wait a while, or ask your teacher for a new code."
    case .dossierInUse(let path):
      "Somebody else is writing in \(path.visible) now. Try again in a moment."
    case .dossierNotStored(let path, let error):
      "This was not kept in the dossier \(path.visible). \(error.english)"

    case .noScenarios(let path):
      "The folder \(path.visible) has no scenarios. Choose another folder."
    case .scenarioUnknown(let name, let among):
      "There is no scenario \(name.quoted). Choose one of: \(among.enumerated)."
    case .scenarioAmbiguous(let name, let among):
      "Several scenarios begin with \(name.quoted): \(among.enumerated). Type more letters."
    case .scenarioNumber(let number, let count):
      "There is no scenario \(number). Choose a number from 1 to \(count)."
    case .quizUnreadable(let path, let error):
      "The questions in \(path.visible) are not right. \(error.english)"
    case .noHandouts(let path):
      "There are no sheets to print here. Put them in \(path.visible), as NAME.md."
    case .noStatements(let scenario):
      "There are no numbered statements in \(scenario.quoted). Choose another scenario."
    case .noStatement(let number, let scenario, let known):
      "Statement \(number) is not in \(scenario.quoted). Choose one of: \(known.enumeratedNumbers)."
    case .handoutUnknown(let name, let among):
      "There is no sheet \(name.quoted). Choose one of: \(among.enumerated)."
    case .handoutAmbiguous(let name, let among):
      "Several sheets begin with \(name.quoted): \(among.enumerated). Type more letters."
    case .handoutUnreadable(let path, let error):
      "The sheet \(path.visible) is not right. \(error.english)"
    case .scenarioFileMissing(let path):
      "The file \(path.visible) is missing. "
        + "A scenario has the name of its folder. Give the file that name."
    case .invalidScenarioName(let name):
      "The folder \(name.quoted) has no right name for a scenario. Use letters, digits and hyphens."
    case .scenariosNotFound(let folders):
      "No scenarios were found. Looked in: \(folders.enumerated). "
        + "Give the folder with --scenarios DIR."
    case .invalidProject(let error):
      error.english.visible

    case .notUTF8(let path, let line):
      "Line \(line) of \(path.visible) is not UTF-8. Save the file as UTF-8 and try again."

    case .scenarioExists(let name):
      "There is a scenario \(name.quoted) already. Choose another title."
    case .notOurs(let path):
      "\(path.visible) is there already, and Weerwoord did not make it. "
        + "Choose another name, or replace it with --force."
    case .noFileName: "The file's name is missing. Type a name, for example: report.html"
    case .notMade(let path, let error):
      "\(path.visible) cannot be made. \(error.english)"

    case .settingNotStored(let path, let error):
      "The setting \(path.visible) was not kept. \(error.english)"
    case .invalidSmallestGroup(let path):
      "There is no number of \(Settings.minimumGroupSize) or more in \(path.visible). "
        + "Until there is, no group is shown apart. Write one number in it, such as 5."
    case .invalidRetention(let path):
      "What is in \(path.visible) is not a period. Put one there, such as 365d."
    case .passphraseTooShort:
      "That passphrase is too short. Take at least \(TeacherPassphrase.minimumLength) characters."
    case .passphraseTooCostly(let path):
      "Checking the passphrase that is kept asks too much of this computer. "
        + ForgottenPassphrase(path: path).english
    case .invalidPassphrase(let path):
      "The passphrase that is kept is broken. "
        + ForgottenPassphrase(path: path).english
    }
  }
}
