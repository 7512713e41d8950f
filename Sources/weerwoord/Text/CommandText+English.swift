import Archive
import Roleplay

extension CommandText {
  var english: String {
    switch self {
    case .helpRoot:
      "Opens the shell, in which scenarios are played and looked back on. The screen is in Dutch or English: weerwoord --language nl"
    case .helpShell:
      "Opens the shell."
    case .helpPlay:
      "Plays one scenario and keeps what is answered."
    case .helpResume:
      "Goes on with a recording that was not finished: the last one, or the one named."
    case .helpReplay:
      "Shows a recording again: the last one, or the one named."
    case .helpLesson:
      "Plays a lesson: moments from recordings, each with a question. Without a name: all lessons."
    case .helpLessonName: "The name of the lesson: lesson-NAME.txt beside the recordings."
    case .helpTree:
      "Shows recordings with their what-ifs as a tree, or two of them side by side."
    case .helpTreeRecording: "The recording: its name, or its number in the tree."
    case .helpTreeOther: "The recording to put beside it."
    case .helpRoom:
      "Opens a room: a class or a parents' evening votes with phones and cards."
    case .helpRoomName: "The scenario, as with play."
    case .helpRoomLanguages: "Languages for phones besides nl and en, with commas: ar,tr."
    case .helpSeats: "How many seats there are: there cannot be more cards than that."
    case .helpPort: "The port for phones; otherwise the first that is free from 4040 on."
    case .helpAddress: "The address of this laptop that phones reach."
    case .helpCards: "Cards only: no phones, no network."
    case .helpQuestionnaire: "Puts the questions at the end on phones; otherwise they are on paper."
    case .helpReachTest: "Only tries whether a phone reaches this laptop."
    case .helpClassCommand:
      "Lets a class play, everybody on their own device and at their own pace."
    case .helpCollect:
      "Takes recordings and dossiers from a stick or a folder, or lets laptops hand in."
    case .helpCollectPath: "Where they are: files and folders; without any, laptops hand in."
    case .helpHandIn: "Sends what is finished to the teacher's laptop, and erases it here."
    case .helpHandInCode: "The code on the teacher's screen."
    case .helpHandInAddress: "With a code of four letters: the address, such as 192.168.1.20:4040."
    case .helpCollectClass: "The class they belong to; otherwise the folder's name says so."
    case .helpKeep: "Leaves the originals where they are."
    case .roomNeedsName: "Say which scenario: weerwoord room stellingen. Only try it? Add --test."
    case .notForRooms(let name):
      "\(PrintableText.of(name, layout: .oneLine)) is not for a class or a parents' evening."
    case .unknownPageLanguage(let tag, let known):
      "There is no language ‘\(PrintableText.of(tag, layout: .oneLine))’ for phones. "
        + "There are: \(known.joined(separator: ", "))."
    case .impossibleSeats(let count):
      "\(count) seats is not possible. Give a number from 1 to 5000."
    case .helpList:
      "Lists the scenarios."
    case .helpCheck:
      "Says what is wrong with scenarios, and where."
    case .helpTag:
      "Gives lines and options that have no stable id one."
    case .helpTranslate:
      "Makes or updates the table for a translator: NAME.LANG.csv."
    case .helpTest:
      "Plays every test plan (.testplan) beside a script. In a folder without test plans: checks whether each script gives the code its name begins with (YS0003-01.yarn)."
    case .example(let command, _): "Example: \(command)"
    case .helpScenarios: "The folder of scenarios."
    case .helpTranscripts:
      "The folder in which recordings are kept, or with laptops' folders in it."
    case .helpLanguage:
      "The language: nl or en. To play, also one that the scenario is translated into, such as tr."
    case .helpAlias: "The alias of whoever plays, such as Tulip or Otter; never a real name."
    case .helpSeed: "The seed for chance, to play the same way twice."
    case .helpBidi: "Who orders text from right to left: terminal, program (with fribidi) or off."
    case .noFribidi:
      "For --bidi program fribidi is needed. Install it: sudo apt install libfribidi0"
    case .helpPlain: "Plain lines: no colour, nothing is redrawn."
    case .helpName: "The scenario: its name, the start of it, or its number in the list."
    case .helpPair: "Two of you."
    case .helpHardest:
      "Lets pupils choose another person who won't give in. Only the teacher can do this."
    case .helpBeside: "The times that a scene was played, side by side."
    case .playedOnce: "This was played once. There's nothing to put beside it."
    case .helpLessonSeries: "Shows your lessons in their order, and what was played of them."
    case .helpFilter:
      "What you are looking for: class, solo, pair or parents; A2 or B1; at most so many minutes; home, school …"
    case .helpInfo: "Shows everything about one scenario."
    case .noneListed: "There is no such scenario. Type weerwoord list for all scenarios."
    case .infoGoal: "Goal"
    case .infoPurpose: "Purpose"
    case .infoLevel: "Level"
    case .infoAges: "Ages"
    case .infoMinutes: "Minutes"
    case .infoAudience: "For"
    case .infoLanguages: "Languages"
    case .infoPlay: "To play"
    case .infoPlayCommand(let name): "weerwoord play \(name)"
    case .infoPlayers(.solo): "one"
    case .infoPlayers(.pair): "two"
    case .infoPlayers(.three): "three"
    case .infoPlayers(.class): "a class"
    case .infoPlayers(.parents): "parents"
    case .helpVoice: "Reads everything aloud (with espeak-ng or speech-dispatcher)."
    case .helpBoard: "For the board: questions and counts large, on a screen of their own."
    case .helpThree: "Three of you: one looks on, or plays the third role."
    case .helpClass: "For a class without laptops: at every choice, hands are counted."
    case .helpAnswers:
      "A file with one answer a line, instead of a person. "
        + "Such a recording is the teacher's only, unless --visibility says otherwise."
    case .helpVisibility:
      "Who may see the recording when the answers come from a file or another program: teacher "
        + "(the default) or class. Whoever types decides at the end."
    case .visibilityIsAsked:
      "Whoever types here decides at the end who may see it. Leave out --visibility."
    case .helpRecording: "The recording's file, or its name; of a folder: the last one."
    case .helpPace: "How fast: step, natural or instant."
    case .helpFrom: "The number of the entry to begin at."
    case .helpVerify: "Plays the recording again and names the first difference."
    case .helpJSON: "As JSON, for other programs."
    case .helpExplore: "Follows every road, and plays 10,000 times at random."
    case .helpCheckPaths: "Files or folders; without any, the folder of scenarios."
    case .helpTestPaths: "Files or folders; without any, the folder of scenarios."
    case .helpMustFail: "Every script has to be refused, with an error that has a place."
    case .helpDossier: "Shows a pupil's dossier. It opens with the code on paper."
    case .helpDossierOutput: "A file: a page to print on A4."
    case .helpDossierAlias: "The pupil's alias."
    case .helpSearch: "Looks for words in all recordings and notes, the newest first."
    case .helpSaid: "Only what pupils and teachers said, not the words of the scenario."
    case .helpLimit: "How many are shown."
    case .helpSearchWords:
      "The words. Capitals and accents make no difference; electr* works, and so does \"too hard\"."
    case .helpExport: "Turns a recording into something for another program."
    case .helpFormat:
      "The format: markdown (to read), csv (a row for each entry), asciicast (a film) or xapi."
    case .helpExportOutput: "The file to make; otherwise on the screen."
    case .helpWithAlias: "With the alias, also where the class may see it."
    case .helpInput: "asciicast: also what was typed, as input."
    case .helpHomePage: "xapi: the school's address, which goes with every alias. It is remembered."
    case .helpSemicolon: "csv: semicolons instead of commas, for a Dutch Excel."
    case .exported(let path): "\(path) was made. Only you can read it."
    case .helpGraph: "Draws a scenario on A4: its scenes and the roads between them."
    case .helpMermaid: "As Mermaid, on the screen, for a wiki or an editor."
    case .helpGraphOutput: "The file to make; otherwise one in this folder, with the name in it."
    case .helpForce: "Replaces what is there already."
    case .helpNew: "Makes a new scenario to begin with. It asks four questions."
    case .helpForm:
      "The form: roleplay, story, comic, statements, talk, conversation, quiz, inventory or pushback."
    case .helpTitle: "The title. The folder's name comes from it."
    case .helpLevel: "The language level: A1 to C2."
    case .helpAudience: "Who plays it: solo, pair, class, parents; several with commas."
    case .made(let name):
      "The scenario was made. Play it with: weerwoord play \(name). Open the file .yarn to change it."
    case .helpWatch: "Plays a scenario while you write it. Saving is enough; nothing is recorded."
    case .drawn(let path): "\(path) was made. Open it in a browser and print it on A4."
    case .notDrawn(let name): "There are errors in \(name). Mend them, then it can be drawn."
    case .helpComic: "Makes the comic of a recording on A4: to draw in, or drawn."
    case .helpMap: "Makes the map of a recording on A4: who can help me, and with what."
    case .helpLessonPage: "Shows the teacher's page of a scenario."
    case .helpGuide: "Makes the guide of a conversation on paper, with lines to write on."
    case .helpExportRecordings:
      "The recording; or, with csv, a scenario or folders and what is below them: all their recordings in one table."
    case .exportsOne(let count):
      "These are \(count) recordings, and this format makes one at a time. Choose --format csv, or name one recording."
    case .helpSheetNumbers: "The numbers of the statements that go on the sheet."
    case .noStatementsOnSheet(let name):
      "There are no statements on the sheet ‘\(name)’. Leave the numbers out."
    case .helpSheet: "Makes a sheet to print and fill in; without a name, lists them."
    case .helpSheetName: "The sheet's name, or the beginning of it."
    case .sheetsToPrint: "Sheets to print (weerwoord sheet NAME):"
    case .helpAgreements: "Makes a sheet with the agreements of a recording."
    case .helpDrawnComic: "Already drawn, instead of to draw in."
    case .helpText: "As text, on the screen, instead of a file."
    case .helpPageOutput: "The file to make; otherwise beside the recording, with the same name."
    case .helpReportOutput: "The page to make, for the board and to print."
    case .helpReportPDF: "The PDF to make, with Chromium or Google Chrome."
    case .pdfMade(let path): "\(path) was made."
    case .pageMade(let path): "\(path) was made. Open it in a browser and print it on A4."
    case .noComic(let name): "There is no comic in \(name). Play a comic, for example superheld."
    case .noMap(let name):
      "There is no map in \(name). Play a scenario with a map, such as wie-helpt."
    case .noAgreements(let name):
      "There are no agreements in \(name). Play a conversation with agreements, such as driegesprek."
    case .noLessonPage(let name): "There is no lesson page with ‘\(name)’."
    case .noGuide(let name):
      "Nobody asks anything in \(name). Choose a conversation, for example driegesprek."
    case .helpDiscuss:
      "Shows what the class said, without names: all recordings of a scenario together."
    case .helpDiscussScenario:
      "The scenario; without it, the one with most recordings."
    case .helpSmallestGroup:
      "A group of fewer people is not shown apart; usually 5, at least 2."
    case .helpStep: "One figure at a time, for the board."
    case .helpRead: "Lets you read what pupils typed, and choose what the class may see."
    case .helpReadAgain: "Lets you read again what you have read, and change your mind."
    case .helpDiscussPaths:
      "Recordings or folders (and what is below them), or a scenario; without: the folder of recordings. Folders that are called like a class, such as 2A, are classes."
    case .helpWithout:
      "A recording that does not count, by the name of its file; more than once if needed."
    case .helpByFolder:
      "Each folder is a class, whatever it is called; of one folder: each folder in it."
    case .helpStored: "Shows everything that is kept about an alias, and in which files."
    case .helpForget:
      "Throws away everything that is kept about an alias. It shows what, and asks first."
    case .helpYes: "Does not ask: throws away all that is shown."
    case .helpOtherFiles:
      "With --yes: also throws away the files that somebody put into the folder and that have the name or the words."
    case .helpUnreadable:
      "Also without the passphrase of the key. With --yes: also throws away what cannot be opened or read, if its file is too old."
    case .helpExpire:
      "Throws away recordings and dossiers that are older than a period. It shows them, and asks first."
    case .helpOlderThan: "The period: 365d, 52w or 1y. Without it, the school's own period."
    case .helpRememberPeriod: "Remembers the period, and says once a day what is older."
    case .noPeriod:
      "The school has no period yet. Give one: weerwoord expire --older-than 365d --remember"
    case .periodRemembered(let period):
      "The period is remembered. Once a day the teacher is told what is older than \(period.english)."
    case .helpDoctor: "Checks a folder of recordings, and says what is wrong in it."
    case .helpRepair: "Repairs what can be repaired. Nothing is lost: damaged originals are kept."
    case .helpDoctorFolder: "The folder; without one, the folder of recordings."
    case .nothingWrong(let folder):
      "Nothing is wrong in \(PrintableText.of(folder, layout: .oneLine))."
    case .repaired(nil): "  Repaired."
    case .repaired(let original?):
      "  Repaired. The original is kept: \(original). Is nothing missing? Then throw it away."
    case .checkedUp(let count, let repaired):
      "Found: \(count). Repaired: \(repaired)."
    case .howToRepair: "To repair what can be repaired: weerwoord doctor --repair"
    case .helpRedact:
      "Blacks out words or names in a copy of a recording, which can be used like any recording."
    case .helpRedactWords:
      "The words: Ahmed, or several that belong together: 'de Vries'. Better leave them out: you are then asked for them. "
        + "What is on a command line stays in the terminal's history, and other accounts can read it for a moment."
    case .helpEraseOriginal: "Then throws the original away, with all that was made of it."
    case .whichWords: "Which words have to go? Put commas between them: "
    case .noWords: "You named no words. Nothing was changed."
    case .wordsNotThere(let path):
      "None of these words is in \(path). Check how they are spelled there."
    case .redacted(let path, let places):
      "\(path) was made. Something was blacked out in \(places) \(places == 1 ? "place" : "places")."
    case .stillThere(let word):
      "‘\(word)’ still occurs in the copy: in the scenario's own words, or inside a longer word. "
        + "Name the longer word too."
    case .originalStays(let path):
      "The original still has the words: \(path). Throw it away with --erase-original."
    case .dossierStays(let alias):
      "They are still in \(alias)'s dossier too. With --erase-original they go from there as well."
    case .redactedInDossier(let alias): "It was blacked out in \(alias)'s dossier too."
    case .ownPagesStay:
      "Did you make a page, an export or a printout before? The words are still in it. Throw that away yourself."
    case .originalErased(let path): "Thrown away: \(path)"
    case .helpKeys: "Seals what is recorded from now on, or shows for whom that is done."
    case .helpKeysAction:
      "new: makes a pair of keys for the teacher and one for the school. open: opens a sealed page or sealed marks."
    case .helpKeysFile: "With open: the sealed file."
    case .helpKeysOutput: "With open: the file for the text. Throw it away later."
    case .noFileToOpen: "Which file? Type, for example: weerwoord keys open PAGE.html.sealed"
    case .helpSchoolPassphraseFile:
      "A file with the passphrase of the school's key, beside --passphrase-file with the teacher's."
    case .noKeysMade: "No keys were made."
    case .notSealed(let folder):
      "Recordings are not sealed: there are no keys in \(folder). Make them with: weerwoord keys new"
    case .sealedFor(let folder):
      "What is recorded is sealed for whoever has the private keys to these (\(folder)):"
    case .privateKeyMade(.teacher, let path):
      "The teacher's private key is in \(path). Keep a copy of it."
    case .privateKeyMade(.school, let path):
      "The school's private key is in \(path). Move it to a stick in the school's safe; its "
        + "passphrase belongs somewhere else."
    case .whatToDoWithKeys(let folder):
      "On pupils' laptops only the files that end in .public belong, in \(folder) there. What was "
        + "recorded before stays as it was."
    case .helpPassphraseFile:
      "A file with the passphrase, where nobody can type it. Make sure that only you can read it."
    case .helpWithLeftOut:
      "The words that were left out while reading too, and answers that were kept hidden."
    case .passphraseNeeded:
      "This needs the passphrase. Type it at a terminal, or give --passphrase-file FILE."
    case .noPassphraseChosen:
      "Only the teacher sees what was left out. First choose a passphrase: start weerwoord and type teacher passphrase."
    case .passphraseFileOpen(let path):
      "Others can read \(path) too. Type: chmod 600 \(path)"
    case .unknownCommand(let name, let suggestion):
      "There is no command '\(name)'.\(suggestion.map { " Did you mean '\($0)'?" } ?? "") See 'weerwoord --help'."
    case .smallestGroupTooSmall(let number):
      "\(number) is too small for --smallest-group. A group of one is one pupil. Choose 2 or more."
    case .oneScenario(let one, let other):
      "Discuss one scenario at a time: \(one) or \(other)."
    case .noRecording(let folder):
      "There is no recording that fits in \(folder). Play a scenario first, or name a file."
    case .noSuchEntry(let number, let highest):
      "There is no entry \(number). Choose a number from 1 to \(highest)."
    case .verified(let entries):
      "The recording agrees with the scenario: \(entries) entries are the same."
    case .checked(let files, let errors, let warnings):
      "\(files) \(files == 1 ? "scenario" : "scenarios"), \(errors) \(errors == 1 ? "error" : "errors"), \(warnings) \(warnings == 1 ? "warning" : "warnings")."
    case .nothingToTest(let path):
      "There is no test plan (.testplan) in \(path). Name a folder that has one."
    case .listedBroken(let errors):
      "This cannot be played: it has \(errors) \(errors == 1 ? "error" : "errors"). See 'weerwoord check'."
    case .helpDryRun: "Says what would happen, and changes nothing."
    case .helpTranslationCode: "The language to translate into: en, ar, tr …"
    case .helpTranslationNames: "The scenarios; without any, all of them."
    case .mayNotWrite(let folder):
      "You may not change anything in \(folder). Make a folder of your own, and work there: "
        + "mkdir -p ~/weerwoord && cp -r \(folder) ~/weerwoord/ && cd ~/weerwoord"
    case .refusedWithErrors(let name, let errors):
      "\(name) was not changed: it has \(errors) \(errors == 1 ? "error" : "errors"). See 'weerwoord check'."
    case .errorsRemain(let name, let errors):
      "\(name) still has \(errors == 1 ? "1 error that needs" : "\(errors) errors that need") mending, not an id. See 'weerwoord check'."
    case .outputNotWritten:
      "Not everything could be written. Is the disk full? Make room and try again."
    case .developmentBuild: "development build, no release"
    case .otherScenarios: "Others"
    case .playsOnly(let tag):
      "In the language '\(tag)' you can only play: weerwoord play NAME --language \(tag). "
        + "For this, choose nl or en."
    case .unknownPlayLanguage(let word, let known):
      "'\(word)' is not a language that you can play in. Choose one of: \(known.joined(separator: ", "))."
    case .notTranslated(let name, let tag, let languages):
      "There is no \(name) in the language '\(tag)', only in: \(languages.joined(separator: ", ")). "
        + "Make a table to translate it with: weerwoord translate \(tag) \(name)"
    case .scenariosFrom(let folder): "The scenarios are in \(folder)."
    case .busy(let what): "Working: \(what)"
    case .tagged(let file, let count, let dry):
      "\(file): \(count) \(count == 1 ? "line" : "lines") \(dry ? "would get" : "got") an id\(dry ? ", without --dry-run" : "")."
    case .allTagged(let files):
      "All lines have an id already (\(files) \(files == 1 ? "file" : "files"))."
    case .translated(let name, let lines, let added, let untranslated, let stale, let removed):
      "\(name): \(lines) lines, \(added) new, \(untranslated) not translated, \(stale) stale, \(removed) removed."
    case .translationSaved(let name, let dry):
      dry ? "\(name) would change." : "\(name) was saved."
    case .translationTheSame(let name): "\(name) was all right already."
    case .linesWithoutID(let name, let count):
      "\(name): \(count) \(count == 1 ? "line has" : "lines have") no id yet. Run first: weerwoord tag"
    case .scriptMissing(let plan):
      "\(plan): there is no script of that name beside it (.yarn)."
    case .refused(let path): "\(path): refused, as it should be."
    case .notRefused(let path): "\(path): was not refused, and should have been."
    case .codeNotGiven(let path, let code, let given):
      "\(path): \(code) belongs here, but \(given.isEmpty ? "nothing is told" : "what is told is \(given)")."
    case .unreported(let count):
      "\(count) not counted: Yarn Spinner itself does not give that code either."
    }
  }
}
