import Yarn

/// What a page sends: an object of a few short values, and nothing else.
struct PhoneMessage: JSONBody, Sendable, Hashable {
  var code: String?
  var group: String?
  var vote: Int?
  var choice: String?
  var order: [String]?
  var words: String?
  /// The ticked answers of each question of the questionnaire, by their places.
  var ticks: [[Int]]?
  /// What was written at each of them.
  var written: [[String]]?

  init(from reader: inout JSONReader) throws(JSONError) {
    try reader.beginObject()
    while let key = try reader.nextKey() {
      switch key {
      case "code": code = try reader.string()
      case "group": group = try reader.string()
      case "vote": vote = try reader.integer()
      case "choice": choice = try reader.string()
      case "order": order = try reader.strings()
      case "words": words = try reader.string()
      case "ticks": ticks = try reader.lists { (reader) throws(JSONError) in try reader.integers() }
      case "written":
        written = try reader.lists { (reader) throws(JSONError) in try reader.strings() }
      default: try reader.skipValue()
      }
    }
  }
}
