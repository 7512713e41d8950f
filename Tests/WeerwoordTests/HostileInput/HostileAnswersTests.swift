import Archive
import Discussion
import Foundation
import PseudoTerminal
import Roleplay
import Shell
import TestFiles
import Testing
import Yarn

@Suite("Two hundred hostile answers")
struct HostileAnswersTests {
  /// Every kind of question that takes words, and all that is made of them: a comic, a map, agreements.
  private static let script = """
    title: Vijandig
    heading: Vijandig
    audience: solo
    ---
    <<declare $held = "">>
    <<declare $zin = "">>
    <<declare $heel = "">>
    <<declare $les = "">>
    <<declare $stap = "">>
    <<declare $wie = "">>
    Verteller: Hoe heet je held? #line:vij-01
    <<ask $held>>
    <<hero name $held>>
    Verteller: Wat zegt hij? #line:vij-02
    <<ask $zin>>
    Held: {$zin} #line:vij-03
    <<panel small>>
    Verteller: Maak af: [begin]ik wil[/begin] … #line:vij-04 #whole
    <<ask $heel>>
    Verteller: Jij zei: {$heel} #line:vij-05
    Verteller: Welke wegen zijn er? #line:vij-06
    <<collect vij_wegen 1>>
    Verteller: Praat erover. #line:vij-07
    <<discuss 1>>
    Verteller: Wie helpt jou? #line:vij-08
    <<ask $wie>>
    <<helper $wie $zin>>
    Verteller: Wat spreken jullie af? #line:vij-09
    <<agree vij_afspraken>>
    Verteller: Wat heb je ontdekt? #line:vij-10
    <<insight $les>>
    Verteller: Wat ga je doen? #line:vij-11
    <<nextstep $stap>>
    ===
    """

  /// Gives the same answer to every question, as it is.
  private actor OneAnswer: Stage {
    private let answer: String
    private(set) var refused: [InputError] = []
    private(set) var given = 0

    init(_ answer: String) { self.answer = answer }

    func show(_ cue: Cue) -> Onward { .goOn }

    func move(for cue: Cue, answer soFar: Answer) -> Move {
      // Refused as it is, the question gets no words.
      if refused.count > given { return .inputs(Self.nothing(for: cue)) }
      given += 1
      return switch cue.question?.shape {
      case .notes(.ideas): .inputs([.text(answer), .text("iets"), .choose("1"), .submit])
      case .notes(.agreements): .inputs([.text("\(answer.onOneLine)\nbelt\nmaandag"), .submit])
      case .notes(.talk): .inputs([.text(answer), .submit])
      default: .inputs([.text(answer), .submit])
      }
    }

    private static func nothing(for cue: Cue) -> [Input] {
      if case .notes(.ideas) = cue.question?.shape {
        return [.text("iets"), .choose("1"), .submit]
      }
      return [.submit]
    }

    func refuse(_ problem: InputError, for cue: Cue) {
      refused.append(problem)
      given = refused.count - 1
    }

    func decideAfter(_ problem: any Phrase) -> Retry { .stop }
  }

  private static let scenario = Scenario(
    name: "vijandig", sources: [Source(name: "vijandig/vijandig.yarn", text: script)], tables: [:])

  /// Plays with one answer everywhere; returns what is on the disk when the recording is finished.
  private func played(_ answer: String, in folder: TemporaryFolder) async throws -> Transcript {
    try #require(Self.scenario.isPlayable)
    let opening = Opening(
      engine: "test", recorded: "2026-11-29T12:00:00Z", scenario: "vijandig", heading: "Vijandig",
      form: nil, alias: "Otter", language: "nl", audience: .solo, random: .init(seed: 1))
    let journal = try TranscriptFolder(path: folder.path + "/Transcripts").begin(opening)
    let stage = OneAnswer(answer)
    var performance = try Performance(
      of: Self.scenario, opening: opening, stage: stage, journal: journal, clock: { 0 })
    let outcome = await performance.run()
    guard case .finished = outcome else {
      Issue.record("\(outcome) at \(answer.debugDescription)")
      throw CancellationError()
    }
    if answer.contains(where: { !$0.isWhitespace }) {
      #expect(await stage.refused.isEmpty, "\(answer.debugDescription.prefix(80))")
    }
    try journal.append([
      Entry(
        number: performance.transcript.nextNumber, milliseconds: 0, kind: .end(.class))
    ])
    try journal.finish()
    var reader = try TranscriptReader(path: journal.path)
    return try reader.rest()
  }

  @Test("are two hundred and more, all different")
  func list() {
    #expect(HostileAnswers.all.count >= 200)
    #expect(
      Set(HostileAnswers.all.map { Array($0.unicodeScalars) }).count == HostileAnswers.all.count)
  }

  @Test(
    "are kept byte for byte by every kind of question, and reach no page and no file as they are")
  func everyShape() async throws {
    let folder = try TemporaryFolder()
    for answer in HostileAnswers.all {
      let transcript = try await played(answer, in: folder)
      let said = transcript.decisions.compactMap(\.reply).flatMap(\.texts)
      let isKept = said.count { $0.utf8.elementsEqual(answer.utf8) }
      // Hero, sentence, way, talk, helper, insight and next step; the whole sentence and the agreement
      // have words of their own around it. White space alone is no answer.
      if answer.contains(where: { !$0.isWhitespace }) {
        #expect(
          isKept >= 7, "\(answer.debugDescription.prefix(80)): \(said.map(\.debugDescription))")
        #expect(said.contains { $0.utf8.elementsEqual("\(answer.onOneLine)\nbelt\nmaandag".utf8) })
      }
      for (name, made) in try await outputs(of: transcript) {
        let hostile = made.unicodeScalars.first { $0.isHostile }
        #expect(
          hostile == nil, "\(name) of \(answer.debugDescription.prefix(80)): \(hostile?.value ?? 0)"
        )
        guard name.hasSuffix("html"), answer.contains("<") else { continue }
        #expect(!made.contains(answer), "\(name) has \(answer)")
        for tag in [
          "<script", "<img", "<svg onload", "<iframe", "<base", "<meta http-equiv=refresh",
          "<link rel=stylesheet href=//",
        ] {
          #expect(!made.contains(tag) || !answer.contains(tag), "\(name) has \(tag)")
        }
      }
    }
  }

  /// All that is made of a recording, by what it is called.
  @MainActor
  private func outputs(of transcript: Transcript) throws -> [(String, String)] {
    let recording = ExportedRecording(of: transcript)
    var made = RecordingPages(of: transcript).pages.map { ("\($0.kind.rawValue).html", $0.html) }
    made.append(("markdown", MarkdownExport(of: recording).text))
    let dialect = CommaSeparatedValues.Dialect(
      separator: UInt8(ascii: ";"), endsLinesWithReturn: true, hasByteOrderMark: false)
    made.append(
      ("csv", String(decoding: CSVExport(of: [recording], dialect: dialect).bytes, as: UTF8.self)))
    made.append(
      ("xapi", String(decoding: XAPIExport(of: recording, school: .unnamed).bytes, as: UTF8.self)))
    let frames = RecordingFilm(of: recording, columns: 80, scenes: [:]).frames
    made.append(
      (
        "asciicast",
        String(
          decoding: AsciicastExport(
            of: recording, frames: frames, columns: 80, rows: 24, withInput: true
          ).bytes, as: UTF8.self)
      ))
    return made
  }

  @Test("pasted at a terminal are kept as they are, and come back from it by no screen")
  func atATerminal() throws {
    let laptop = try Laptop()
    try laptop.addScenario(
      "kort",
      """
      title: Kort
      heading: Kort
      audience: solo
      ---
      Verteller: Welke wegen zijn er? #line:kt-01
      <<collect kort_wegen 1>>
      ===
      """)
    let program = try laptop.start(["play", "kort", "--as", "Otter"], columns: 120)
    try program.expectPrompt("1. ")
    var given: [String] = []
    for answer in HostileAnswers.all where isPasted(answer) {
      let before = program.bytes.count
      try program.paste(answer)
      try program.enter()
      _ = try program.prompt()
      given.append(answer)
      expectNothingRaw(program.bytes[before...], of: answer)
    }
    #expect(given.count > 150)
    try program.enter("/stop")
    #expect(try program.expectEnd() == .status(0))
    let noted = try laptop.transcript().entries.compactMap { entry in
      if case .input(.text(let text)) = entry.kind { text } else { nil }
    }
    // Nobody types a control character for an answer: a paste loses them.
    for answer in given.map(\.withoutControls) where !answer.isEmpty {
      #expect(noted.contains { $0.utf8.elementsEqual(answer.utf8) }, "\(answer.debugDescription)")
    }
  }

  /// Whether an answer arrives as one when it is pasted: a paste holds no end of a paste, line breaks come
  /// as the terminal sends them, what looks like an order is one, and a terminal's driver keeps no NUL.
  private func isPasted(_ answer: String) -> Bool {
    guard answer.count < 2_000, answer == answer.trimmingCharacters(in: .whitespacesAndNewlines),
      !answer.hasPrefix("/"), !answer.unicodeScalars.contains("\0")
    else { return false }
    // Line breaks and tabs, and what the driver makes a signal of, or holds the output with.
    let taken = "\r\n\t\u{03}\u{1A}\u{1C}\u{11}\u{13}".unicodeScalars
    return !answer.unicodeScalars.contains { taken.contains($0) }
  }

  /// Expects that a terminal got nothing of an answer that it would obey.
  private func expectNothingRaw(_ bytes: ArraySlice<UInt8>, of answer: String) {
    let text = String(decoding: bytes, as: UTF8.self)
    // What readline itself writes: colours, the cursor, clearing, bracketed paste.
    let own = #/\e\[[0-9;?]*([a-zA-Z]|$)|\e$/#.matchingSemantics(.unicodeScalar)
    let rest = text.replacing(own, with: "")
    let hostile = rest.unicodeScalars.first { $0.isHostile && $0.value != 0x07 && $0.value != 0x08 }
    #expect(
      hostile == nil, "\(answer.debugDescription): U+\(String(hostile?.value ?? 0, radix: 16))")
    for sequence in [
      "\u{1B}[31m", "\u{1B}[3J", "\u{1B}[8m", "\u{1B}[6n", "\u{1B}[c", "\u{1B}[?25l",
    ]
    where answer.contains(sequence) {
      #expect(!text.contains(sequence), "\(answer.debugDescription)")
    }
  }

  @Test(
    "of megabytes are refused with one sentence, and nothing of them is kept",
    arguments: [3_000_000, 10_000_000])
  func megabytes(size: Int) throws {
    let laptop = try Laptop()
    let long = String(repeating: "tien \u{202E}megabyte ", count: size / 18)
    let file = try laptop.write("1\n6\n\(long)\n", to: "answers.txt")
    let outcome = try laptop.run(["play", "elektricien", "--as", "Ree", "--answers", file])
    #expect(outcome.status == 1)
    #expect(outcome.errors.split(separator: "\n").count == 1)
    #expect(outcome.errors.utf8.count < 2_000)
    #expect(!outcome.errors.unicodeScalars.contains { $0.isHostile && $0 != "\n" })
    // A file of that size is not read at all, and then no play begins.
    let recording = try? contents(of: laptop.recording())
    #expect(recording?.contains("megabyte") != true)
    #expect((recording == nil) == (size > 4 << 20))
  }
}

extension String {
  /// Without control characters.
  fileprivate var withoutControls: String {
    let kept = unicodeScalars.filter { $0.properties.generalCategory != .control }
    return String(String.UnicodeScalarView(kept))
  }

  /// Without line breaks: an agreement has its parts on lines of their own.
  fileprivate var onOneLine: String {
    String(String.UnicodeScalarView(unicodeScalars.filter { !CharacterSet.newlines.contains($0) }))
  }
}
