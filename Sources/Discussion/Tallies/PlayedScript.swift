import Roleplay
import Synchronization

/// The script a recording was made with, as it is now: to tell its words from what pupils typed.
///
/// It is compiled when the first words are looked at, and not at all where nothing was asked.
final class PlayedScript: Sendable {
  private struct State {
    var isLoaded = false
    var scenario: Scenario?
    var lines: [Key: ScriptedLine?] = [:]
  }
  private struct Key: Hashable {
    var line: String
    var language: String
  }

  private let load: @Sendable () -> Scenario?
  private let state = Mutex(State())

  /// Takes over where the scenario comes from; nil where it is not at hand any more.
  init(load: @escaping @Sendable () -> Scenario?) {
    self.load = load
  }

  /// A line's words; nil where they are not known.
  func line(_ id: String, in language: String) -> ScriptedLine? {
    guard !id.isEmpty else { return nil }
    return state.withLock { state in
      let key = Key(line: id, language: language)
      if let known = state.lines[key] { return known }
      let line = scenario(&state)?.scriptedLine(id, in: language)
      state.lines[key] = .some(line)
      return line
    }
  }

  /// Whether it can be read in a language.
  func isTranslated(into language: String) -> Bool {
    state.withLock { scenario(&$0)?.isTranslated(into: language) ?? false }
  }

  /// What the scenario is called; nil where it is not at hand any more.
  func heading(in language: String) -> String? {
    state.withLock { scenario(&$0)?.description.heading(in: language) }
  }

  private func scenario(_ state: inout State) -> Scenario? {
    if !state.isLoaded {
      state.isLoaded = true
      state.scenario = load()
    }
    return state.scenario
  }
}
