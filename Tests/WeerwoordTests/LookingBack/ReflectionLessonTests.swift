import Archive
import Browser
import Foundation
import PseudoTerminal
import Roleplay
import TestFiles
import Testing

/// A whole lesson, as a school has it: thirty pupils played at a terminal, a teacher looks back with
/// the class, and shows what it said.
@Suite("A reflection lesson")
struct ReflectionLessonTests {
  /// The road each pupil takes, by their place in ``Road/all``.
  private static let roads = [0, 0, 1, 2, 0, 3, 1, 2, 4, 1]

  @Test("from thirty plays to the report in a browser")
  func lesson() throws {
    let laptop = try Laptop()
    try play(on: laptop)
    let names = try recordings(on: laptop)
    #expect(names.count == 30)
    let first = try #require(names.first { $0.hasSuffix("-Ree-1.jsonl") })

    try lookBack(at: first, on: laptop)
    let read = try readAnswers(on: laptop)
    #expect(read.shown.count == 4)

    let path = laptop.folder + "/verslag.html"
    let outcome = try laptop.run(["discuss", "--output", path])
    #expect(outcome.status == 0, "\(outcome.errors)")
    let html = try contents(of: path)
    let counted = try HandCount(of: laptop.transcripts)
    #expect(counted.isComplete)
    #expect(!html.contains("Ree"))
    let hidden = counted.answers.filter { !read.shown.contains($0) && $0 != read.blanked }
    #expect(hidden.count == counted.answers.count - 5)
    for answer in hidden { #expect(!html.contains(answer), "\(answer)") }

    let browser = try #require(Browser.installed, "Chromium is not installed")
    #expect(try browser.requests(of: html) == [])
    #expect(try browser.open(html).console == [])
    let page = try JSONDecoder().decode(
      SeenReport.self, from: browser.ask(html, .init(), SeenReport.script))
    #expect(
      page.facts == [
        "26 opnamen tellen mee", "4 alleen voor de docent, niet in de cijfers",
        "1 keer een andere weg geprobeerd",
      ])
    #expect(page.choices == counted.choices)
    #expect(page.endings == counted.endings)
    #expect(page.answers.sorted() == (read.shown + [read.blankedWords]).sorted())
  }

  /// Plays thirty sessions at a terminal. Every seventh pupil keeps it between the teacher and them.
  private func play(on laptop: Laptop) throws {
    for number in 1...30 {
      let road = Road.all[Self.roads[number % Self.roads.count]]
      let pupil = Pupil(
        moves: road.moves.map { Self.isAnswer($0) ? "\($0) (\(number))" : $0 },
        visibility: number.isMultiple(of: 7) ? "1" : "2")
      let program = try laptop.start(["play", "elektricien", "--as", "Ree \(number)"])
      try #require(try pupil.play(program, after: nil) == .status(0))
    }
  }

  /// Whether a move is an answer in own words, which no two pupils give in the same.
  private static func isAnswer(_ move: String) -> Bool {
    Int(move) == nil && !["Vader", "Broer", "/terug"].contains(move)
  }

  private func recordings(on laptop: Laptop) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: laptop.transcripts)
      .filter { $0.hasSuffix(".jsonl") }.sorted()
  }

  // MARK: - Looking back

  /// Two marks, a what-if that ends differently, and the tree of both.
  private func lookBack(at name: String, on laptop: Laptop) throws {
    let path = laptop.transcripts + "/" + name
    let before = try Data(contentsOf: URL(fileURLWithPath: path))
    let program = try laptop.start(["replay", name, "--as", "juf Anna"])
    try program.expect("? hulp  q stop")
    try program.type("ccc")
    try program.expect("→ Ik vraag waarom.")
    try program.type("m")
    try program.expect("Merk bij regel ")
    try program.type("o")
    try program.expect("Wat zei je? Typ één zin.")
    try program.type("m")
    try program.expect("Merk bij regel ")
    try program.type("[")
    try program.expect("(Merk van juf Anna.)")
    try program.type("w")
    try program.expectPrompt("Nummer, of Enter = 1: ")
    try program.enter("2")
    try playOn(program, first: "5", until: "Enter: terug naar de opname. ")
    try program.enter()
    try program.expect("Bewaard als ")
    try program.type("q")
    #expect(try program.expectEnd() == .status(0))

    #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == before)
    #expect(try rights(of: path) == "400")
    #expect(try MarksFile(beside: path).read().marks.count == 2)
    let branches = try recordings(on: laptop).filter { $0.hasSuffix("-Speler.jsonl") }
    #expect(branches.count == 1)
    var reader = try TranscriptReader(path: path)
    var branchReader = try TranscriptReader(path: laptop.transcripts + "/" + (branches.first ?? ""))
    let (parent, branch) = (try reader.rest(), try branchReader.rest())
    #expect(branch.opening.parent?.recording == name)
    #expect(parent.endings != branch.endings)
    #expect(branch.isAtEnd)

    let tree = try laptop.run(["tree"]).output.split(whereSeparator: \.isWhitespace)
      .joined(separator: " ")
    #expect(tree.contains("Ik wacht nog even. In plaats van: Ik vraag waarom."))
    for recording in [parent, branch] {
      #expect(tree.contains("Eind: \(recording.endingLine?.text ?? "?")"))
    }
  }

  /// Presses Enter, waits and answers until the program asks for something else than a play does.
  private func playOn(_ program: TerminalProgram, first: String, until wanted: String) throws {
    var answer = first
    for _ in 0..<200 {
      let prompt = try program.prompt()
      if prompt == wanted { return }
      switch prompt {
      case let prompt where prompt.hasPrefix("Kies 1–"):
        try program.enter(answer)
        answer = "3"
      case "Jij: ": try program.enter("Nog niet.")
      default: try program.enter()
      }
    }
    Issue.record("the play does not end")
  }

  // MARK: - Reading answers

  /// What the teacher showed.
  private struct ReadAnswers {
    var shown: [String] = []
    /// The answer a word was taken out of, as it was and as it is shown.
    var blanked = ""
    var blankedWords = ""
  }

  /// Reads the first answers: shows four, hides one, shows one without a word, leaves the rest.
  private func readAnswers(on laptop: Laptop) throws -> ReadAnswers {
    let program = try laptop.start(["discuss", "--read"])
    try program.expectPrompt("Staat het bord uit? Typ ja: ")
    try program.enter("ja")
    var read = ReadAnswers()
    let prompt = "t toon, v verberg, w woord weg, Enter later, ? uitleg: "
    for number in 1...6 {
      let screen = try program.expect(prompt)
      let words = try #require(
        screen.split(whereSeparator: \.isNewline).map { $0.trimmingCharacters(in: .whitespaces) }
          .last { $0.hasSuffix(")") })
      switch number {
      case 1: try program.enter("v")
      case 2:
        let word = try #require(words.split(separator: " ").first)
        read.blanked = words
        read.blankedWords = words.replacing(word, with: "[…]", maxReplacements: 1)
        try program.enter("w \(word)")
        try program.expect(prompt)
        try program.enter("t")
      default:
        read.shown.append(words)
        try program.enter("t")
      }
    }
    try program.expect(prompt)
    try program.enter("s")
    #expect(try program.expectEnd() == .status(0))
    return read
  }
}

/// The report in a browser.
private struct SeenReport: Decodable {
  static let script = """
    const words = (element) => element.textContent.trim();
    const all = (element, selector) => [...element.querySelectorAll(selector)];
    const choices = {};
    for (const card of all(page, '.beside')) {
      const bars = all(card, 'details p').map(words).map((line) => line.match(/^(.*): (\\d+) van \\d+ \\(/));
      for (const bar of bars.filter(Boolean)) {
        const question = words(card.querySelector('h2'));
        choices[question] = { ...choices[question], [bar[1]]: Number(bar[2]) };
      }
    }
    const endings = {};
    for (const ending of all(page, '.endings li')) {
      endings[words(ending.querySelector('.words'))] = Number(words(ending.querySelector('strong')));
    }
    return { facts: all(page, '.facts li').map(words), choices, endings,
      answers: all(page, '.answers .words').map(words) };
    """

  var facts: [String]
  var choices: [String: [String: Int]]
  var endings: [String: Int]
  var answers: [String]
}

/// What pupils show the class, counted from the recordings' lines by nothing that Weerwoord has.
private struct HandCount {
  /// How often each option was taken, by the question's words.
  var choices: [String: [String: Int]] = [:]
  /// How often it ended so, by the words of the ending's line.
  var endings: [String: Int] = [:]
  /// What was said in own words.
  var answers: [String] = []
  private var recordings = 0

  /// Whether every play had an ending, and took the choice every play has.
  var isComplete: Bool {
    recordings == 26 && endings.values.reduce(0, +) == 26
      && choices["Met wie praat je?"]?.values.reduce(0, +) == 26
  }

  init(of folder: String) throws {
    for name in try FileManager.default.contentsOfDirectory(atPath: folder)
    where name.hasSuffix(".jsonl") {
      let lines = try contents(of: folder + "/" + name).split(separator: "\n").map { line in
        try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any] ?? [:]
      }
      guard lines.first?["parent"] == nil, lines.last?["end"] as? String == "class" else {
        continue
      }
      recordings += 1
      add(lines.dropFirst())
    }
  }

  private mutating func add(_ lines: ArraySlice<[String: Any]>) {
    var road: [[String: Any]] = []
    for line in lines {
      if let number = line["back"] as? Int {
        road.removeAll { ($0["n"] as? Int ?? 0) > number }
      } else {
        road.append(line)
      }
    }
    var question = ""
    var options: [String: String] = [:]
    for line in road {
      if let cue = line["cue"] as? [String: Any] {
        question = cue["text"] as? String ?? ""
        options = [:]
        for case let option as [String: String] in cue["options"] as? [Any] ?? [] {
          options[option["id"] ?? ""] = option["text"].map(Self.withoutFullStop)
        }
        if let words = options.values.isEmpty ? nil : question, choices[words] == nil {
          choices[words] = Dictionary(uniqueKeysWithValues: options.values.map { ($0, 0) })
        }
        let tags = cue["tags"] as? [String] ?? []
        if tags.contains(where: { $0.hasPrefix("ending:") }) { endings[question, default: 0] += 1 }
      } else if let reply = line["reply"] as? [String: Any] {
        if let chosen = reply["chosen"] as? String, let words = options[chosen] {
          choices[question]?[words, default: 0] += 1
        }
        answers += (reply["texts"] as? [String] ?? []).filter { !$0.isEmpty }
      }
    }
  }

  /// The text of a bar is followed by a number, and so has no full stop.
  private static func withoutFullStop(_ words: String) -> String {
    words.hasSuffix(".") ? String(words.dropLast()) : words
  }
}
