/// Reads lines a person types.
@MainActor
public protocol LineReader: AnyObject {
  /// Asks for a line.
  func read(_ request: ReadRequest) async -> Reading
  /// Puts another prompt before the line that is being typed; without one being typed, nothing.
  func change(prompt: Prompt)
  /// Writes text above the line that is being typed; `write` does the writing.
  func above(_ write: () -> Void)
  /// Whether a person types the lines; false where a file or another program gives them.
  var isTyped: Bool { get }
  /// Whether the person wants to stop or the terminal is gone, noticed while nothing was asked.
  var isStopping: Bool { get }
  /// Whether the terminal is gone, or the program was asked to end.
  var isClosed: Bool { get }
  /// What Ctrl-C does while nothing is asked; nil: it is kept until something is. Called too when the
  /// terminal goes away.
  var interruption: (() -> Void)? { get set }
  /// Forgets the lines that were typed, so that no key brings one back. What was cut or searched for
  /// stays: that goes with the process, between two persons.
  func forget()
  /// Forgets what was typed before anything was asked, so that it answers nothing by accident.
  func forgetTypedAhead()
  /// Takes back what is asked, or what is asked next: the reading is ``Reading/closed(unfinished:)``.
  /// What stood on the line comes back on the next one.
  func pause()
  /// Lets what is asked next be asked.
  func goOn()
  /// Gives the terminal back as it was found, and its signals: nothing is read after it.
  func giveBack()
}

extension LineReader {
  /// A reader that says nothing else reads what a person types.
  public var isTyped: Bool { true }
  /// A reader without a terminal is never closed.
  public var isClosed: Bool { false }
  /// A reader that hears no signals has nothing to call.
  public var interruption: (() -> Void)? {
    get { nil }
    set {}
  }
  /// What a program gives is meant.
  public func forgetTypedAhead() {}
  /// A reader that waits for nobody has nothing to take back.
  public func pause() {}
  /// Nor to let be asked.
  public func goOn() {}
  /// Nor a terminal to give back.
  public func giveBack() {}
}

/// What is asked of a person.
public struct ReadRequest: Sendable {
  /// What stands before the line.
  public var prompt: Prompt
  /// What Tab completes to.
  public var completion: Completion
  /// Whether the line is a passphrase or a code: shown as signs only, and kept nowhere.
  public var isSecret: Bool
  /// Whether the arrow keys bring the line back.
  public var isRemembered: Bool
  /// The lines that Up and Down put on the line one after another; none where they bring back what was
  /// typed.
  public var choices: @MainActor @Sendable () -> [String]
  /// Whole lines that Tab completes as well where the line begins with a slash.
  public var orders: @MainActor @Sendable () -> [String]
  /// What stands on the line at first, to be edited.
  public var initial: String
  /// Whether Esc by itself, or Ctrl-C, leaves the line whatever stands on it: ``Reading/interrupted``.
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

/// What stands before a line that is typed.
public struct Prompt: Sendable, Hashable {
  var pieces: [StyledText]

  init(_ pieces: StyledText...) {
    self.pieces = pieces
  }

  /// Makes a prompt of plain words.
  public init(_ text: String) {
    pieces = [StyledText(text)]
  }

  /// The words, without colour.
  public var text: String { pieces.map(\.text).joined() }
}

/// What Tab completes to.
public enum Completion: Sendable {
  /// Nothing.
  case none
  /// One of these whole lines.
  case lines([String])
  /// The word being typed; the words before it are given.
  case words(@MainActor @Sendable (_ before: [String]) -> [String])
}

/// What came of asking for a line.
public enum Reading: Sendable, Hashable {
  /// A line.
  case line(TypedLine)
  /// So many characters, more than any answer may have; none of them was kept.
  case tooLong(characters: Int)
  /// Ctrl-C on an empty line, or Esc where that leaves it.
  case interrupted
  /// Ctrl-D on an empty line, or nothing more to read.
  case ended
  /// The terminal was closed, or the program is asked to stop; what stood on the line by then.
  case closed(unfinished: String = "")
}

/// A line a person typed or pasted.
public struct TypedLine: Sendable, Hashable {
  /// The text; a pasted one may have line breaks.
  public var text: String
  /// Whether its start was pasted: it is then an answer, never a command.
  public var isPasted: Bool

  /// Makes a line.
  public init(_ text: String, isPasted: Bool = false) {
    self.text = text
    self.isPasted = isPasted
  }
}
