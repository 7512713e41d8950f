import Archive
import Yarn

/// A file with one answer a line.
enum AnswerFile {
  static func read(_ path: String) throws(ArchiveError) -> [String] {
    let file = try TextFile(path: path)
    if let line = file.brokenLine { throw .notUTF8(path, line: line) }
    var lines = file.text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }
    if lines.last?.isEmpty == true { lines.removeLast() }
    return lines.map(String.init)
  }
}
