/// The commands that wait for a reply.
enum ReplyCommand {
  private static let names: Set<Substring> = [
    "ask", "insight", "nextstep", "number", "scale", "cast", "collect", "agree", "discuss",
  ]

  /// Those whose reply a variable takes.
  private static let giving: Set<Substring> = ["ask", "insight", "nextstep", "number", "scale"]

  static func isAsked(by command: String) -> Bool {
    command.split(separator: " ").first.map { names.contains($0) } ?? false
  }

  static func gives(_ command: String) -> Bool {
    command.split(separator: " ").first.map { giving.contains($0) } ?? false
  }
}
