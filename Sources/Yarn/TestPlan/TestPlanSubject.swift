/// An option as a plan sees it.
package struct TestPlanOption: Sendable, Hashable {
  /// The final text, without markup.
  package var text: String
  /// Whether it can be chosen.
  package var isAvailable: Bool

  /// Makes an option.
  package init(text: String, isAvailable: Bool = true) {
    self.text = text
    self.isAvailable = isAvailable
  }
}

/// An event of the program under test; texts are final, without markup.
package enum TestPlanEvent: Sendable, Hashable {
  case line(String)
  case options([TestPlanOption])
  case command(String)
  case finished
}

/// A program under test: a ``Dialogue``, or a whole session of an exercise.
///
/// Its errors are reported by their descriptions.
package protocol TestPlanSubject {
  /// Sets a variable, whose name begins with `$`.
  mutating func set(_ variable: String, to value: Value) throws
  /// Whether a node of this name can be started at.
  func hasNode(_ name: String) -> Bool
  /// Starts at a node; variables keep their values.
  mutating func start(at node: String) throws
  /// The next event.
  mutating func next() throws -> TestPlanEvent
  /// Chooses one of the options that came last, counted from 0; `nil` chooses none.
  mutating func select(_ option: Int?) throws
  /// Answers what was asked last, options included, in the words of a file of answers.
  mutating func reply(_ text: String) throws
  /// Changes how line groups choose.
  mutating func useSaliency(_ strategy: SaliencyStrategy) throws
}
