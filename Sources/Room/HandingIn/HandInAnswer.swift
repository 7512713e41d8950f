import Archive
import Roleplay
import Yarn

/// What the teacher's laptop says about files that were handed in.
struct HandInAnswer: JSONBody, Sendable, Hashable {
  /// The number of bytes of a file that are there.
  var have: Int?
  /// The digests of the files whose contents are on the teacher's disk.
  var stored: [String] = []
  /// Why files were not taken, in both languages.
  var problems: [Sentence] = []

  /// A sentence in both languages, as it comes over the network.
  struct Sentence: Phrase, Sendable, Hashable {
    var dutch: String
    var english: String
  }

  /// An answer that says nothing.
  init() {}

  init(from reader: inout JSONReader) throws(JSONError) {
    var dutch: [String] = []
    var english: [String] = []
    try reader.beginObject()
    while let key = try reader.nextKey() {
      switch key {
      case "have": have = try reader.integer()
      case "stored": stored = try reader.strings()
      case "dutch": dutch = try reader.strings()
      case "english": english = try reader.strings()
      default: try reader.skipValue()
      }
    }
    problems = zip(dutch, english).map { Sentence(dutch: $0, english: $1) }
  }

  /// The answer as it is sent.
  var bytes: [UInt8] {
    var writer = JSONWriter()
    writer.beginObject()
    if let have {
      writer.key("have")
      writer.integer(have)
    }
    writer.key("stored")
    writer.strings(stored)
    writer.key("dutch")
    writer.strings(problems.map(\.dutch))
    writer.key("english")
    writer.strings(problems.map(\.english))
    writer.endObject()
    return writer.bytes
  }
}
