public import Yarn

/// Whoever answers cues: a person at a terminal, a room full of phones, a file of answers.
///
/// A session cannot tell which. Calls come one at a time.
public protocol Stage: AnyObject, Sendable {
  /// Shows a cue that takes no reply, or the start of one that does; returns when the next may come.
  func show(_ cue: Cue) async -> Onward
  /// Asks for the next thing to do about the open cue, given what was said so far.
  func move(for cue: Cue, answer: Answer) async -> Move
  /// Says why the last inputs were not taken.
  func refuse(_ problem: InputProblem, for cue: Cue) async
  /// Says that something could not be kept, and asks whether to try once more.
  func decideAfter(_ problem: any Phrase) async -> Retry
  /// Tells the person something about the recording; nothing is to be decided.
  func tell(_ notice: any Phrase) async
  /// Says what came of ``Move/soften``.
  func answer(_ softening: Softening) async
}

extension Stage {
  /// Tells nobody: for a stage without a person.
  public func tell(_ notice: any Phrase) async {}

  /// Says it to nobody.
  public func answer(_ softening: Softening) async {}
}

/// What a stage wants after a cue was shown.
public enum Onward: Sendable, Equatable {
  case goOn
  /// One step back, to the decision before this cue; also from the end.
  case back
  /// Stop here and keep the recording.
  case stop
}

/// What a stage does about an open cue.
public enum Move: Sendable, Equatable {
  /// Inputs for the cue, taken together or not at all.
  case inputs([Input])
  /// One step back, to the decision before this one.
  case back
  /// Let the other person be one step softer from here on. It is no answer, and nobody is told.
  case soften
  /// Stop here and keep the recording.
  case stop
}

/// What came of the wish that the other person be softer.
public enum Softening: Sendable, Equatable {
  /// They are, from here on.
  case done
  /// They were as soft as they can be.
  case softestAlready
  /// In this scenario nobody is harder or softer.
  case hasNone
}

/// What a stage decides when something could not be kept.
public enum Retry: Sendable, Equatable {
  case again
  case stop
}
