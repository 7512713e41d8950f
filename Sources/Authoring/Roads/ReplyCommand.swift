/// The commands that wait for a reply.
enum ReplyCommand {
  static func isAsked(by command: String) -> Bool {
    ["ask", "collect", "discuss", "scale"].contains {
      command == $0 || command.hasPrefix($0 + " ")
    }
  }
}
