import Roleplay
import Testing
import Yarn

extension Scenario {
  /// A scenario of one script, whose first node needs no title line of its own.
  init(script: String, name: String = "proef", english: String? = nil) {
    var tables: [String: [Source]] = [:]
    if let english {
      tables["en"] = [
        Source(name: "\(name)/\(name).en.csv", text: "language,id,text\n" + english)
      ]
    }
    self.init(
      name: name,
      sources: [
        Source(
          name: "\(name)/\(name).yarn",
          text: """
            title: Start
            heading: Een proef
            ---
            \(script)
            ===
            """)
      ], tables: tables)
  }

  /// An opening for it.
  func opening(
    _ audience: Audience = .solo, language: String = "nl", seed: UInt32 = 1,
    variables: [String: Value] = [:]
  ) -> Opening {
    Opening(
      engine: "test", recorded: "2026-11-21T13:14:00Z", scenario: name, heading: "Een proef",
      form: nil, alias: "Tulp", language: language, audience: audience,
      random: Opening.RandomSource(seed: seed), variables: variables)
  }

  /// A session of it.
  func session(
    _ audience: Audience = .solo, language: String = "nl", variables: [String: Value] = [:]
  ) throws -> Session {
    #expect(diagnostics.map { $0.rendered(in: .english) } == [])
    return try Session(
      scenario: self, opening: opening(audience, language: language, variables: variables))
  }

  /// The codes and places of what is wrong with it.
  var findings: [String] {
    diagnostics.map { "\($0.line):\($0.column) \($0.severity) \($0.code)" }
  }
}

extension Session {
  /// Goes on to the next open cue, or the end; the words of what comes before it.
  mutating func advance() throws -> [String] {
    var words: [String] = []
    while true {
      let cue = try next()
      if cue.isOpen || cue.kind == .end { return words }
      words.append(cue.words)
    }
  }
}

extension Cue {
  /// What a person would hear or see of it.
  var words: String {
    switch kind {
    case .line: speaker.map { "\($0): \(text)" } ?? text
    case .reveal(let reveal): "reveal \(reveal.chosen ?? "equal")"
    case .wait(let seconds): "wait \(seconds)"
    case .command(let command): "<<\(command)>>"
    case .act(let player): "[\(player)] " + (speaker.map { "\($0): \(text)" } ?? text)
    case .swap(let cast): "swap " + cast.map { "\($0.role)=\($0.player)" }.joined(separator: " ")
    case .compare(let comparison):
      comparison.rows.map { ([$0.question] + $0.answers).joined(separator: " / ") }
        .joined(separator: "\n")
    case .round(let name, let number): "round \(name) \(number)"
    case .hero(let trait, let value): "hero \(trait.rawValue) \(value)"
    case .panel(let pose): "panel \(pose.rawValue): \(text)"
    case .helper(let who, let what): "helper \(who): \(what)"
    default: text
    }
  }
}
