public import Roleplay
public import Yarn

/// A small scenario to begin with: it passes `check`, its test plan holds, and its comments teach the
/// language by example.
public struct NewScenario: Sendable {
  /// The name: its folder's.
  public let name: ScenarioName
  /// Its files, by their names in that folder.
  public let files: [(name: String, text: String)]

  /// Makes a scenario.
  ///
  /// - Parameters:
  ///   - form: what kind of exercise it is.
  ///   - title: what it is called.
  ///   - level: the language level (`A2`).
  ///   - audiences: who may play it, the usual ones first.
  ///   - language: the language of the comments, for the author. What is played is in Dutch, with an
  ///     English table beside it.
  ///   - shared: the scripts that the scenarios of the folder share, to which some forms go.
  /// - Throws: ``NewScenarioError``.
  public init(
    form: NewForm, title: String, level: String, audiences: [Audience], language: Language,
    shared: [Source] = []
  ) throws(NewScenarioError) {
    name = try ScenarioName(title: title)
    let headers = NewHeaders(
      name: name, title: title.split(whereSeparator: \.isWhitespace).joined(separator: " "),
      form: form, level: level, audiences: audiences)
    let template = Template(form)
    let file = name.text + ".yarn"
    let scenarioName = name.text
    func draft(_ script: String) -> Scenario {
      Scenario(name: scenarioName, sources: [Source(name: file, text: script)] + shared)
    }
    // Its minutes are computed from its contents.
    let first = draft(template.script(headers, in: language))
    guard form != .pushback || first.isPlayable else { throw .sharedScenesMissing }
    let script = template.script(
      headers, minutes: PlayingMinutes(of: first)?.minutes.upperBound, in: language)
    files = [
      (file, script),
      (name.text + ".en.csv", template.table(headers, of: script)),
      (name.text + ".testplan", NewTestPlan(of: draft(script), language).text),
      ("docent.md", Template.teacherPage(headers, in: language)),
    ]
  }

  /// Makes a scenario of answers as they were typed.
  ///
  /// - Parameters:
  ///   - answers: an answer to each question; a missing or empty one means the usual answer.
  ///   - shared: the scripts that the scenarios of the folder share.
  /// - Throws: ``NewScenarioError``.
  public init(
    answers: [NewScenarioQuestion: String], language: Language, shared: [Source] = []
  ) throws(NewScenarioError) {
    func answer(_ question: NewScenarioQuestion) -> String {
      let given = (answers[question] ?? "").split(whereSeparator: \.isWhitespace)
        .joined(separator: " ")
      return given.isEmpty ? question.usual ?? "" : given
    }
    try self.init(
      form: try Self.form(answer(.form)), title: answers[.title] ?? "",
      level: try Self.level(answer(.level)), audiences: try Self.audiences(answer(.audience)),
      language: language, shared: shared)
  }

  /// Sees whether an answer can be used, before the next question is asked.
  ///
  /// - Throws: ``NewScenarioError``.
  public static func check(
    _ answer: String, to question: NewScenarioQuestion
  ) throws(NewScenarioError) {
    switch question {
    case .form: _ = try form(answer)
    case .title: _ = try ScenarioName(title: answer)
    case .level: _ = try level(answer)
    case .audience: _ = try audiences(answer)
    }
  }

  // MARK: Answers

  /// A form by its name, the start of it, or its number from 1.
  private static func form(_ text: String) throws(NewScenarioError) -> NewForm {
    let wanted = text.lowercased()
    if let number = Int(wanted), NewForm.allCases.indices.contains(number &- 1) {
      return NewForm.allCases[number - 1]
    }
    let found = NewForm.allCases.filter { form in
      [form.name, FormText(form).dutch].contains { $0.hasPrefix(wanted) } && !wanted.isEmpty
    }
    guard let form = found.first, found.count == 1 else { throw .unknownForm(text) }
    return form
  }

  private static func level(_ text: String) throws(NewScenarioError) -> String {
    let level = text.uppercased()
    guard ScenarioDescription.levels.contains(level) else { throw .unknownLevel(text) }
    return level
  }

  private static func audiences(_ text: String) throws(NewScenarioError) -> [Audience] {
    var audiences: [Audience] = []
    for word in text.split(whereSeparator: { $0 == "," || $0.isWhitespace }) {
      guard let audience = AudienceText.audience(String(word)) else {
        throw .unknownAudience(String(word))
      }
      if !audiences.contains(audience) { audiences.append(audience) }
    }
    guard !audiences.isEmpty else { throw .unknownAudience(text) }
    return audiences
  }
}
