/// The members of a project file, as written.
struct ProjectFields {
  /// A text and the offset of its first byte.
  struct Placed {
    var text: String
    var byte: Int
  }

  private(set) var version = 0
  private(set) var versionByte = 0
  private(set) var baseLanguage = ""
  private(set) var sourceFiles: [Placed] = []
  private(set) var excludeFiles: [Placed] = []
  private(set) var localisation: [String: Project.Localized] = [:]
  private(set) var definitions: [String] = []
  private(set) var compilerOptions: [String: String] = [:]

  init(_ bytes: UnsafeBufferPointer<UInt8>) throws(JSONError) {
    var reader = JSONReader(bytes, isLenient: true)
    try read(with: &reader)
    try reader.end()
  }

  private mutating func read(with reader: inout JSONReader) throws(JSONError) {
    var version: Int?
    var baseLanguage: String?
    var sourceFiles: [Placed]?
    try reader.beginObject()
    while let key = try reader.nextKey() {
      let kind = reader.upcoming()
      if kind == .null {
        try reader.skipValue()
        continue
      }
      switch key.lowercased() {
      case "projectfileversion":
        versionByte = reader.position
        version = try reader.integer()
      case "baselanguage": baseLanguage = try reader.string()
      case "sourcefiles": sourceFiles = try Self.texts(with: &reader)
      case "excludefiles": excludeFiles = try Self.texts(with: &reader)
      case "localisation": try readLocalisation(with: &reader)
      // A list since version 4, one pattern before.
      case "definitions":
        definitions =
          kind == .array ? try Self.texts(with: &reader).map(\.text) : [try reader.string()]
      case "compileroptions": try readOptions(with: &reader)
      default: try reader.skipValue()
      }
    }
    guard let version else { throw .missing(key: "projectFileVersion") }
    guard let baseLanguage else { throw .missing(key: "baseLanguage") }
    guard let sourceFiles else { throw .missing(key: "sourceFiles") }
    self.version = version
    self.baseLanguage = baseLanguage
    self.sourceFiles = sourceFiles
  }

  private static func texts(with reader: inout JSONReader) throws(JSONError) -> [Placed] {
    var texts: [Placed] = []
    try reader.beginArray()
    while try reader.nextElement() {
      _ = reader.upcoming()
      let byte = reader.position
      texts.append(Placed(text: try reader.string(), byte: byte))
    }
    return texts
  }

  private mutating func readLocalisation(with reader: inout JSONReader) throws(JSONError) {
    try reader.beginObject()
    while let language = try reader.nextKey() {
      var localized = Project.Localized()
      try reader.beginObject()
      while let key = try reader.nextKey() {
        guard reader.upcoming() != .null else {
          try reader.skipValue()
          continue
        }
        switch key.lowercased() {
        case "strings": localized.strings = try reader.string()
        case "assets": localized.assets = try reader.string()
        default: try reader.skipValue()
        }
      }
      localisation[language] = localized
    }
  }

  private mutating func readOptions(with reader: inout JSONReader) throws(JSONError) {
    try reader.beginObject()
    while let key = try reader.nextKey() {
      compilerOptions[key] = try reader.json()
    }
  }
}
