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
  /// Every kind of question, and all that is made of the answers: a comic, a map, agreements.
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
    <<declare $eerste = "">>
    <<declare $aantal = 0>>
    <<declare $plaats = 0>>
    Verteller: Wie speelt Vader? #line:vij-20
    <<cast Vader>>
    Verteller: Wat telt voor jou? #line:vij-21
    geld #line:vij-22 #item
    eer #line:vij-23 #item
    tijd #line:vij-29 #item
    <<rank $eerste>>
    Verteller: Hoeveel? #line:vij-24
    <<number $aantal 0 400>>
    Verteller: Waar sta je? #line:vij-25
    <<scale $plaats 1 10>>
    Verteller: Wat kies je? #line:vij-26
    -> Dit doen #line:vij-27
    -> Dat doen #line:vij-28
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

  /// Gives the same answer to every question, as it is; where it cannot be one and is refused, one that
  /// can.
  private actor OneAnswer: Stage {
    private let answer: String
    /// What was refused of questions that take words.
    private(set) var refused: [InputError] = []
    /// How many questions that take no words refused it.
    private(set) var refusals = 0
    private var isRefused = false

    init(_ answer: String) { self.answer = answer }

    func show(_ cue: Cue) -> Onward { .goOn }

    func move(for cue: Cue, answer soFar: Answer) -> Move {
      defer { isRefused = false }
      return .inputs(isRefused ? Self.another(for: cue) : hostile(for: cue))
    }

    private func hostile(for cue: Cue) -> [Input] {
      switch cue.question?.shape {
      case .options, .number, .place: [.choose(answer), .submit]
      case .order: [.order([answer, answer, answer]), .submit]
      case .notes(.ideas): [.text(answer), .text("iets"), .choose("1"), .submit]
      case .notes(.agreements): [.text("\(answer.onOneLine)\nbelt\nmaandag"), .submit]
      default: [.text(answer), .submit]
      }
    }

    private static func another(for cue: Cue) -> [Input] {
      switch cue.question?.shape {
      case .options(let options): [.choose(options[0].id), .submit]
      case .number, .place: [.choose("7"), .submit]
      case .order(let items): [.order(items.map(\.id)), .submit]
      case .notes(.ideas): [.text("iets"), .choose("1"), .submit]
      default: [.submit]
      }
    }

    func refuse(_ problem: InputError, for cue: Cue) {
      isRefused = true
      switch cue.question?.shape {
      case .words, .notes: refused.append(problem)
      default: refusals += 1
      }
    }

    func decideAfter(_ problem: any Phrase) -> Retry { .stop }
  }

  private static let scenario = Scenario(
    name: "vijandig", sources: [Source(name: "vijandig/vijandig.yarn", text: script)], tables: [:])

  /// Plays with one answer everywhere; returns what is on the disk when the recording is finished.
  ///
  /// - Parameter number: which play it is: two alike would count as one.
  private func played(
    _ answer: String, _ number: Int, in folder: TemporaryFolder
  ) async throws -> Transcript {
    try #require(Self.scenario.isPlayable)
    let opening = Opening(
      engine: "test", recorded: "2026-11-29T12:00:00Z", scenario: "vijandig", heading: "Vijandig",
      form: nil, alias: "Otter", language: "nl", audience: .solo,
      random: .init(seed: UInt32(number)))
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
    // A role, an order, a number, a place and a choice, of which a number may be two.
    #expect(await stage.refusals >= 3, "\(answer.debugDescription.prefix(80))")
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
    var transcripts: [Transcript] = []
    for (number, answer) in HostileAnswers.all.enumerated() {
      let transcript = try await played(answer, number, in: folder)
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
        expectHarmless(made, name, of: [answer])
      }
      transcripts.append(transcript)
    }
    try expectHarmlessTogether(transcripts, in: folder)
  }

  /// Expects that a page or a file has nothing of answers that a program would obey.
  private func expectHarmless(_ made: String, _ name: String, of answers: [String]) {
    let what = answers.count == 1 ? answers[0].debugDescription.prefix(80) : "all"
    let hostile = made.hostileScalar
    #expect(hostile == nil, "\(name) of \(what): U+\(String(hostile?.value ?? 0, radix: 16))")
    guard name.hasSuffix("html") else { return }
    // By scalars: in a page of a megabyte letters take long.
    func has(_ text: String) -> Bool { made.range(of: text, options: .literal) != nil }
    for answer in answers where answer.contains("<") {
      #expect(!has(answer), "\(name) has \(answer)")
      for tag in [
        "<script", "<img", "<svg onload", "<iframe", "<base", "<meta http-equiv=refresh",
        "<link rel=stylesheet href=//",
      ] where answer.contains(tag) {
        #expect(!has(tag), "\(name) has \(tag)")
      }
    }
  }

  /// What is made of many recordings: the report of a class, a dossier, the page after an evening.
  private func expectHarmlessTogether(
    _ transcripts: [Transcript], in folder: TemporaryFolder
  ) throws {
    let reading = ClassReading(try RecordingFiles([folder.path + "/Transcripts"]), readers: 2)
    // To draw the comics of all takes long, and each was drawn alone.
    let comics = reading.openTexts(of: "vijandig").filter { $0.kind == .comic }.prefix(30)
    let texts = reading.openTexts(of: "vijandig").filter { $0.kind != .comic } + comics
    let moderation = Moderation(
      verdicts: Dictionary(texts.map { ($0.key, .shown(blanks: [])) }) { first, _ in first })
    let results = reading.results(
      of: "vijandig", moderation: moderation, guide: TeacherGuide(), smallestGroup: 5)
    let report = ReportPage(results).html
    // That they are shown at all: one of each is there in its harmless form.
    #expect(report.range(of: "&lt;iframe src=//kwaad.example&gt;", options: .literal) != nil)
    expectHarmless(report, "report.html", of: HostileAnswers.all)

    let dossier = Dossier(alias: "Otter", lessons: transcripts.compactMap(\.lesson))
    // White space alone is no answer.
    #expect(dossier.lessons.count > 280)
    let page = DossierPage(of: dossier, recordings: Array(transcripts.suffix(30)), in: .dutch).html
    #expect(page.range(of: "&lt;iframe src=//kwaad.example&gt;", options: .literal) != nil)
    expectHarmless(page, "dossier.html", of: HostileAnswers.all)

    let asked = try #require(
      Questionnaire(
        try Handout(
          text: "# Vragen\n## Hoe was het?\n- [ ] Goed.\n\nIets anders: ____\n\nNaam: ____\n")))
    let summary = QuestionnaireSummary(
      of: HostileAnswers.all.map { QuestionnaireAnswer(ticks: [[0]], words: [[$0, $0]]) }, to: asked
    )
    let evening = try #require(
      EveningPage(
        asked, summary, appointments: HostileAnswers.all, date: "2026-11-21", in: .dutch)
    ).html
    #expect(evening.range(of: "&lt;iframe src=//kwaad.example&gt;", options: .literal) != nil)
    expectHarmless(evening, "evening.html", of: HostileAnswers.all)
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
    // One is picked, and the class may see it.
    try program.enter()
    _ = try program.prompt()
    try program.enter("1")
    while let prompt = try program.promptOrEnd() {
      try program.enter(prompt.hasPrefix("Nummer, of Enter") ? "2" : "")
    }
    #expect(try program.expectEnd() == .status(0))
    let noted = try laptop.transcript().entries.compactMap { entry in
      if case .input(.text(let text)) = entry.kind { text } else { nil }
    }
    // Nobody types a control character for an answer: a paste loses them.
    for answer in given.map(\.withoutControls) where !answer.isEmpty {
      #expect(noted.contains { $0.utf8.elementsEqual(answer.utf8) }, "\(answer.debugDescription)")
    }
    try expectNothingRawAfterwards(laptop)
  }

  /// A teacher reads what was noted, at a terminal, and shows it; then looks at it in every way.
  private func expectNothingRawAfterwards(_ laptop: Laptop) throws {
    let reading = try laptop.start(["discuss", "--scenario", "kort", "--read"], columns: 120)
    var shown = 0
    while try reading.promptOrEnd() != nil {
      // That nobody else sees the screen; then each text is shown.
      try reading.enter(shown == 0 ? "ja" : shown < 400 ? "t" : "s")
      shown += 1
    }
    #expect(try reading.expectEnd() == .status(0))
    #expect((150..<400).contains(shown))
    expectNothingRaw(reading.bytes[...], of: "read by the teacher")
    for command in [
      ["discuss", "--scenario", "kort"], ["replay", "--pace", "instant"], ["search", "kwaad"],
      ["search", "rood"], ["stored", "Otter"], ["tree"], ["export", "--format", "markdown"],
      ["export", "--format", "csv"], ["agreements"],
    ] {
      let outcome = try laptop.run(command)
      // A table begins with the mark that spreadsheets ask for.
      let said = String((outcome.output + outcome.errors).trimmingPrefix("\u{FEFF}"))
      #expect(said.hostileScalar == nil, "\(command): \(said.hostileScalar?.value ?? 0)")
      #expect(!said.contains("Fatal error"))
    }
    let discussed = try laptop.run(["discuss", "--scenario", "kort"]).output
    #expect(discussed.contains("<iframe src=//kwaad.example>"))
  }

  /// Every form at which a person types at a terminal, but for what the test above does.
  private static let forms = """
    title: Vormen
    heading: Vormen
    audience: solo
    ---
    <<declare $eerste = "">>
    <<declare $aantal = 0>>
    <<declare $plaats = 0>>
    <<declare $zin = "">>
    <<declare $les = "">>
    <<declare $stap = "">>
    Verteller: Wie speelt Vader? #line:vo-01
    <<cast Vader>>
    Verteller: Wat kies je? #line:vo-02
    -> Qua dit #line:vo-03
    -> Qua dat #line:vo-04
    Verteller: Hoeveel? #line:vo-05
    <<number $aantal 0 400>>
    Verteller: Waar sta je? #line:vo-06
    <<scale $plaats 1 10>>
    Verteller: Wat telt voor jou? #line:vo-07
    geld #line:vo-08 #item
    eer #line:vo-09 #item
    tijd #line:vo-16 #item
    <<rank $eerste>>
    Verteller: Wat spreken jullie af? #line:vo-10
    <<agree vo_afspraken>>
    Verteller: Praat erover. #line:vo-11
    <<discuss 1>>
    <<jump Vormen_Zin>>
    ===
    title: Vormen_Zin
    ---
    Verteller: Wat zeg je? #line:vo-12
    <<ask $zin>>
    Held: {$zin} #line:vo-13
    Verteller: Wat heb je ontdekt? #line:vo-14
    <<insight $les>>
    Verteller: Wat ga je doen? #line:vo-15
    <<nextstep $stap>>
    <<jump Vormen_Zin>>
    ===
    """

  /// What is pasted at each form: some of every kind, but for numbers and single letters, which would be
  /// answers where a number or a role is asked.
  private var pasted: [String] {
    HostileAnswers.someOfEach.filter {
      isPasted($0) && Int($0.withoutControls.trimmingCharacters(in: .whitespaces)) == nil
        && $0.withoutControls.count > 1
    }
  }

  /// Pastes an answer; the next prompt at which something is to be typed.
  private func give(_ answer: String, to program: TerminalProgram) throws -> String {
    let before = program.bytes.count
    try program.paste(answer)
    try program.enter()
    var prompt = try program.prompt()
    while prompt.hasSuffix("↵ ") {
      try program.enter()
      prompt = try program.prompt()
    }
    expectNothingRaw(program.bytes[before...], of: answer)
    return prompt
  }

  @Test(
    "pasted at every other form of a terminal, reach it by none, and are kept where they can be")
  func everyForm() throws {
    let laptop = try Laptop()
    try laptop.addScenario("vormen", Self.forms)
    let program = try laptop.start(["play", "vormen", "--as", "Otter"], columns: 120)
    try Pupil(moves: []).read(program, until: "Wie speelt Vader? ")
    var prompt = ""
    // Where they are no answer they are refused, and the same is asked once more.
    for (form, answer) in [
      ("Wie speelt", "A"), ("Kies 1–2", "1"), ("Getal", "12"), ("Plaats", "4"),
      ("Volgorde", "2 1 3"),
    ] {
      for hostile in pasted {
        prompt = try give(hostile, to: program)
        try #require(prompt.hasPrefix(form), "\(prompt) at \(hostile.debugDescription)")
      }
      prompt = try give(answer, to: program)
    }
    // Who, what and when of an agreement.
    try #require(prompt.hasSuffix("Wie? "), "\(prompt)")
    for hostile in pasted { prompt = try give(hostile, to: program) }
    while !prompt.hasSuffix("Wie? ") { prompt = try give("x", to: program) }
    prompt = try give("", to: program)
    try #require(prompt.hasSuffix("Notitie: "), "\(prompt)")
    for hostile in pasted { prompt = try give(hostile, to: program) }
    prompt = try give("", to: program)
    // A sentence, an insight and a next step, in turn.
    for round in 0..<3 {
      for hostile in pasted[round...] + pasted[..<round] {
        try #require(prompt.hasSuffix("Jij: "), "\(prompt)")
        prompt = try give(hostile, to: program)
      }
    }
    try program.enter("/stop")
    #expect(try program.expectEnd() == .status(0))
    let replies = try laptop.transcript().decisions.compactMap(\.reply)
    #expect(
      replies.prefix(4).map { $0.chosen ?? $0.texts.first } == ["A", "line:vo-03", "12", "4"])
    #expect(replies[4].order == ["line:vo-09", "line:vo-08", "line:vo-16"])
    let said = Set(
      replies.flatMap(\.texts).flatMap { [$0] + $0.split(separator: "\n").map(String.init) })
    for answer in pasted.map(\.withoutControls) {
      #expect(said.contains { $0.utf8.elementsEqual(answer.utf8) }, "\(answer.debugDescription)")
    }
    #expect(try laptop.run(["replay", "--verify"]).status == 0)
    try atOtherPrompts(laptop)
  }

  /// Pastes at prompts that are no question of a scene: a name, orders, a search, a code, a note.
  private func atOtherPrompts(_ laptop: Laptop) throws {
    try laptop.settings.rememberOnlyMine()
    let shell = try laptop.start(columns: 120)
    func isAtStart(_ prompt: String) -> Bool { prompt == "> " || prompt == "docent> " }
    func back(_ prompt: String) throws {
      var prompt = prompt
      while !isAtStart(prompt) {
        try shell.enter(prompt.hasPrefix("Jij") || prompt.hasPrefix("Wie speelt") ? "/stop" : "")
        prompt = try shell.prompt()
      }
    }
    try back(try shell.prompt())
    for hostile in pasted where hostile.contains(where: { !$0.isWhitespace }) {
      // An order, a search, an alias of a dossier.
      for order in ["", "speel vormen --als ", "dossier ", "zoek ", "vergeet "] {
        let before = shell.bytes.count
        try shell.type(order)
        try shell.paste(hostile)
        try shell.enter()
        try back(try shell.prompt())
        expectNothingRaw(shell.bytes[before...], of: order + hostile)
      }
    }
    try shell.enter("stop")
    _ = try shell.expectEnd()
    let name = URL(fileURLWithPath: try laptop.recording()).lastPathComponent
    for hostile in pasted {
      for command in [["search", hostile], ["redact", name, hostile], ["dossier", hostile]] {
        let outcome = try laptop.run(command)
        let said = outcome.output + outcome.errors
        #expect(said.hostileScalar == nil, "\(command): U+\(said.hostileScalar?.value ?? 0)")
        #expect(outcome.status != 139 && outcome.status != 132 && !said.contains("Fatal error"))
      }
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
    // A bell and steps back are readline's own; it draws isolates as they are typed, piece by piece.
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
    #expect(outcome.errors.hostileScalar == nil)
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
