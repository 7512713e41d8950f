import Testing
import Yarn

@testable import Archive

@Suite("What stands in the way, in words")
struct ArchiveProblemTests {
  private static let problems: [ArchiveProblem] =
    [
      .folderNotPrivate("p"), .inUse("p"), .locksUnavailable("p"), .finished("p"), .unfinished("p"),
      .emptyTranscript("p"), .noTranscript("p"), .cutOffOpening("p"), .newerFormat("p", 2),
      .brokenLine("p", line: 2), .notUTF8("p", line: 2),
      .aliasEmpty, .aliasTooLong, .aliasCharacter("/"),
      .noScenarios("p"),
      .scenarioUnknown("x", among: ["a"]), .scenarioAmbiguous("x", among: ["a"]),
      .scenarioNumber(9, count: 3), .scenarioFileMissing("p"), .scenarioName("a b"),
      .scenariosNotFound(["p"]), .passphraseTooShort, .passphraseBroken("p"),
      .passphraseTooCostly("p"), .dossiersDiffer("p", count: 2),
      .smallestGroupBroken("p"), .notOurs("p"), .closedFile("p"),
      .noDossier("x"), .dossierThere("x"), .dossierBroken("p"),
      .dossierCodeBroken("p"), .dossierCodeTooCostly("p"), .newerDossier("p", 2),
      .dossierInUse("p"), .brokenMarks("p", lines: [3]), .brokenMarks("p", lines: [3, 4]),
      .noFileName, .lessonName("a b"), .noLesson("x", among: []), .noLesson("x", among: ["a"]),
    ]
    + [
      DiskTrouble.full, .forbidden, .readOnly, .missing, .exists, .folder, .noFolder, .noFile,
      .tooLarge, .nameTooLong, .hardware, .tooManyFiles, .busy, .noMemory, .other(5),
    ].flatMap { trouble in
      [
        .folderNotMade("p", trouble), .unreadable("p", trouble), .notBegun("p", trouble),
        .notKept("p", trouble), .marksNotKept("p", trouble), .notSealed("p", trouble),
        .notThrownAway("p", trouble), .oldIndexNotRemoved("p", trouble),
        .recordingGone("p", trouble),
        .settingNotKept("p", trouble), .notSaved("p", trouble), .dossierNotKept("p", trouble),
      ]
    }

  @Test("is more than one sentence, of twelve words at most in Dutch", arguments: problems)
  func sentences(problem: ArchiveProblem) {
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
      ArchiveProblem.inUse(name).dutch
        == "De opname �]0;x�� is ergens anders open. Sluit die eerst.")
  }
}
