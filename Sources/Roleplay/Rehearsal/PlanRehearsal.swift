public import Yarn

/// Runs test plans against a scenario, for the audience that usually plays it.
public struct PlanRehearsal: Sendable {
  private let scenario: Scenario
  private let audience: Audience

  /// Makes a rehearsal with the scenario's first audience.
  public init(of scenario: Scenario) {
    self.scenario = scenario
    audience = scenario.description.audiences.first ?? .solo
  }

  /// Runs a plan and returns the steps that fail; an empty result means success.
  ///
  /// - Throws: ``SessionError`` if the scenario cannot be played.
  public func run(_ plan: TestPlan) throws(SessionError) -> [TestPlanFailure] {
    var subject = try SessionSubject(of: scenario, opening: opening)
    let runner = TestPlanRunner(
      plan: plan, defaultNode: scenario.description.startNode,
      questions: Exercise.questions)
    return runner.run(on: &subject)
  }

  private var opening: Opening {
    let description = scenario.description
    return Opening(
      engine: "", recorded: "", scenario: scenario.name,
      heading: description.heading(in: Scenario.baseLanguage), form: description.form, alias: "",
      language: Scenario.baseLanguage, audience: audience,
      random: Opening.RandomSource(seed: 1))
  }
}
