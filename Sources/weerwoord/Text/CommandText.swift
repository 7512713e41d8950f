import Archive
import Roleplay

/// What the commands say that is no part of a play.
enum CommandText: Error, Phrase {
  case helpRoot, helpShell, helpPlay, helpResume, helpReplay, helpList, helpCheck, helpTest
  case helpTag, helpTranslate
  case example(String, dutch: String)
  case helpScenarios, helpTranscripts, helpLanguage, helpAlias, helpSeed, helpPlain, helpBidi
  case helpName, helpClass, helpPair, helpThree, helpBoard, helpVoice, helpFilter, helpInfo,
    helpHardest, helpAnswers,
    helpRecording,
    helpPace,
    helpFrom,
    helpVerify, helpJSON
  case helpVisibility, visibilityIsAsked
  case helpExplore
  case helpBeside, playedOnce
  case helpLesson, helpLessonName, helpTree, helpTreeRecording, helpTreeOther
  case helpDossier, helpDossierAlias, helpDossierOutput
  case helpCheckPaths, helpTestPaths, helpMustFail
  case helpSearch, helpSaid, helpLimit, helpSearchWords
  case helpExport, helpFormat, helpExportOutput, helpWithAlias, helpInput, helpHomePage
  case helpSemicolon, exported(String)
  case helpGraph, helpMermaid, helpGraphOutput, helpForce
  case helpNew, helpForm, helpTitle, helpLevel, helpAudience, made(String)
  case helpWatch
  case helpRoom, helpRoomName, helpRoomLanguages, helpSeats, helpPort, helpAddress, helpCards,
    helpQuestionnaire,
    helpReachTest
  case helpClassCommand, helpCollect, helpCollectPath, helpCollectClass, helpKeep
  case helpHandIn, helpHandInCode, helpHandInAddress
  case roomNeedsName, notForRooms(String), unknownPageLanguage(String, known: [String]),
    impossibleSeats(Int)
  case drawn(String), notDrawn(String)
  case helpExportRecordings, exportsOne(Int)
  case helpSheetNumbers, noStatementsOnSheet(String)
  case helpSheet, helpSheetName, sheetsToPrint
  case helpLessonSeries
  case helpComic, helpMap, helpGuide, helpLessonPage, helpAgreements, helpDrawnComic, helpText,
    helpPageOutput
  case helpReportOutput, helpReportPDF, pdfMade(String)
  case pageMade(String)
  case noComic(String), noMap(String), noAgreements(String), noGuide(String), noLessonPage(String)
  case helpDiscuss, helpDiscussScenario, helpSmallestGroup, helpStep, helpRead, helpReadAgain
  case helpDiscussPaths, helpByFolder, helpWithout
  case helpStored, helpForget, helpYes, helpExpire, helpOlderThan, helpRememberPeriod, noPeriod
  case helpOtherFiles, helpUnreadable
  case periodRemembered(RetentionPeriod)
  case helpRedact, helpRedactWords, helpEraseOriginal, whichWords, noWords, wordsNotThere(String)
  case redacted(String, places: Int), stillThere(String), originalStays(String)
  case dossierStays(String), redactedInDossier(String), ownPagesStay
  case originalErased(String)
  case helpDoctor, helpRepair, helpDoctorFolder, howToRepair, nothingWrong(String)
  case repaired(original: String?), checkedUp(Int, repaired: Int)
  case helpKeys, helpKeysAction, helpSchoolPassphraseFile, noKeysMade
  case notSealed(String), sealedFor(String), whatToDoWithKeys(String)
  case helpKeysOutput, helpKeysFile, noFileToOpen
  /// Whose private key it is, and where it is.
  case privateKeyMade(SealingKeys.Reader, String)
  case helpPassphraseFile, helpWithLeftOut, passphraseNeeded, noPassphraseChosen,
    passphraseFileOpen(String)
  case unknownCommand(String, suggestion: String?)
  case smallestGroupTooSmall(Int), oneScenario(String, String)
  case noRecording(String)
  case noSuchEntry(Int, highest: Int)
  case verified(entries: Int)
  case checked(files: Int, errors: Int, warnings: Int)
  case nothingToTest(String)
  case listedBroken(errors: Int)
  case helpDryRun, helpTranslationCode, helpTranslationNames
  case refusedWithErrors(String, errors: Int), errorsRemain(String, errors: Int)
  case outputNotWritten
  case developmentBuild
  case otherScenarios, scenariosFrom(String)
  /// With a language's tag: the program itself does not speak it.
  case playsOnly(String)
  /// A word that names no language, and the languages that can be played.
  case unknownPlayLanguage(String, known: [String])
  /// A scenario, the language it is not in, and those it is in.
  case notTranslated(String, String, among: [String])
  case busy(String)
  case tagged(String, count: Int, dry: Bool)
  case allTagged(files: Int)
  case noneListed, noFribidi
  case infoGoal, infoPurpose, infoLevel, infoAges, infoMinutes, infoAudience, infoLanguages
  case infoPlay, infoPlayCommand(String), infoPlayers(Audience)
  case translated(String, lines: Int, added: Int, untranslated: Int, stale: Int, removed: Int)
  case translationSaved(String, dry: Bool)
  case translationTheSame(String)
  case linesWithoutID(String, count: Int)
  /// The folder of scenarios, which is not this account's.
  case mayNotWrite(String)
  case scriptMissing(plan: String)
  case refused(String)
  case notRefused(String)
  case codeNotGiven(String, code: String, given: String)
  case unreported(Int)
}
