import Testing
import Roleplay
import Yarn

@testable import Archive

@Suite("What stands in the way, in words")
struct ArchiveErrorTests {
  private static let problems: [ArchiveError] =
    [
      .folderNotPrivate("p"), .inUse("p"), .locksUnavailable("p"), .finished("p"), .unfinished("p"),
      .torn("p"), .invalidClassName("../2A"), .damagedOnTheWay("p"), .tooMuchOnTheWay,
      .emptyTranscript("p"), .notATranscript("p"), .cutOffOpening("p"), .newerFormat("p", 2),
      .brokenLine("p", line: 2), .notUTF8("p", line: 2),
      .aliasEmpty, .aliasTooLong, .invalidAliasCharacter("/"),
      .noScenarios("p"),
      .scenarioUnknown("x", among: ["a"]), .scenarioAmbiguous("x", among: ["a"]),
      .scenarioNumber(9, count: 3), .scenarioFileMissing("p"), .invalidScenarioName("a b"),
      .scenariosNotFound(["p"]), .passphraseTooShort, .invalidPassphrase("p"),
      .passphraseTooCostly("p"), .dossiersDiffer("p", count: 2),
      .invalidSmallestGroup("p"), .notOurs("p"), .readOnlyFile("p"),
      .noDossier("x"), .dossierExists("x"), .invalidDossier("p"),
      .invalidDossierCode("p"), .dossierCodeTooCostly("p"), .newerDossier("p", 2),
      .dossierInUse("p"), .invalidMarks("p", lines: [3]), .invalidMarks("p", lines: [3, 4]),
      .noFileName, .invalidLessonName("a b"), .noLesson("x", among: []),
      .noLesson("x", among: ["a"]), .dossierClosed("x"), .invalidRetention("p"),
      .sealed("p"), .sealedDamaged("p", line: 4), .endMissing("p"), .invalidPublicKey("p"),
      .invalidPrivateKey("p"), .privateKeyTooCostly("p"), .wrongKeyPassphrase("p"),
      .keyPassphraseTooShort, .keysExist("p"),
    ]
    + [
      DiskError.full, .forbidden, .readOnly, .missing, .exists, .folder, .notAFolder, .notAFile,
      .leadsOut, .tooLarge, .nameTooLong, .hardware, .tooManyFiles, .busy, .noMemory, .other(5),
    ].flatMap { error in
      [
        .torn("p"), .invalidClassName("../2A"),
        .folderNotMade("p", error), .unreadable("p", error), .notBegun("p", error),
        .passedOver("p", others: 0, error), .passedOver("p", others: 2, error),
        .notStored("p", error), .marksNotStored("p", error), .notFinished("p", error),
        .withdrawnWordsLeft("p", error),
        .notThrownAway("p", error), .oldIndexNotRemoved("p", error),
        .recordingGone("p", error), .keysNotMade("p", error),
        .settingNotStored("p", error), .notSaved("p", error), .dossierNotStored("p", error),
      ]
    }

  @Test("is more than one sentence, of twelve words at most in Dutch", arguments: problems)
  func sentences(problem: ArchiveError) {
    for language in Language.allCases {
      let sentences = problem.text(in: language).split(separator: /[.:?!] |[.]$/)
      #expect(sentences.count > 1, "what is wrong, and what to do")
      guard language == .dutch else { continue }
      for sentence in sentences {
        #expect(sentence.split(separator: " ").count <= 12, "\(sentence)")
      }
    }
  }

  @Test("shows a name that would do something to a terminal harmlessly")
  func harmless() {
    let name = "\u{1B}]0;x\u{7}\n"
    #expect(
      ArchiveError.inUse(name).dutch
        == "De opname �]0;x�� is ergens anders open. Sluit die eerst.")
  }
}
