import Archive
import Roleplay

extension StoredDataText {
  var english: String {
    switch self {
    case .keptAbout(let alias, let folder):
      "This is kept about \(PrintableText.of(alias, layout: .oneLine)) in \(shown(folder)):"
    case .nothingAbout(let alias, let folder):
      "Nothing is kept about \(PrintableText.of(alias, layout: .oneLine)) in \(shown(folder)). "
        + "See whether the name is right."
    case .nothingReadableAbout(let alias, let folder):
      "In what can be read, nothing is kept about \(PrintableText.of(alias, layout: .oneLine)) in "
        + "\(shown(folder))."
    case .unreadable(let count):
      Self.englishUnreadable(count)
        + (count == 1 ? "So nobody can tell whose it is." : "So nobody can tell whose they are.")
    case .unreadableTooOld(let count, let period):
      Self.englishUnreadable(count) + "By the date of the file, older than \(period.english):"
    case .unreadableNotTooOld(let count, let period):
      Self.englishUnreadable(count)
        + "The file is not older than \(period.english), but what is in it may be."
    case .whatToDo(.sealed):
      "Sealed: give the passphrase of the key, or put the private key back into the folder keys."
    case .whatToDo(.fromNewerVersion):
      "From a newer Weerwoord: put the new version on this computer first."
    case .whatToDo(.damaged):
      "Damaged: weerwoord doctor says what can be done. Or put an earlier copy back."
    case .whatToDo(.unreadable):
      "The disk will not let it be read: check whether you are allowed to read the file."
    case .tooOld(let count, let period):
      count == 1
        ? "This is older than \(period.english):"
        : "These \(count) are older than \(period.english):"
    case .noneTooOld(let period): "Nothing is older than \(period.english)."
    case .noneReadableTooOld(let period):
      "In what can be read, nothing is older than \(period.english)."
    case .damagedRecording(let heading, let time):
      "Recording: \(PrintableText.of(heading, layout: .oneLine)), \(time), damaged further on"
    case .recording(let heading, let time, let visibility, let copy):
      Self.englishName(copy)
        + "\(PrintableText.of(heading, layout: .oneLine)), \(time), "
        + Self.englishState(visibility)
    case .kind(.recording), .kind(.damagedRecording): "Recording"
    case .kind(.nobodysRecording(.sealed)): "A recording that is sealed and does not open"
    case .kind(.nobodysRecording): "A recording that cannot be read"
    case .kind(.otherFile): "A file that somebody put into the folder"
    case .kind(.dossierAttempts): "How often a wrong code was typed for the dossier"
    case .kind(.unreadableRecording): "A recording that cannot be read; its name has the alias"
    case .kind(.marks): "The teacher's marks and notes about it"
    case .kind(.page): "A page to print that was made of it"
    case .kind(.playCode): "The code to play on, as a hash"
    case .kind(.ballots): "What phones said in the room"
    case .kind(.halfWritten): "What a crash left half-written"
    case .kind(.damagedOriginal): "The damaged original, from before it was repaired"
    case .kind(.lessonMoments(1)): "1 moment of it in a lesson"
    case .kind(.lessonMoments(let count)): "\(count) moments of it in a lesson"
    case .kind(.decisions(let count)):
      "What the teacher decided about it, and whether it was looked at: \(count)"
    case .kind(.dossier(nil)): "A dossier that cannot be read"
    case .kind(.dossier(1)): "Dossier, with what was learned in 1 play"
    case .kind(.dossier(let plays?)): "Dossier, with what was learned in \(plays) plays"
    case .kind(.handIn): "What a laptop began to hand in"
    case .mentions:
      "The name or the words are in these files too. They are about others as well, so they stay: "
        + "look for yourself."
    case .otherFiles:
      "The name or the words are also in these files, which somebody put into the folder:"
    case .unsearchableFiles: "Weerwoord cannot search these files. Look for yourself:"
    case .otherFilesStay:
      "Those files stay. Throw them away yourself, or give --other-files too."
    case .unreadableStays:
      "What cannot be opened or read stays. To throw that away too, give --unreadable."
    case .eraseFiles:
      "They may be about others as well. All of them? Type yes. Some? Type the numbers. "
        + "None? Press Enter: "
    case .eraseUnreadable:
      "Nobody can see what is in it now. Throw all of it away? Type yes. Some? Type the numbers. "
        + "None? Press Enter: "
    case .elsewhere:
      "Exports, reports and backups that were put elsewhere are not in this list."
    case .eraseWhich:
      "Gone is gone. All of it? Type yes. A part? Type the numbers. Nothing? Press Enter: "
    case .noSuchNumbers(let count):
      count == 1
        ? "Type yes, or 1." : "Type yes, or numbers from 1 to \(count), such as: 1 3-4."
    case .nothingErased: "Nothing was thrown away."
    case .erased(let groups, let files):
      "Thrown away: \(groups) of the list, in \(files) \(files == 1 ? "file" : "files")."
    case .elsewhereToo:
      "Was it played on another laptop, exported, or copied as a backup? There it still is."
    case .oldRecordings(let count, let period):
      (count == 1 ? "1 recording or dossier is" : "\(count) recordings and dossiers are")
        + " older than \(period.english). To see them and throw them away, type: expire."
    }
  }

  private static func englishUnreadable(_ count: Int) -> String {
    count == 1
      ? "1 recording or dossier cannot be opened or read. "
      : "\(count) recordings and dossiers cannot be opened or read. "
  }

  private static func englishName(_ copy: Copy?) -> String {
    switch copy {
    case .whatIf: "What-if with these words in it: "
    case .redacted: "Recording, a copy with words blacked out: "
    case nil: "Recording: "
    }
  }

  private static func englishState(_ visibility: Visibility?) -> String {
    switch visibility {
    case .teacher: "finished, for the pupil and the teacher"
    case .class: "finished, for the class too without the name"
    case nil: "not finished"
    }
  }

  private func shown(_ path: String) -> String { PrintableText.of(path, layout: .oneLine) }
}
