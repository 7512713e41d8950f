import Foundation

/// A small library that is put before the C library of a program under test (`LD_PRELOAD`).
public enum PreloadedLibrary {
  /// The source cannot be compiled.
  public struct CompilingError: Error {
    /// The path of the source.
    public let source: String
  }

  /// Compiles a library.
  ///
  /// - Parameters:
  ///   - source: the path of its source below the folder of tests.
  ///   - prefix: the beginning of the library's name: several programs of tests may compile it at once.
  /// - Returns: the path of the library.
  public static func compiled(from source: String, prefix: String) throws -> String {
    let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let file = tests.appendingPathComponent(source)
    let library = BuiltProducts.path(
      of: "\(prefix)-\(file.deletingPathExtension().lastPathComponent).so")
    let compiler = Process()
    compiler.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    compiler.arguments = ["cc", "-shared", "-fPIC", "-O1", "-o", library, file.path]
    try compiler.run()
    compiler.waitUntilExit()
    guard compiler.terminationStatus == 0 else { throw CompilingError(source: source) }
    return library
  }
}
