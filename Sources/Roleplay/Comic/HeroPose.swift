/// The hero's posture in a panel.
public enum HeroPose: String, Sendable, Hashable, CaseIterable {
  case tall, listening, flying, small
}
