import Glibc
import Yarn

/// The notes beside a recording, as far as they can be found: `NAME.marks` beside `NAME.jsonl`, a line
/// of JSON each, which a person may have edited.
enum NoteFile {
  static let suffix = ".marks"

  /// The name of the recording that a file of notes stands beside; of a recording, its own.
  static func recording(of name: String) -> String {
    guard name.hasSuffix(suffix) else { return name }
    return String(name.dropLast(suffix.count)) + TranscriptFolder.suffix
  }

  /// The words in a file of notes, by entry; a line that is no note is passed over.
  static func texts(in file: Descriptor) throws(DiskTrouble) -> [SearchableText] {
    var lines = LineReader(file)
    var texts: [SearchableText] = []
    while let line = try lines.next() {
      let text = line.bytes.withUnsafeBufferPointer { bytes in try? note(in: bytes) }
      if let text = text ?? nil { texts.append(text) }
    }
    return texts.sorted { $0.entry < $1.entry }
  }

  private static func note(
    in bytes: UnsafeBufferPointer<UInt8>
  ) throws(JSONProblem) -> SearchableText? {
    var reader = JSONReader(bytes)
    var entry = 0
    var words = ""
    var author = ""
    try reader.beginObject()
    while let key = try reader.nextKey() {
      switch key {
      case "entry": entry = try reader.integer()
      case "text": words = try reader.string()
      case "by": author = try reader.string()
      default: try reader.skipValue()
      }
    }
    return SearchableText(words, kind: .note, speaker: author, entry: max(0, entry))
  }
}
