import Archive
import ArgumentParser
import Authoring
import Glibc
import Roleplay
import Shell
import Yarn

/// `weerwoord new`
struct NewCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    command: "new", does: .helpNew, example: "weerwoord new",
    dutchExample: "weerwoord nieuw", aliases: ["nieuw"])

  @OptionGroup var common: CommonOptions
  @Option(name: .named("form", dutch: "vorm"), help: CommandText.helpForm.help(for: .form))
  var form: String?
  @Option(name: .named("title", dutch: "titel"), help: CommandText.helpTitle.help(for: .title))
  var title: String?
  @Option(name: .named("level", dutch: "niveau"), help: CommandText.helpLevel.help(for: .level))
  var level: String?
  @Option(name: .named("audience", dutch: "wie"), help: CommandText.helpAudience.help(for: .who))
  var audience: String?

  @MainActor
  func run() async throws {
    let given: [NewScenarioQuestion: String] = [
      .form: form, .title: title, .level: level, .audience: audience,
    ].compactMapValues(\.self)
    for question in NewScenarioQuestion.allCases {
      if let answer = given[question] { try NewScenario.check(answer, to: question) }
    }
    let folder = DefaultPaths.here().newScenarios(option: common.scenarios)
    // Before somebody has answered for nothing.
    guard access(folder, F_OK) != 0 || access(folder, W_OK) == 0 else {
      throw CommandText.mayNotWrite(shown(folder))
    }
    if given[.title] != nil { try refuseTaken(given[.title] ?? "", in: folder) }
    var answers = given
    let missing = NewScenarioQuestion.allCases.filter { given[$0] == nil }
    if !missing.isEmpty {
      let console = common.console
      for question in missing {
        answers[question] = try await answer(to: question, console, folder)
      }
    }
    let shared = try? Repertoire(path: folder).load(Repertoire.shared).sources
    let scenario = try NewScenario(
      answers: answers, language: Speech.language, shared: shared ?? [])
    try NewFolder.make(scenario.name.text, in: folder, files: scenario.files)
    try ScenarioOrder.append(scenario.name.text, in: folder)
    let path = "\(folder)/\(scenario.name.text)"
    for file in scenario.files { print("  \(shown("\(path)/\(file.name)"))") }
    print(CommandText.made(scenario.name.text).text(in: Speech.language))
  }

  /// Asks until the answer can be used.
  @MainActor
  private func answer(
    to question: NewScenarioQuestion, _ console: Console, _ folder: String
  ) async throws -> String {
    if question == .form { listForms() }
    let usual = question.usual(in: Speech.language).map { " [\($0)]" } ?? ""
    let prompt = Prompt("\(question.text(in: Speech.language))\(usual) ")
    while true {
      switch await console.reader.read(
        ReadRequest(prompt: prompt, completion: completion(question)))
      {
      case .line(let line):
        let text = line.text.split(whereSeparator: \.isNewline).joined(separator: " ")
        if text.allSatisfy(\.isWhitespace), let usual = question.usual { return usual }
        do {
          try NewScenario.check(text, to: question)
          if question == .title { try refuseTaken(text, in: folder) }
          return text
        } catch let problem as any Phrase {
          print(problem.text(in: Speech.language))
        }
      case .tooLong(let characters):
        print(NewScenarioError.titleTooLong(characters).text(in: Speech.language))
      case .interrupted, .ended, .closed: throw NewScenarioError.unanswered(question)
      }
    }
  }

  /// Says at once that a name is taken, not after the last question.
  private func refuseTaken(_ title: String, in folder: String) throws {
    let name = try ScenarioName(title: title).text
    let taken = (try? Repertoire(path: folder).names) ?? []
    guard !taken.contains(where: { $0.lowercased() == name }), name != Repertoire.shared else {
      throw ArchiveError.scenarioExists(name)
    }
  }

  private func listForms() {
    for (index, form) in NewForm.allCases.enumerated() {
      print("  \(index + 1)  \(form.name): \(FormText(form).text(in: Speech.language))")
    }
  }

  private func completion(_ question: NewScenarioQuestion) -> Completion {
    switch question {
    case .form: .lines(NewForm.allCases.map(\.name))
    case .level: .lines(ScenarioDescription.levels)
    case .audience:
      .lines(Audience.named.map { AudienceText($0).text(in: Speech.language) })
    case .title: .none
    }
  }

  private func shown(_ text: String) -> String { PrintableText.of(text, layout: .oneLine) }
}
