import Yarn

/// What a page sends: an object of a few short values, and nothing else.
struct PhoneMessage: Sendable, Hashable {
  var code: String?
  var group: String?
  var vote: Int?
  var choice: String?
  var order: [String]?
  var words: String?

  /// Reads a body; nil if it is not such an object.
  init?(_ body: [UInt8]) {
    let read = try? JSONReader.read(
      body[...], { reader throws(JSONError) in try PhoneMessage(from: &reader) })
    guard let read else { return nil }
    self = read
  }

  private init(from reader: inout JSONReader) throws(JSONError) {
    try reader.beginObject()
    while let key = try reader.nextKey() {
      switch key {
      case "code": code = try reader.string()
      case "group": group = try reader.string()
      case "vote": vote = try reader.integer()
      case "choice": choice = try reader.string()
      case "order": order = try reader.strings()
      case "words": words = try reader.string()
      default: try reader.skipValue()
      }
    }
  }
}
