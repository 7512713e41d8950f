import Roleplay

/// The commands that wait for a reply, whether their arguments are right or not.
enum ReplyCommand {
  static func isAsked(by command: String) -> Bool {
    SceneCommand.questions.contains(name(of: command))
  }

  /// Whether a variable takes the reply.
  static func gives(_ command: String) -> Bool {
    SceneCommand.givingVariable.contains(name(of: command))
  }

  private static func name(of command: String) -> String {
    command.split(separator: " ").first.map(String.init) ?? ""
  }
}
