import Archive
import Roleplay
import Yarn

/// What the shell says, between plays.
enum ShellText: Phrase {
  case prompt
  case teacherPrompt
  case greeting
  /// In a language: how to switch to it.
  case otherLanguage
  case howToBegin
  case howToStop
  case goodbye
  case commands
  case teacherCommands
  case unknown(String, suggestion: String?)
  case unknownScenario(String, suggestion: String?)
  /// With what was typed, and the languages besides the program's own that scenarios are in.
  case unknownLanguage(String, [String])
  case languageChosen
  /// The language is chosen for this turn, after which the laptop's comes back.
  case languageForTurn(back: Language)
  case languagePrompt
  /// The tag of a language that the program itself does not speak.
  case playedLanguageChosen(String)
  /// A scenario, the language that was chosen, and the one it is played in.
  case notTranslated(String, String, playedIn: String)
  /// The word of the pace that is chosen.
  case paceNow(String)
  case paceChosen(ReadingPace)
  case unknownPace(String)
  /// An order and what was typed behind it, with what can be.
  case unknownOption(String, of: String, known: [String])
  case limitIsANumber
  case playWhat
  /// From the shortest road to the longest.
  case takes(minutes: ClosedRange<Int>)
  /// Above scenarios that name no purpose, where others do.
  case otherScenarios
  case forARoom
  case playedHere
  /// Below a list in short.
  case moreOfAScenario
  /// Who can play a scenario.
  case playedBy([Audience])
  case brokenScenario(String, errors: Int)

  // Who plays
  case howManyPlay
  case howManyPrompt
  case playersHelp
  case players(Audience)
  case pickAlias
  case aliasPrompt
  case aliasTaken(String)
  case sameAlias(String)
  case finishedForClass
  case checkingPassphrase
  case roomAlias(Audience)
  case teacherCanRead(isRoom: Bool)
  case playUnrecorded

  // Going on with a play
  /// The code, when a play begins.
  case playCode(String)
  /// The code, when it is stopped.
  case keepPlayCode(String)
  case noPlayCode
  /// A play that is not finished: its heading, when it was begun, and how far it came.
  case openPlay(String, String, PlayStanding?)
  case standing(PlayStanding)
  case moreOpenPlays(Int)
  case howToResume
  /// Where the code of a play is typed as an order.
  case codeNotNow
  case playCodePrompt
  case playClosed

  // The end of a person's turn
  case yourPath(Audience)
  /// With the line the play ended with.
  case endedSo(String)
  case endingsSeen(Audience, Int, Int)
  case playAgain
  case playAnother
  case lookBackAtPlay
  case roundsSideBySide
  case whichScenario
  case screenBecomesEmpty
  case turnEnds
  /// Where the terminal keeps what stood in it.
  case screenStays
  /// Where the program could not begin anew for the next person.
  case notBegunAnew

  // Recordings
  case finished
  case unfinished
  case nothingToResume
  /// The same, to a teacher, who sees all recordings.
  case nothingUnfinished
  case nothingRecorded
  case nothingToReplay
  /// Above a list that only the teacher should read.
  case aliasesHere
  /// Above a list that the class may see: how to see aliases in it.
  case withoutAliases
  /// What was played in this sitting, but is for the pupil and the teacher only.
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
  /// With how many pages there are.
  case openPage(Int)
  case pageNotOpened
  case thrownAway
  case kept(Visibility, Audience)

  // Dossiers
  case dossierHint
  case dossierHere
  case codePrompt
  case codeOrPassphrasePrompt
  case wrongCode
  case noCodeTyped
  case dossierClosed
  case keepInNewDossier
  case keepInDossier
  case yesOrNo
  case neitherYesNorNo
  /// The second time.
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
  /// With a time of the day.
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
  case passphraseIsSet(String)
  case forgottenPassphrase
  case choosePassphrase
  case teacherOn
  case teacherOnWithoutPassphrase
  case teacherHints
  case teacherName
  /// Of a recording that branched off from another.
  case whatIf
  case teacherOff
}
