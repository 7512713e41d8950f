import Archive
import Yarn

/// Files that belong together: a recording with its marks, or a dossier.
struct HandInBundle: JSONBody, Sendable, Hashable {
  var files: [HandInFile]

  init(files: [HandInFile]) { self.files = files }

  /// The bundles of a laptop's files, in their order: marks come after their recording.
  static func bundles(of files: [HandInFile]) -> [HandInBundle] {
    var bundles: [HandInBundle] = []
    for file in files {
      if file.isRecording || file.name.contains("/") || bundles.isEmpty {
        bundles.append(HandInBundle(files: [file]))
      } else {
        bundles[bundles.count - 1].files.append(file)
      }
    }
    return bundles
  }

  init(from reader: inout JSONReader) throws(JSONError) {
    files = []
    try reader.beginArray()
    while try reader.nextElement() {
      var file = HandInFile(name: "", size: -1, digest: "")
      try reader.beginObject()
      while let key = try reader.nextKey() {
        switch key {
        case "name": file.name = try reader.string()
        case "size": file.size = try reader.integer()
        case "digest": file.digest = try reader.string()
        default: try reader.skipValue()
        }
      }
      files.append(file)
    }
  }

  /// The bundle as it is sent.
  var bytes: [UInt8] {
    var writer = JSONWriter()
    writer.beginArray()
    for file in files {
      writer.beginObject()
      writer.key("name")
      writer.string(file.name)
      writer.key("size")
      writer.integer(file.size)
      writer.key("digest")
      writer.string(file.digest)
      writer.endObject()
    }
    writer.endArray()
    return writer.bytes
  }
}
