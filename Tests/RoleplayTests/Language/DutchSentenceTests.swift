import Foundation
import TestFiles
import Testing
import Yarn

@testable import Roleplay

/// What Yarn tells in English has a Dutch sentence here. A case without one does not compile; these
/// tests read the sentences, all of which are in `DutchSentenceTests.expected`.
@Suite("What Yarn tells, in Dutch")
struct DutchSentenceTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../YarnTests/Language/Cases/Diagnostics").standardizedFileURL

  /// Every problem a script can have, by the script that has it, without the markers of places.
  private static func diagnostics() throws -> [Diagnostic] {
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    return try names.filter { $0.hasSuffix(".yarn") && !$0.contains("+") }.flatMap { name in
      let text = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
      let isMarker = { (character: Character) in character.unicodeScalars.last == "\u{20E3}" }
      let source = Source(name: name, text: text.filter { !isMarker($0) })
      return Compiler.compile([source]).diagnostics
    }
  }

  /// What else Yarn tells, a case each.
  private static let others: [any Phrase] =
    [
      DialogueError.Kind.notStarted, .unknownNode("A"), .awaitsSelection, .nothingToSelect,
      .optionOutOfRange(1, count: 1), .optionNotAvailable(1), .goesOnForever(limit: 5),
      .detourTooDeep(limit: 5), .divisionByZero, .unknownFunction("f"),
      .wrongArguments(function: "f"), .smartVariablesTooDeep(limit: 5), .textTooLong(limit: 5),
      .storesTooMuch(limit: 5),
      .conditionTooDeep("A", limit: 5), .function(FunctionError("No.", reason: Own())),
    ].map { DialogueError($0, node: "Start") }
    + [
      BuiltInFunctionError.notANumber("a"), .notABool("a"), .wrongFormat("a"), .assertion,
      .textTooLong,
    ]
    + [
      MarkupDiagnostic.Kind.unclosedTag, .missingName, .unexpected("!"), .valueOutsideProperty,
      .missingValue(property: "b"), .duplicateProperty("b"), .unclosedString,
      .invalidNumber("1,1"), .unclosedAttribute("b"), .closesNothing("b"), .unclosedNoMarkup,
      .tooDeep(limit: 5), .replacementNotSelfClosing("select"),
      .replacementWithoutValue("plural"), .notANumber(tag: "ordinal", value: "a"),
      .noReplacement(tag: "select", wanted: "c"),
    ].map { MarkupDiagnostic($0, position: 4, utf8Position: 4) }
    + [
      SavedDialogueError.unreadable, .otherVersion(found: 2, known: 1), .nodeGone("A"),
      .placeGone(words: "line:a", node: "A"),
    ]
    + [
      StringTableError.Reason.empty, .unreadable(.textAfterQuote(line: 2)),
      .unreadable(.quoteNotClosed(line: 2)), .unreadable(.notUTF8(line: 2)),
      .columnMissing("text"), .columnTwice("text"), .tooManyFields(found: 3, columns: 2),
      .idMissing, .idTwice("line:a", earlierLine: 2), .otherLanguage("fr", expected: "en"),
    ].map { StringTableError(table: "a.en.csv", line: 3, reason: $0) }
    + [
      TestPlanDiagnostic.Reason.notUTF8, .unknownStep("lijn:"), .textMissing("line:"),
      .textNotClosed("command:"), .numberMissing(""), .numberMissing("een"), .setMalformed,
      .valueUnknown("ja"), .valueNotClosed, .nameMissing("node:"),
      .unknownSaliency("worst", known: ["first", "best"]), .trailing("b"),
      .optionsWithoutSelect, .stepAfterStop, .emptyRun,
    ].map { TestPlanDiagnostic(plan: "a.testplan", line: 3, reason: $0) }
    + [
      TestPlanFailure.Reason.mismatch(expected: .line("a"), came: .anyLine),
      .mismatch(expected: .option(TestPlanOption(text: "a")), came: .question),
      .mismatch(expected: .command("a"), came: .end),
      .mismatch(expected: .options([]), came: .options(options)),
      .optionMissing(options[1]), .unexpectedOptions(options),
      .noSuchOption(number: 3, count: 1), .noSuchNode("A"),
      .refused(TestPlanFailure.Refusal(DialogueError(.divisionByZero, node: "A"))),
      .refused(TestPlanFailure.Refusal(TestPlanStepError.noSuchReply("a"))),
      .refused(TestPlanFailure.Refusal(TestPlanStepError.unknownVariable("$a"))),
      .refused(TestPlanFailure.Refusal(TestPlanStepError.otherType("$a", .number))),
      .refused(TestPlanFailure.Refusal(TestPlanStepError.otherType("$a", .string))),
      .refused(TestPlanFailure.Refusal(TestPlanStepError.otherType("$a", .bool))),
    ].enumerated().map { count, reason in
      TestPlanFailure(plan: "a.testplan", line: 3, reason: reason, stepsNotReached: count % 3)
    }

  private static let options = [
    TestPlanOption(text: "a"), TestPlanOption(text: "b", isAvailable: false),
  ]

  /// Project files that are no valid project.
  private static let projects = [
    "[]", "{\"sourceFiles\": [], \"projectFileVersion\": 3}",
    "{\"baseLanguage\": \"nl\", \"projectFileVersion\": 3}", "{\"sourceFiles\": 3}",
    "{\"sourceFiles\": [], \"baseLanguage\": \"nl\"}", "{\"excludeFiles\": 3}",
    "{\"localisation\": 3}", "{\"definitions\": {}}", "{\"compilerOptions\": true}",
    "{\"localisation\": {\"en\": {\"strings\": 3}}}",
    "{\"sourceFiles\": [], \"baseLanguage\": \"nl\", \"projectFileVersion\": 1}",
    "{\"baseLanguage\": \"nl\", \"projectFileVersion\": 3, \"sourceFiles\": [\"a/../b\"]}",
  ]

  @Test("is the one that was recorded, and not the English one")
  func sentences() throws {
    let diagnostics = try Self.diagnostics()
    #expect(Set(diagnostics.map(\.code)).count > 35)
    let projects = Self.projects.map { text in
      #expect(throws: ProjectError.self) {
        try Project(Source(name: "A.yarnproject", text: text))
      }
    }
    let others = Self.others + projects.compactMap { $0 }
    for phrase in diagnostics as [any Phrase] + others {
      #expect(phrase.dutch != phrase.english, "\(phrase.english)")
    }
    try Expectation(for: URL(filePath: #filePath)).check(
      diagnostics.map { "\($0.file):\($0.line) \($0.code) \($0.dutch)" } + others.map(\.dutch))
  }

  @Test("is the host's where its own functions and programs fail, and English where it has none")
  func host() {
    #expect(FunctionError("No.").dutch == "No.")
    #expect(FunctionError("No.", reason: Own()).dutch == "Nee.")
    let refused = TestPlanFailure(
      plan: "a", line: 1, reason: .refused(TestPlanFailure.Refusal(Own())))
    #expect(refused.dutch == "a, regel 1: Nee.")
    #expect(refused.english == "a, line 1: No.")
    let problems = TestPlanError(diagnostics: [
      TestPlanDiagnostic(plan: "a", line: 1, reason: .emptyRun),
      TestPlanDiagnostic(plan: "a", line: 2, reason: .emptyRun),
    ])
    #expect(problems.dutch.split(separator: "\n").count == 2)
  }

  @Test("is shown with its place and a word for how bad it is")
  func rendered() {
    let diagnostics = Compiler.compile([
      Source(name: "a.yarn", text: "title: Start\n---\n<<set $n = * 2>>\n===\n")
    ]).diagnostics
    #expect(
      diagnostics.first?.rendered(in: .dutch) == """
        a.yarn:3:12: fout YS0005: '*' wordt hier niet verwacht.
        2 | ---
        3 | <<set $n = * 2>>
          |            ^
        4 | ===
        """)
    #expect(
      [Diagnostic.Severity.error, .warning, .note].map(\.dutch) == ["fout", "let op", "tip"])
    #expect(
      [Diagnostic.Severity.error, .warning, .note].map(\.english) == ["error", "warning", "note"])
  }

  private struct Own: Error, Phrase {
    let dutch = "Nee."
    let english = "No."
  }
}
