/// Reads the lines that a person types.
@MainActor
public protocol LineReader: AnyObject {
  /// Asks for a line.
  func read(_ request: ReadRequest) async -> Reading
  /// Replaces the prompt of the line that is being typed; does nothing if there is none.
  func change(prompt: Prompt)
  /// Writes text above the line that is being typed; `write` does the writing.
  func above(_ write: () -> Void)
  /// Whether a person types the lines; false if a file or another program gives them.
  var isTyped: Bool { get }
  /// Whether the person asked to stop, or the terminal was closed, while no line was asked for.
  var isStopping: Bool { get }
  /// Whether the terminal was closed, or the program was asked to end.
  var isClosed: Bool { get }
  /// Called when Ctrl-C is pressed while no line is asked for, or when the terminal is closed; nil
  /// to report it at the next request.
  var interruption: (() -> Void)? { get set }
  /// Called when keys are pressed, before they do anything.
  var keyPressed: (() -> Void)? { get set }
  /// Clears the history and the text that was cut, so that no key recalls earlier lines.
  func forget()
  /// Clears the text that was cut.
  func forgetCutText()
  /// Drops text that was typed before a question, so that it does not answer the question by
  /// accident.
  func forgetTypedAhead()
  /// Cancels the current request, or the next one, with the result ``Reading/closed(unfinished:)``.
  /// The text on the line is restored on the next one.
  func pause()
  /// Ends a pause, so that the next request is asked again.
  func goOn()
  /// Restores the terminal and its signals: nothing can be read afterwards.
  func giveBack()
}

extension LineReader {
  /// By default, a person types the lines.
  public var isTyped: Bool { true }
  /// By default, there is no terminal that can be closed.
  public var isClosed: Bool { false }
  /// By default, there are no signals to call it for.
  public var interruption: (() -> Void)? {
    get { nil }
    set {}
  }
  /// By default, there are no keys.
  public var keyPressed: (() -> Void)? {
    get { nil }
    set {}
  }
  /// By default, nothing is cut.
  public func forgetCutText() {}
  /// By default, lines from a program are never dropped.
  public func forgetTypedAhead() {}
  /// By default, there is no request to cancel.
  public func pause() {}
  /// By default, there is no pause to end.
  public func goOn() {}
  /// By default, there is no terminal to restore.
  public func giveBack() {}
}

/// A request for a line.
public struct ReadRequest: Sendable {
  /// The prompt before the line.
  public var prompt: Prompt
  /// The completions for Tab.
  public var completion: Completion
  /// Whether the line is a passphrase or a code, which is shown as dots and not stored.
  public var isSecret: Bool
  /// Whether the arrow keys can recall the line.
  public var isRemembered: Bool
  /// The lines that Up and Down put on the line in turn; if empty, these keys recall earlier lines.
  public var choices: @MainActor @Sendable () -> [String]
  /// Whole lines that Tab completes as well where the line begins with a slash.
  public var orders: @MainActor @Sendable () -> [String]
  /// The initial contents of the line, to be edited.
  public var initial: String
  /// Whether Esc on its own, or Ctrl-C, always leaves the line: ``Reading/interrupted``.
  public var isLeftByEscape: Bool

  /// Makes a request.
  public init(
    prompt: Prompt, completion: Completion = .none, isSecret: Bool = false,
    isRemembered: Bool = true,
    choices: @escaping @MainActor @Sendable () -> [String] = { [] },
    orders: @escaping @MainActor @Sendable () -> [String] = { [] }, initial: String = "",
    isLeftByEscape: Bool = false
  ) {
    self.prompt = prompt
    self.completion = completion
    self.isSecret = isSecret
    self.isRemembered = isRemembered
    self.choices = choices
    self.orders = orders
    self.initial = initial
    self.isLeftByEscape = isLeftByEscape
  }
}

/// The text before an input line.
public struct Prompt: Sendable, Hashable {
  var pieces: [StyledText]

  init(_ pieces: StyledText...) {
    self.pieces = pieces
  }

  /// Makes a prompt from plain text.
  public init(_ text: String) {
    pieces = [StyledText(text)]
  }

  /// The text, without colour.
  public var text: String { pieces.map(\.text).joined() }
}

/// The completions for Tab.
public enum Completion: Sendable {
  /// Nothing.
  case none
  /// One of these lines, for the whole line.
  case lines([String])
  /// Words for the word being typed, given the words before it.
  case words(@MainActor @Sendable (_ before: [String]) -> [String])
}

/// The result of asking for a line.
public enum Reading: Sendable, Hashable {
  /// A line.
  case line(TypedLine)
  /// A line with too many characters, none of which were kept.
  case tooLong(characters: Int)
  /// Ctrl-C on an empty line, or Esc where it leaves the line.
  case interrupted
  /// Ctrl-D on an empty line, or the end of the input.
  case ended
  /// The terminal was closed, or the program was asked to stop; with the text on the line.
  case closed(unfinished: String = "")
}

/// A line that a person typed or pasted.
public struct TypedLine: Sendable, Hashable {
  /// The text; pasted text may contain line breaks.
  public var text: String
  /// Whether the start of the line was pasted: it is then an answer, and never a command.
  public var isPasted: Bool

  /// Makes a line.
  public init(_ text: String, isPasted: Bool = false) {
    self.text = text
    self.isPasted = isPasted
  }
}
