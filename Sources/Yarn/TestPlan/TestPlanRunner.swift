/// Runs a plan against a program and reports every step that fails.
///
/// As in Yarn Spinner 3.2.1's own tests: every run starts at the node `Start` unless a `node:` step
/// says otherwise, nothing is asked of the program before a step needs it, and what comes after the
/// last step of a run without `stop` is not looked at. After a failing step the run goes on where
/// it can: a line that is missing or too many is skipped, another text counts as the one expected.
public struct TestPlanRunner: Sendable {
  /// The plan.
  public let plan: TestPlan
  /// The node at which runs start in a program without a node `Start`.
  public let defaultNode: String?
  /// The first words of the host's commands that ask a question, which a `reply:` step answers.
  public let questions: Set<String>

  /// Makes a runner.
  public init(
    plan: TestPlan, defaultNode: String? = nil,
    questions: Set<String> = []
  ) {
    self.plan = plan
    self.defaultNode = defaultNode
    self.questions = questions
  }

  /// Runs the plan and returns the steps that failed, in order; empty means success.
  public func run(on dialogue: inout Dialogue) -> [TestPlanFailure] {
    var subject = DialogueSubject(dialogue)
    let failures = run(on: &subject)
    dialogue = subject.dialogue
    return failures
  }

  /// Runs the plan against another program than a dialogue and returns the steps that failed.
  package func run(on subject: inout some TestPlanSubject) -> [TestPlanFailure] {
    var failures: [TestPlanFailure] = []
    for run in plan.runs {
      var attempt = Attempt(subject: subject, runner: self, run: run)
      failures += attempt.perform()
      subject = attempt.subject
    }
    return failures
  }
}

/// The rest of the run cannot be tried.
///
/// Outside the generic type: Swift 6.3's optimizer fails on a typed error nested in one.
private struct Abandoned: Error {}

/// One run under way.
private struct Attempt<Subject: TestPlanSubject> {
  var subject: Subject
  let runner: TestPlanRunner
  let run: TestPlan.Run

  private var index = 0
  private var failures: [TestPlanFailure] = []
  private var startNode: String?
  private var hasStarted = false
  /// What the subject said and no step has taken yet; never more than two.
  private var upcoming: [Result<TestPlanEvent, any Error>] = []
  private var expectedOptions: [TestPlan.Step] = []
  /// A `command:` step has taken a question, which a `reply:` step may still answer.
  private var isAsked = false

  /// More lines than this between two decisions, and the program is taken to go on for ever.
  private static var longestSkip: Int { 10_000 }

  init(subject: Subject, runner: TestPlanRunner, run: TestPlan.Run) {
    self.subject = subject
    self.runner = runner
    self.run = run
  }

  mutating func perform() -> [TestPlanFailure] {
    do throws(Abandoned) {
      while index < run.steps.count {
        try perform(run.steps[index])
        index += 1
      }
    } catch {
      let remaining = run.steps[(index + 1)...].filter { $0.action != .stop }.count
      failures[failures.count - 1].stepsNotReached = remaining
    }
    return failures
  }

  private mutating func perform(_ step: TestPlan.Step) throws(Abandoned) {
    switch step.action {
    case .line, .command:
      try expect(step)
    case .option:
      expectedOptions.append(step)
    case .select(let number):
      try choose(number)
    case .reply(let text):
      try reply(text)
    case .stop:
      let event = try peek()
      if event != .finished { report(.mismatch(expected: .end, came: .init(event))) }
    case .set(let variable, let value):
      attempt { subject throws in try subject.set(variable, to: value) }
    case .saliency(let strategy):
      attempt { subject throws in try subject.useSaliency(strategy) }
    case .node(let name):
      startNode = name
      hasStarted = false
      upcoming = []
      isAsked = false
    }
  }

  private mutating func report(_ reason: TestPlanFailure.Reason, at line: Int? = nil) {
    failures.append(
      TestPlanFailure(
        plan: runner.plan.name, line: line ?? run.steps[index].line, reason: reason))
  }

  private mutating func report(_ error: any Error) {
    report(.refused(TestPlanFailure.Refusal(error)))
  }

  @discardableResult
  private mutating func attempt(_ body: (inout Subject) throws -> Void) -> Bool {
    do {
      try body(&subject)
      return true
    } catch {
      report(error)
      return false
    }
  }

  // MARK: What the program says

  private mutating func startIfNeeded() throws(Abandoned) {
    guard !hasStarted else { return }
    hasStarted = true
    let wanted = startNode ?? "Start"
    var node = wanted
    if startNode == nil, !subject.hasNode(wanted), let other = runner.defaultNode { node = other }
    guard subject.hasNode(node) else {
      report(.noSuchNode(node))
      throw Abandoned()
    }
    guard attempt({ subject throws in try subject.start(at: node) }) else { throw Abandoned() }
  }

  /// What comes after `offset` other things, without taking it.
  private mutating func result(at offset: Int) -> Result<TestPlanEvent, any Error> {
    while upcoming.count <= offset {
      upcoming.append(Result { try subject.next() })
    }
    return upcoming[offset]
  }

  private mutating func peek() throws(Abandoned) -> TestPlanEvent {
    try startIfNeeded()
    switch result(at: 0) {
    case .success(let event): return event
    case .failure(let error):
      report(error)
      throw Abandoned()
    }
  }

  private mutating func take(_ count: Int = 1) {
    upcoming.removeFirst(count)
    isAsked = false
  }

  private func isQuestion(_ event: TestPlanEvent) -> Bool {
    guard case .command(let text) = event else { return false }
    return runner.questions.contains(String(text.prefix { $0 != " " && $0 != "\t" }))
  }

  /// Whether the program waits for an answer, or is done: nothing after it can be asked for.
  private func isHalt(_ event: TestPlanEvent) -> Bool {
    switch event {
    case .options, .finished: true
    case .line: false
    case .command: isQuestion(event)
    }
  }

  // MARK: Lines and commands

  private mutating func expect(_ step: TestPlan.Step) throws(Abandoned) {
    guard let expected = step.action.moment else { return }
    let event = try peek()
    if step.action.accepts(event) {
      take()
      isAsked = isQuestion(event)
      return
    }
    report(.mismatch(expected: expected, came: .init(event)))
    if event == .finished { throw Abandoned() }
    let nextStep = index + 1 < run.steps.count ? run.steps[index + 1] : nil
    if isHalt(event) || nextStep?.action.expects(event) == true { return }
    if case .success(let following) = result(at: 1), step.action.accepts(following) {
      take(2)
      isAsked = isQuestion(following)
    } else {
      take()
    }
  }

  // MARK: Options and questions

  /// Passes over lines and commands until the program waits for an answer; they count as one
  /// failure.
  private mutating func skipToHalt(
    expecting expected: TestPlanFailure.Moment
  ) throws(Abandoned) -> TestPlanEvent {
    var event = try peek()
    guard !isHalt(event) else { return event }
    report(.mismatch(expected: expected, came: .init(event)))
    for _ in 0..<Self.longestSkip {
      take()
      event = try peek()
      if isHalt(event) { return event }
    }
    throw Abandoned()
  }

  private mutating func choose(_ number: Int) throws(Abandoned) {
    let expected = takeExpectedOptions()
    let moment = TestPlanFailure.Moment.options(expected.map(\.option))
    let failuresBefore = failures.count
    let event = try skipToHalt(expecting: moment)
    guard case .options(let options) = event else {
      if failures.count == failuresBefore {
        report(.mismatch(expected: moment, came: .init(event)))
      }
      if event == .finished { throw Abandoned() }
      return
    }
    compare(expected, with: options)
    guard number <= options.count else {
      report(.noSuchOption(number: number, count: options.count))
      throw Abandoned()
    }
    take()
    let choice = number == 0 ? nil : number - 1
    guard attempt({ subject throws in try subject.select(choice) }) else { throw Abandoned() }
  }

  private mutating func reply(_ text: String) throws(Abandoned) {
    let expected = takeExpectedOptions()
    if !isAsked {
      let moment: TestPlanFailure.Moment =
        expected.isEmpty ? .question : .options(expected.map(\.option))
      let failuresBefore = failures.count
      let event = try skipToHalt(expecting: moment)
      if event == .finished {
        if failures.count == failuresBefore { report(.mismatch(expected: moment, came: .end)) }
        throw Abandoned()
      }
      if case .options(let options) = event {
        if !expected.isEmpty { compare(expected, with: options) }
      } else if !expected.isEmpty, failures.count == failuresBefore {
        report(.mismatch(expected: moment, came: .init(event)))
      }
      take()
    }
    isAsked = false
    guard attempt({ subject throws in try subject.reply(text) }) else { throw Abandoned() }
  }

  private mutating func takeExpectedOptions() -> [(option: TestPlanOption, line: Int)] {
    defer { expectedOptions = [] }
    return expectedOptions.compactMap { step in
      guard case .option(let text, let isAvailable, _) = step.action else { return nil }
      return (TestPlanOption(text: text, isAvailable: isAvailable), step.line)
    }
  }

  private mutating func compare(
    _ expected: [(option: TestPlanOption, line: Int)], with options: [TestPlanOption]
  ) {
    for (index, (option, line)) in expected.enumerated() {
      if index >= options.count {
        report(.optionMissing(option), at: line)
      } else if options[index] != option {
        report(.mismatch(expected: .option(option), came: .option(options[index])), at: line)
      }
    }
    if options.count > expected.count {
      report(.unexpectedOptions(Array(options[expected.count...])))
    }
  }
}

extension TestPlan.Action {
  /// What a step that expects a line or a command expects.
  fileprivate var moment: TestPlanFailure.Moment? {
    switch self {
    case .line(let text, _): text.map { .line($0) } ?? .anyLine
    case .command(let text): .command(text)
    case .option, .stop, .select, .reply, .set, .node, .saliency: nil
    }
  }

  fileprivate func accepts(_ event: TestPlanEvent) -> Bool {
    switch (self, event) {
    case (.line(nil, _), .line): true
    case (.line(let expected?, _), .line(let text)): expected == text
    case (.command(let expected), .command(let text)): expected == text
    default: false
    }
  }

  /// Like `accepts`, but only where the step names the very text.
  fileprivate func expects(_ event: TestPlanEvent) -> Bool {
    if case .line(nil, _) = self { return false }
    return accepts(event)
  }
}
