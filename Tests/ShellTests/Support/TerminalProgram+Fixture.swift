import PseudoTerminal
import TestFiles

extension TerminalProgram {
  /// The variables of a person who has set nothing.
  private static let variables = [
    "TERM": "xterm-256color", "INPUTRC": "/dev/null", "PATH": "/usr/bin:/bin",
  ]

  /// Starts `ShellFixture` with arguments.
  static func fixture(
    _ arguments: String..., columns: Int = 80, environment: [String: String] = [:],
    language: String = "nl_NL.UTF-8"
  ) throws -> TerminalProgram {
    try start(
      [BuiltProducts.path(of: "ShellFixture")] + arguments, columns: columns,
      environment: ["LANG": language].merging(environment) { $1 })
  }

  /// Starts a program, with some variables besides the usual ones.
  static func start(
    _ command: [String], columns: Int, environment: [String: String]
  ) throws -> TerminalProgram {
    try TerminalProgram(
      command, environment: variables.merging(environment) { $1 }, columns: columns)
  }
}
