import Foundation

/// The programs that are built beside the tests.
public enum BuiltProducts {
  /// The folder they are in.
  public static let folder = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
    .deletingLastPathComponent().path

  /// Where a program is.
  public static func path(of name: String) -> String { folder + "/" + name }
}
