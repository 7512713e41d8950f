import Archive
import Yarn

/// A file with one answer a line.
enum AnswerFile {
  static func read(_ path: String) throws(ArchiveProblem) -> [String] {
    let text = String(decoding: try ScriptFile.read(path).bytes, as: UTF8.self)
    var lines = text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }
    if lines.last?.isEmpty == true { lines.removeLast() }
    return lines.map(String.init)
  }
}
