import Archive
import Authoring
import Discussion
import Foundation
import Roleplay
import TestFiles
import Testing
import Yarn

@testable import weerwoord

/// The sentences of the errors of the command line. Other tests name the error and its place; here
/// each language's sentences are held against a file: `nl.expected`, `en.expected`.
@Suite("The error sentences of the command line")
struct ErrorSentenceTests {
  private static let commandTexts: [CommandText] = [
    .errorsRemain("stuk", errors: 1), .errorsRemain("stuk", errors: 2),
    .exportsOne(3), .linesWithoutID("stuk", count: 2),
    .mayNotWrite("/usr/share/weerwoord/Scenarios"), .noAgreements("stil"), .noComic("stil"),
    .noGuide("held"), .noLessonPage("kaal"), .noMap("stil"), .noRecording("Transcripts"),
    .noStatementsOnSheet("vraag"), .noSuchEntry(9, highest: 5), .notDrawn("kapot"),
    .notForRooms("brief"), .notRefused("a.yarn"),
    .notTranslated("anders", "tr", among: ["nl", "en"]), .nothingToTest("leeg"),
    .oneScenario("garage", "held"), .outputNotWritten, .passphraseFileOpen("wachtzin"),
    .passphraseNeeded, .playedOnce, .playsOnly("tr"),
    .unknownPlayLanguage("klingon", known: ["nl", "en", "ar"]),
    .refusedWithErrors("stuk", errors: 2),
    .roomNeedsName, .smallestGroupTooSmall(1), .unknownCommand("plya", suggestion: "play"),
    .visibilityIsAsked, .impossibleSeats(0), .unknownPageLanguage("xx", known: ["nl", "en"]),
    .noPeriod, .noWords, .noPassphraseChosen, .wordsNotThere("opname.jsonl"),
    .codeNotGiven("YS0005.yarn", code: "YS0005", given: "YS0006"), .unreported(1),
    .noKeysMade, .dossierStays("Tulp"), .redactedInDossier("Tulp"), .ownPagesStay,
  ]

  private static let printingErrors: [PrintingError] = [
    .noBrowser, .failed(browser: "chromium"), .tooSlow(browser: "chromium"),
    .stopped, .noRoom(folder: "/tmp"),
  ]

  private static let exportErrors: [ExportError] = [.invalidAddress("school")]

  private static let searchQueryErrors: [SearchQueryError] = [.noWords, .tooManyWords(50)]

  private static let classDiscussionErrors: [ClassDiscussionError] = [
    .noRecordingsYet(program: "weerwoord "), .noRecordingsYet(),
    .nothingToDiscuss("map", skipped: 0), .nothingToDiscuss("map", skipped: 2),
    .noSuchRecording("gisteren"), .noSuchScenario("held", among: ["garage", "brief"]),
  ]

  private static let moderationErrors: [ModerationError] = [
    .broken(line: 1), .missing("scenario"), .otherScenario("held"),
    .fromNewerVersion(2),
  ]

  private static let translationErrors: [TranslationError] = [
    .badLanguage("engels", suggestion: "en"),
    .badLanguage("xx1", suggestion: nil), .baseLanguage("nl"),
    .otherLanguage(table: "a.en.csv", found: "fr", expected: "en"),
  ]

  private static let newScenarioErrors: [NewScenarioError] = [
    .titleEmpty, .titleTooLong(60), .titleCharacter("/"),
    .titleWithoutLetters("123"), .unknownForm("x"), .sharedScenesMissing, .unknownLevel("C9"),
    .unknownAudience("x"), .unanswered(.title),
  ]

  private static let groups: [[any Phrase]] = [
    commandTexts,
    printingErrors,
    exportErrors,
    searchQueryErrors,
    classDiscussionErrors,
    moderationErrors,
    translationErrors,
    newScenarioErrors,
  ]

  private static var errors: [any Phrase] { groups.flatMap { $0 } }

  @Test("are those that somebody read", arguments: Language.allCases)
  func sentences(language: Language) throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "\(language.rawValue).txt")
    try Expectation(for: file).check(Self.errors.map { $0.text(in: language) })
  }

  @Test("differ from language to language")
  func languages() {
    for error in Self.errors { #expect(error.dutch != error.english, "\(error.english)") }
  }
}
