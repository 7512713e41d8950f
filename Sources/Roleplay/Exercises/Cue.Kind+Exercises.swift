/// The questions of exercises, for code that makes cues without a script: tests and benchmarks.
extension Cue.Kind {
  /// A choice of one option.
  package static func choice(_ options: [Cue.Option]) -> Self {
    .question(Question(exercise: Question.choice, shape: .options(options)))
  }

  /// `<<ask $antwoord>>`
  package static let ask = question(Exercise.ask.question(.words(.answer)))

  /// `<<insight $inzicht>>`
  package static let insight = question(Exercise.insight.question(.words(.insight)))

  /// `<<nextstep $stap>>`
  package static let nextStep = question(Exercise.nextStep.question(.words(.nextStep)))

  /// `<<number $aantal 0 400>>`
  package static func number(minimum: Int, maximum: Int) -> Self {
    .question(Exercise.number.question(.number(minimum...max(minimum, maximum))))
  }

  /// `<<scale $plaats 1 10>>`
  package static func scale(lowest: Int, highest: Int) -> Self {
    .question(Exercise.scale.question(.place(lowest...max(lowest, highest))))
  }

  /// `<<cast Vader>>`
  package static func cast(role: String) -> Self {
    .question(Exercise.cast.question(.role(role)))
  }

  /// `<<collect wegen 3>>`
  package static func collect(name: String, minimum: Int) -> Self {
    .question(Exercise.collect.question(.notes(.ideas(name: name, minimum: minimum))))
  }

  /// `<<agree afspraken>>`
  package static func agree(name: String) -> Self {
    .question(Exercise.agree.question(.notes(.agreements(name: name))))
  }

  /// `<<discuss 3>>`
  package static func discuss(minutes: Int) -> Self {
    .question(Exercise.discuss.question(.notes(.talk(minutes: minutes))))
  }
}
