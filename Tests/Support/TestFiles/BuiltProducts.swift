import Foundation

/// The programs that are built with the tests.
public enum BuiltProducts {
  /// Their folder.
  public static let folder = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
    .deletingLastPathComponent().path

  /// The path of a program.
  public static func path(of name: String) -> String { folder + "/" + name }
}
