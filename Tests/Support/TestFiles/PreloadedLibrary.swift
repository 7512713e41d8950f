import Foundation
import TestFiles
import Testing

/// A small library that is put before the C library of a program under test (`LD_PRELOAD`).
enum PreloadedLibrary {
  /// Compiles a library.
  ///
  /// - Parameter source: the path of its source below the folder of tests.
  /// - Returns: the path of the library.
  static func compiled(from source: String) throws -> String {
    let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let file = tests.appendingPathComponent(source)
    let name = "room-" + file.deletingPathExtension().lastPathComponent + ".so"
    let library = BuiltProducts.path(of: name)
    let compiler = Process()
    compiler.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    compiler.arguments = ["cc", "-shared", "-fPIC", "-O1", "-o", library, file.path]
    try compiler.run()
    compiler.waitUntilExit()
    try #require(compiler.terminationStatus == 0, "cc could not compile \(source)")
    return library
  }
}
