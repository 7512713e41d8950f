import Yarn

/// A program that says what a test tells it to, and remembers what was done to it.
struct ScriptedSubject: TestPlanSubject {
  enum Beat {
    case event(TestPlanEvent)
    case problem(any Error)
  }

  /// What a node says when started.
  var nodes: [String: [Beat]]
  private(set) var log: [String] = []
  private var upcoming: [Beat] = []

  init(_ nodes: [String: [Beat]]) {
    self.nodes = nodes
  }

  init(_ events: TestPlanEvent...) {
    self.init(["Start": events.map(Beat.event)])
  }

  mutating func set(_ variable: String, to value: Value) throws {
    log.append("set \(variable) \(value)")
  }

  func hasNode(_ name: String) -> Bool { nodes[name] != nil }

  mutating func start(at node: String) throws {
    log.append("start \(node)")
    upcoming = nodes[node] ?? []
  }

  mutating func next() throws -> TestPlanEvent {
    guard let beat = upcoming.first else { return .finished }
    if case .event(let event) = beat {
      upcoming.removeFirst()
      return event
    }
    guard case .problem(let error) = beat else { return .finished }
    throw error
  }

  mutating func select(_ option: Int?) throws {
    log.append("select \(option.map(String.init) ?? "none")")
  }

  mutating func reply(_ text: String) throws { log.append("reply \(text)") }

  mutating func useSaliency(_ strategy: SaliencyStrategy) throws {
    log.append("saliency \(strategy.rawValue)")
  }
}

/// An error with words of its own.
struct SpokenError: Error, Explained {
  var message: String { "That does not work." }
}

/// An error without words.
struct MuteError: Error {}
