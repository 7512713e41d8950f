import Foundation
import Testing

import Yarn

@Suite("A saved dialogue")
struct SavedDialogueTests {
  static let scripts =
    (LanguageCase.files(in: LanguageCase.folder)
    + LanguageCase.files(in: ConformanceTests.folder))
    .filter { $0.pathExtension == "yarn" && !$0.lastPathComponent.contains("+") }

  private static let longestPlay = 200

  /// A script with nodes, lines, options and blocks put in that are never played, so that every
  /// index and line number is another one.
  private static func edited(_ source: Source) -> Source {
    var lines: [String] = []
    let text = String(decoding: source.bytes, as: UTF8.self)
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      lines.append(String(line))
      guard line.trimmingCharacters(in: .whitespaces) == "---" else { continue }
      lines += [
        "<<if false>>", "Ingevoegd.", "<<once>>", "Eén keer.", "<<endonce>>", "-> Keuze",
        "=> Groep", "<<zet klaar>>", "<<endif>>",
      ]
    }
    let node = ["title: Ingevoegd_Begin", "---", "Niemand komt hier. <<once>>", "==="]
    let isTagged = lines.first?.hasPrefix("#") ?? false
    let all = (isTagged ? [] : node) + lines + ["title: Ingevoegd_Eind"] + node.dropFirst()
    return Source(name: source.name, text: all.joined(separator: "\n"))
  }

  private static func program(_ sources: [Source]) -> Program? {
    Compiler.compile(sources, functions: ConformanceFunctions.library).program
  }

  private static func restored(_ dialogue: Dialogue, to program: Program) throws -> Dialogue {
    try Dialogue(
      restoring: dialogue.saved(), program: program, functions: ConformanceFunctions.library)
  }

  /// What a person sees of an event; ids that no author gave are no promise.
  private static func words(_ event: DialogueEvent) -> [String] {
    switch event {
    case .line(let line): ["line", line.text, line.speaker ?? "", "\(line.tags)"]
    case .command(let text): ["command", text]
    case .options(let options):
      options.flatMap {
        ["\($0.isAvailable)", $0.line.text, $0.line.speech, "\($0.line.attributes)"]
      }
    case .finished: ["finished"]
    }
  }

  /// Plays a dialogue beside one that is saved and restored before every step, in one program and
  /// another by turns; both must say the same.
  private static func play(
    _ first: Program, _ second: Program, from title: String, seed: UInt32
  ) throws -> Int {
    var plain = Dialogue(program: first, functions: ConformanceFunctions.library, seed: seed)
    try plain.start(at: title)
    var saved = plain
    var chance = SplitMix64(seed: seed)
    for step in 0..<longestPlay {
      saved = try restored(saved, to: step.isMultiple(of: 2) ? second : first)
      #expect(saved.currentNode == plain.currentNode)
      let event: DialogueEvent
      do {
        event = try plain.next()
      } catch {
        #expect(throws: error) { try saved.next() }
        return step
      }
      let other = try saved.next()
      guard words(other) == words(event) else {
        Issue.record("\(title), step \(step): \(words(other)) instead of \(words(event))")
        return step
      }
      if case .finished = event { return step }
      guard case .options(let options) = event else { continue }
      let available = options.indices.filter { options[$0].isAvailable }
      let choice =
        Int.random(in: 0..<8, using: &chance) == 0
        ? nil : available.randomElement(using: &chance)
      saved = try restored(saved, to: second)
      #expect(saved.awaitsSelection)
      try plain.select(choice)
      try saved.select(choice)
    }
    return longestPlay
  }

  @Test("goes on at every event as if nothing had been", arguments: scripts)
  func everywhere(script: URL) throws {
    let languageCase = LanguageCase(file: script, plan: nil, table: nil)
    guard let program = Self.program(try languageCase.sources()) else { return }
    for (seed, node) in program.nodes.enumerated() {
      _ = try Self.play(program, program, from: node.title, seed: UInt32(seed))
    }
  }

  @Test("goes on when the script was edited elsewhere", arguments: scripts)
  func edited(script: URL) throws {
    let sources = try LanguageCase(file: script, plan: nil, table: nil).sources()
    guard let program = Self.program(sources), let edited = Self.program(sources.map(Self.edited))
    else { return }
    for (seed, node) in program.nodes.enumerated() {
      _ = try Self.play(program, edited, from: node.title, seed: UInt32(seed))
    }
  }

  @Test("was tried at hundreds of events, in most scripts")
  func count() throws {
    var events = 0
    var editable = 0
    var whole = 0
    for script in Self.scripts {
      let sources = try LanguageCase(file: script, plan: nil, table: nil).sources()
      guard let program = Self.program(sources) else { continue }
      whole += 1
      if Self.program(sources.map(Self.edited)) != nil { editable += 1 }
      for node in program.nodes {
        events += try Self.play(program, program, from: node.title, seed: 1)
      }
    }
    #expect(events > 400)
    #expect(whole > 40)
    #expect(editable * 10 >= whole * 9)
  }

  // MARK: Rubbish

  @Test("is JSON that says so where it is rubbish", arguments: ["", "{}", "[1,2", "null", "\u{0}"])
  func rubbish(text: String) throws {
    let program = try #require(Self.program([Source(name: "a.yarn", text: Self.story)]))
    #expect(throws: SavedDialogueError.unreadable) {
      try Dialogue(restoring: Array(text.utf8), program: program)
    }
    #expect(
      SavedDialogueError.unreadable.message
        == "This is no saved state, or it is damaged. Start again.")
  }

  @Test("of another form is refused")
  func otherForm() throws {
    let program = try #require(Self.program([Source(name: "a.yarn", text: Self.story)]))
    let problem = SavedDialogueError.otherVersion(found: 2, known: 1)
    #expect(throws: problem) {
      try Dialogue(restoring: Array("{\"dialogue\":2}".utf8), program: program)
    }
    #expect(
      problem.message == "This state was saved in form 2. Form 1 is known here. Start again.")
  }

  @Test("does not fall over, however it was mutilated")
  func mutilated() throws {
    let program = try #require(Self.program([Source(name: "a.yarn", text: Self.story)]))
    var dialogue = Dialogue(program: program, seed: 3)
    try dialogue.start(at: "Start")
    var states = [dialogue.saved()]
    for _ in 0..<12 {
      if case .options = try dialogue.next() {
        states.append(dialogue.saved())
        try dialogue.select(0)
      }
      states.append(dialogue.saved())
    }
    let splinters = [
      "{", "}", "[", "]", "\"", ",", ":", "-1", "1e99", "999999999999999999999", "null", "true",
      "\\u", "\\ud800", "0", "1000000000", "\"at\":", "\"line\":", "\"option\":", "start", "shown",
      "inside", "after",
    ].map { Array($0.utf8) }
    var chance = SplitMix64(seed: 2026)
    var taken = 0
    for round in 0..<20_000 {
      var bytes = states[round % states.count]
      for _ in 0..<Int.random(in: 1...2, using: &chance) {
        let start = Int.random(in: 0...bytes.count, using: &chance)
        let end = min(bytes.count, start + Int.random(in: 0...4, using: &chance))
        bytes.replaceSubrange(
          start..<end,
          with: Bool.random(using: &chance)
            ? splinters.randomElement(using: &chance) ?? []
            : [UInt8.random(in: 0...255, using: &chance)]
        )
      }
      guard var restored = try? Dialogue(restoring: bytes, program: program) else { continue }
      taken += 1
      _ = restored.saved()
      do {
        for _ in 0..<6 {
          if restored.awaitsSelection {
            try restored.select(0)
          } else {
            _ = try restored.next()
          }
        }
      } catch {
        // A sentence is as good an end as any.
        continue
      }
    }
    #expect(taken > 500)
  }

  static let story = """
    title: Start
    ---
    <<declare $n = 0>>
    <<declare $naam = "Tulp \\"de\\" {2}">>
    Een: Dag {$naam}. #line:een
    <<detour Zijpad>>
    <<set $n += dice(6)>>
    Wat nu? [b]Ja[/b] #line:wat
    -> Doe [wave=2]dit[/wave] {$n} #line:dit
        <<wait 1>>
        Goed. #line:goed
    -> Doe dat <<once>> #line:dat
        Ook goed.
    <<once>>
        Eén keer.
    <<endonce>>
    => Rood
    => Blauw <<once>>
    <<jump Groep>>
    ===
    title: Zijpad
    ---
    Opzij.
    <<detour Dieper>>
    Terug.
    ===
    title: Dieper
    ---
    Diep: hier.
    <<wait 2>>
    ===
    title: Groep
    when: once
    ---
    Eerste keer.
    <<jump Start>>
    ===
    title: Groep
    when: always
    subtitle: Vaak
    ---
    Vaker.
    <<jump Start>>
    ===

    """
}
