import Yarn

/// What a pupil's page sends: an object of a few values, and nothing else.
struct ClassMessage: JSONBody, Sendable, Hashable {
  /// The code of the class.
  var code: String?
  var alias: String?
  /// `solo`, `pair` or `three`.
  var audience: String?
  /// The code of the play, two words.
  var playCode: String?
  var language: String?
  /// Whether the language is shown below the Dutch.
  var isBoth: Bool?
  /// The step that the act is meant for.
  var turn: Int?
  /// The name of the act.
  var act: String?
  var choice: String?
  var words: String?
  /// The ids of items in order, the parts of an agreement, or counts.
  var list: [String]?
  /// The number of a note.
  var note: Int?

  init(from reader: inout JSONReader) throws(JSONError) {
    try reader.beginObject()
    while let key = try reader.nextKey() {
      switch key {
      case "code": code = try reader.string()
      case "alias": alias = try reader.string()
      case "audience": audience = try reader.string()
      case "playCode": playCode = try reader.string()
      case "language": language = try reader.string()
      case "both": isBoth = try reader.bool()
      case "turn": turn = try reader.integer()
      case "act": act = try reader.string()
      case "choice": choice = try reader.string()
      case "words": words = try reader.string()
      case "list": list = try reader.strings()
      case "note": note = try reader.integer()
      default: try reader.skipValue()
      }
    }
  }
}
