/// The passphrase that opens the teacher's mode, once one is set.
public struct TeacherPassphrase: Sendable {
  /// The fewest characters a passphrase may have.
  public static let shortest = 8
}
