import Foundation
import TestFiles

extension Python {
  /// The checkout's folder of files for these tests.
  static let fixtures = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("Fixtures")

  /// What a script of the fixtures prints about a file with these bytes.
  static func run(fixture name: String, on bytes: [UInt8]) throws -> Data {
    try run([fixtures.appendingPathComponent(name).path], on: bytes)
  }
}
