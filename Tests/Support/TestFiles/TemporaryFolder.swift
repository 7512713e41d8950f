import Foundation

/// An empty folder that is removed with its contents when the last reference to it goes away.
public final class TemporaryFolder: Sendable {
  /// The path of the folder.
  public let path: String

  /// Makes one.
  public init() throws {
    var template = Array("/tmp/weerwoord-test-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw CocoaError(.fileWriteUnknown) }
    path = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
  }

  /// Writes a file, and creates its parent folders.
  @discardableResult
  public func write(_ text: String, to name: String) throws -> String {
    try write(Array(text.utf8), to: name)
  }

  /// Writes a file of bytes, and creates its parent folders.
  @discardableResult
  public func write(_ bytes: [UInt8], to name: String) throws -> String {
    let url = URL(fileURLWithPath: path).appendingPathComponent(name)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: url)
    return url.path
  }

  /// Creates a folder.
  @discardableResult
  public func makeFolder(_ name: String) throws -> String {
    let url = URL(fileURLWithPath: path).appendingPathComponent(name)
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    return url.path
  }

  /// The names in one of its folders, hidden ones included, in order.
  public func names(in name: String = "") throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: path + "/" + name).sorted()
  }
}

/// The contents of a file, as text.
public func contents(of path: String) throws -> String {
  String(decoding: try Data(contentsOf: URL(fileURLWithPath: path)), as: UTF8.self)
}

/// The permissions of a file or folder, as `chmod` writes them.
public func rights(of path: String) throws -> String {
  let attributes = try FileManager.default.attributesOfItem(atPath: path)
  return String((attributes[.posixPermissions] as? Int) ?? -1, radix: 8)
}

/// Appends text to a file.
public func add(_ text: String, to path: String) throws {
  let file = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
  try file.seekToEnd()
  try file.write(contentsOf: Data(text.utf8))
  try file.close()
}
