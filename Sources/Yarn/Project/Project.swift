/// A Yarn project: which files belong together, in which language they are, and where their
/// translations are. It is read from a `.yarnproject` file, in the versions of Yarn Spinner 2.3 to
/// 3.2.
///
/// As there: names of keys count without case, keys nobody knows are passed over, and comments and
/// a comma behind the last member are allowed.
public struct Project: Sendable, Equatable {
  /// The files of a language, relative to the project's folder.
  public struct Localized: Sendable, Equatable {
    /// The string table, or a pattern of them.
    public var strings: String?
    /// The folder of sounds, pictures and the like.
    public var assets: String?
  }

  /// The versions of the file that can be read.
  public static let versions = 2...4

  /// The file's version: 2 for Yarn Spinner 2.3, 3 for 3.0, 4 for 3.2.
  public let version: Int
  /// The language of the scripts, as a BCP 47 tag.
  public let baseLanguage: String
  /// The patterns of the files that belong to the project.
  public let sourceFiles: [String]
  /// The patterns of files that are excluded from `sourceFiles`.
  public let excludeFiles: [String]
  /// The files in other languages, by language tag.
  public let localisation: [String: Localized]
  /// The files, or patterns of files, that describe commands and functions for editors.
  public let definitions: [String]
  /// Options for the compiler, each as its JSON text.
  public let compilerOptions: [String: String]

  private let included: [Glob]
  private let excluded: [Glob]

  /// Reads a project file.
  ///
  /// - Throws: ``ProjectError`` for the first error.
  public init(_ source: Source) throws(ProjectError) {
    let start = source.bytes.starts(with: Byte.byteOrderMark) ? Byte.byteOrderMark.count : 0
    let fields: ProjectFields
    do throws(JSONError) {
      fields = try source.bytes[start...].withUnsafeBufferPointer { bytes in
        Result { () throws(JSONError) in try ProjectFields(bytes) }
      }.get()
    } catch {
      throw ProjectError(error, in: source, offset: start)
    }
    func globs(_ patterns: [ProjectFields.Placed]) throws(ProjectError) -> [Glob] {
      var globs: [Glob] = []
      for pattern in patterns {
        guard let glob = Glob(pattern.text) else {
          throw ProjectError(.upwards(pattern.text), in: source, byte: start + pattern.byte)
        }
        globs.append(glob)
      }
      return globs
    }
    guard Self.versions.contains(fields.version) else {
      throw ProjectError(
        .version(fields.version), in: source, byte: start + fields.versionByte)
    }
    version = fields.version
    baseLanguage = fields.baseLanguage
    sourceFiles = fields.sourceFiles.map(\.text)
    excludeFiles = fields.excludeFiles.map(\.text)
    localisation = fields.localisation
    definitions = fields.definitions
    compilerOptions = fields.compilerOptions
    included = try globs(fields.sourceFiles)
    excluded = try globs(fields.excludeFiles)
  }

  /// Whether a file belongs to the project; its path is relative to the project's folder.
  public func contains(_ path: String) -> Bool {
    included.contains { $0.matches(path) } && !excluded.contains { $0.matches(path) }
  }

  /// The number of folders above its own that the project reaches with `..`; usually 0.
  public var foldersAbove: Int {
    included.map(\.parents).max() ?? 0
  }

  /// Whether a file, its path relative to the project's folder, is a string table for a language.
  public func isTable(_ path: String, in language: String) -> Bool {
    localisation[language]?.strings.flatMap(Glob.init)?.matches(path) ?? false
  }
}
