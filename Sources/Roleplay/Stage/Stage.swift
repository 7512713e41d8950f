import Yarn

/// Answers cues: a person at a terminal, a room full of phones, a file of answers.
///
/// A session cannot tell the difference. Calls are made one at a time.
public protocol Stage: AnyObject, Sendable {
  /// Shows a cue that takes no reply, or the start of one that does. Returns when the next cue can
  /// be shown.
  func show(_ cue: Cue) async -> Onward
  /// Asks for the next action for the open cue, given the answer so far.
  func move(for cue: Cue, answer: Answer) async -> Move
  /// Shows why the last inputs were not accepted.
  func refuse(_ problem: InputError, for cue: Cue) async
  /// Shows that something could not be stored, and asks whether to try again.
  func decideAfter(_ problem: any Phrase) async -> Retry
  /// Shows a notice about the recording.
  func tell(_ notice: any Phrase) async
  /// Shows the result of ``Move/soften``.
  func answer(_ softening: Softening) async
  /// What the person did beside answering since it was asked last.
  func takeAside() async -> Aside
}

extension Stage {
  /// Does nothing, for a stage without a person.
  public func tell(_ notice: any Phrase) async {}

  /// Does nothing, for a stage without a person.
  public func answer(_ softening: Softening) async {}

  /// Nothing, for a stage without a person.
  public func takeAside() async -> Aside { Aside() }
}

/// What follows after a cue was shown.
public enum Onward: Sendable, Equatable {
  case goOn
  /// One step back, to the decision before this cue; also possible at the end.
  case back
  /// Stop, and keep the recording.
  case stop
}

/// What a stage does with an open cue.
public enum Move: Sendable, Equatable {
  /// Inputs for the cue, to be accepted together or not at all.
  case inputs([Input])
  /// One step back, to the decision before this one.
  case back
  /// Make the other person one step softer from here on. It is not an answer, and nobody else is
  /// told.
  case soften
  /// Stop, and keep the recording.
  case stop
}

/// The result of a request to make the other person softer.
public enum Softening: Sendable, Equatable {
  /// The other person is softer from here on.
  case done
  /// The other person already is as soft as possible.
  case softestAlready
  /// The scenario has no hardness.
  case hasNone
}

/// What a stage decides if something could not be stored.
public enum Retry: Sendable, Equatable {
  case again
  case stop
}
