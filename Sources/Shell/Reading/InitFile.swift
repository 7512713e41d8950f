import Glibc

/// A person's init file of readline (`.inputrc`), looked at before readline reads it: one that includes
/// itself would end the program, and one that is a pipe would never end.
enum InitFile {
  /// Larger than any that a person wrote.
  private static let maximumSize = 256 << 10
  private static let maximumDepth = 8
  private static let maximumFileCount = 64

  /// Whether readline may read the person's init file, and all that it includes. A file that is
  /// missing does no harm.
  ///
  /// - Parameters:
  ///   - named: the value of `INPUTRC`.
  ///   - home: the person's home folder.
  static func isHarmless(_ named: String?, home: String?) -> Bool {
    let named = named.flatMap { $0.isEmpty ? nil : $0 }
    var count = 0
    // Readline reads the last one if the first cannot be read.
    return [named ?? "~/.inputrc", "/etc/inputrc"].allSatisfy { path in
      isHarmless(path, home: home, depth: 0, &count)
    }
  }

  private static func isHarmless(
    _ path: String, home: String?, depth: Int, _ count: inout Int
  ) -> Bool {
    count += 1
    guard depth <= maximumDepth, count <= maximumFileCount else { return false }
    var path = path
    if path.hasPrefix("~") {
      // Another person's home is none of ours.
      guard let home, path == "~" || path.hasPrefix("~/") else { return false }
      path = home + path.dropFirst()
    }
    var status = stat()
    // What is not there, or may not be read, readline passes over.
    guard stat(path, &status) == 0, access(path, R_OK) == 0 else { return true }
    guard status.st_mode & S_IFMT == S_IFREG else { return isNothing(path) }
    guard status.st_size <= maximumSize, let text = text(of: path) else { return false }
    return included(in: text).allSatisfy { isHarmless($0, home: home, depth: depth + 1, &count) }
  }

  /// Whether a path is the device with nothing in it, by which people say that they want no file.
  private static func isNothing(_ path: String) -> Bool {
    guard let resolved = realpath(path, nil) else { return false }
    defer { free(resolved) }
    return String(cString: resolved) == "/dev/null"
  }

  private static func text(of path: String) -> String? {
    let file = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard file >= 0 else { return nil }
    defer { close(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 14)
    while bytes.count <= maximumSize {
      let count = read(file, &buffer, buffer.count)
      guard count > 0 else { return count == 0 ? String(decoding: bytes, as: UTF8.self) : nil }
      bytes += buffer.prefix(count)
    }
    return nil
  }

  /// The paths of the files that a text includes, whatever the conditions around them.
  private static func included(in text: String) -> [String] {
    text.split(whereSeparator: \.isNewline).compactMap { line in
      let words = line.drop(while: \.isWhitespace)
      guard words.first == "$" else { return nil }
      let statement = words.dropFirst().drop(while: \.isWhitespace)
      let directive = statement.prefix { !$0.isWhitespace }
      guard directive.lowercased() == "include" else { return nil }
      let path = statement.dropFirst(directive.count).drop(while: \.isWhitespace)
      return path.isEmpty ? nil : String(path)
    }
  }
}
