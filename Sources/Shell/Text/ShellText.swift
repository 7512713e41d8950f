import Archive
import Roleplay

/// The texts of the shell, between plays.
enum ShellText: Phrase {
  case prompt
  case teacherPrompt
  case greeting
  /// How to switch to a language, written in that language.
  case otherLanguage
  case howToBegin
  case howToStop
  case goodbye
  case commands
  case teacherCommands
  case unknown(String, suggestion: String?)
  case unknownScenario(String, suggestion: String?)
  /// With the typed text, and the languages of scenarios besides the program's own.
  case unknownLanguage(String, [String])
  case languageChosen
  /// The language is chosen for this turn, after which the laptop's comes back.
  case languageForTurn(back: Language)
  case languagePrompt
  /// The name of a language that the program itself does not speak.
  case playedLanguageChosen(String)
  /// With a scenario, the chosen language, and the one in which it is played.
  case notTranslated(String, String, playedIn: String)
  /// With the word for the current pace.
  case paceNow(String)
  case paceChosen(ReadingPace)
  case unknownPace(String)
  /// With a command, the option typed after it, and the possible ones.
  case unknownOption(String, of: String, known: [String])
  case limitIsANumber
  case playWhat
  case playAsWhom(String)
  /// From the shortest path to the longest.
  case takes(minutes: ClosedRange<Int>)
  /// The heading of scenarios without a purpose, if others have one.
  case otherScenarios
  case forARoom
  case playedHere
  /// Below a list in short.
  case moreOfAScenario
  case howToPlay(number: Int)
  case bidiUnknown
  case noneInList, infoWhat, languagesOf([String])
  case firstScene(number: Int)
  /// Who can play a scenario.
  case playedBy([Audience])
  case brokenScenario(String, errors: Int)

  // Who plays
  case howManyPlay
  case howManyPrompt(Audience)
  case playersHelp(Audience)
  case players(Audience)
  case pickAlias
  case aliasPrompt
  case aliasTaken(String)
  case sameAlias
  case finishedForClass
  case checkingPassphrase
  case roomAlias(Audience)
  case teacherCanRead(isRoom: Bool)
  case playUnrecorded

  // Going on with a play
  /// The code, when a play begins.
  case playCode(String)
  /// The code, when a play is stopped.
  case keepPlayCode(String)
  case noPlayCode
  /// An unfinished play: its heading, when it began, and how far it came.
  case openPlay(String, String, PlayStatus?)
  case playStatus(PlayStatus)
  case moreOpenPlays(Int)
  case howToResume
  /// This number of plays that are not finished is sealed.
  case sealedPlays(Int)
  case keyPassphrasePrompt
  case newKeyPassphrasePrompt
  case lostKeyPassphrase
  case lostKeysAreLost
  case keyFor(SealingKeys.Reader)
  /// The pages of a play are not kept, because its recording is sealed.
  case pagesAreSealed
  /// The code of a play was typed as a command.
  case codeNotNow
  case codeUnseen
  case playCodePrompt
  case playClosed

  // The end of a person's turn
  case yourPath(Audience)
  /// With the last line of the play.
  case endedSo(String)
  case endingsSeen(Audience, Int, Int)
  case playAgain
  case playAnother
  case lookBackAtPlay
  case roundsSideBySide
  case whichScenario
  case screenBecomesEmpty
  case turnEnds
  case numberForMore
  /// The terminal keeps its contents.
  case screenStays
  /// The program could not be started again for the next person.
  case notBegunAnew

  // Recordings
  case finished
  case unfinished
  case nothingToResume
  /// The same, to a teacher, who sees all recordings.
  case nothingUnfinished
  case nothingRecorded
  case nothingToReplay
  /// Before a list that only the teacher should read.
  case aliasesHere
  /// Before a list that the class may see: how to see aliases in it.
  case withoutAliases
  /// A recording of this sitting that only the pupil and the teacher may see.
  case onlyWithTeacher
  case stopped
  case stoppedAndKept
  case whoMaySee
  case onlyTeacher(Audience)
  case classWithoutAlias(Audience)
  case nobody
  case whoPrompt
  case throwAway
  case pagesMade
  /// With the number of pages.
  case openPage(Int)
  case pageNotOpened
  case thrownAway
  case kept(Visibility, Audience)

  // Dossiers
  case dossierHint
  case togetherHint
  case dossierHere
  case codePrompt
  case codeOrPassphrasePrompt
  case wrongCode
  case noCodeTyped
  case dossierClosed
  case keepWords, myWords, onlyWords
  case keepInNewDossier
  case keepInDossier
  case yesOrNo
  case neitherYesNorNo
  /// Shown the second time.
  case howToSayYesOrNo
  case aliasHelp
  case aliasNotNow(String)
  case keepAgreements
  case keepAgreementsToo
  case codeToKeep
  case notInDossier
  case inDossier
  case writeCodeDown
  case codeIsOnPaper
  case newCode(String)
  case teacherDiscusses
  case teacherGivesCodes
  case lessonPageForTeacher
  case whichLessonPage
  /// With the scenario's name.
  case lessonPageIsDutch
  case noLessonPage(String)
  case noDossiers
  case dossierNamePrompt
  case dossierNamesHint
  case dossierOf(String)
  case insightLabel
  case nextStepLabel
  case agreementsLabel
  case closeDossier
  case teacherDossierHints

  // The other person who is hardest
  case hardestForTeacher
  /// With a time of day.
  case hardestIsOpen(until: String)
  case hardestIsClosed

  // The teacher's mode
  case passphrasePrompt
  case newPassphrasePrompt
  case repeatPassphrasePrompt
  case wrongPassphrase
  case passphrasesDiffer
  case teacherWhat
  /// The languages that the school offers to play in.
  case languagesForTeacher
  case offeredLanguages
  case howToOfferLanguages(String)
  case noTranslations
  case noTranslation(String, [String])
  /// With the file it is kept in.
  case passphraseSet(String)
  case nowTypeTeacher
  case passphraseIsSet
  case forgottenPassphrase
  case choosePassphrase
  case teacherOn
  case teacherOnWithoutPassphrase
  case teacherHints
  /// With a scenario, and the number of its texts that the teacher has not read.
  case notReadYet(String, Int)
  /// With the number of finished plays that only the teacher may see and has not looked at.
  case notLookedAt(Int)
  /// A recording that the teacher has not looked at.
  case unseen
  case teacherName
  /// The recording branched off from another.
  case whatIf
  case teacherOff
}
