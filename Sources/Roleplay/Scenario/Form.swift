/// The form of an exercise: the header `form` of a scenario's first node.
public enum Form: String, Sendable, Hashable, Codable, CaseIterable {
  case roleplay, story, comic, statements, talk, conversation, quiz, inventory
}
