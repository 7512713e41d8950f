import Roleplay
import Synchronization

/// The current version of the script of a recording, to distinguish its text from what pupils
/// typed.
///
/// It is compiled when it is needed for the first time.
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

  /// Stores how to load the scenario; nil if it no longer exists.
  init(load: @escaping @Sendable () -> Scenario?) {
    self.load = load
  }

  /// The text of a line; nil if it is not known.
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
