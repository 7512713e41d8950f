public import Roleplay
import Yarn

/// The settings of this account, stored in a folder, with the school's for what it has not chosen.
public struct Settings: Sendable {
  let folder: Folder
  /// Where settings are read: this account's folder, otherwise the school's.
  let layered: LayeredFolder
  private static let languageName = "language"
  private static let paceName = "reading-pace"
  private static let smallestGroupName = "smallest-group"
  private static let offeredName = "languages"
  private static let questionnaireName = "questionnaire"
  private static let schoolName = "school-address"
  static let onlyMineName = "only-mine"
  /// The minimum of ``smallestGroup()``: a group of one is a person.
  public static let minimumGroupSize = 2

  /// The settings in a folder.
  ///
  /// - Parameters:
  ///   - path: the folder, which may not exist yet.
  ///   - school: the folder of the school's settings, for what this account has not chosen; it may
  ///     not exist.
  public init(path: String, school: String? = nil) {
    folder = Folder(path)
    layered =
      school.map { LayeredFolder(Folder($0), below: Folder(path)) } ?? LayeredFolder(Folder(path))
  }

  /// The settings of this account, and the school's on this computer.
  public static func here() -> Settings {
    let paths = DefaultPaths.here()
    return Settings(path: paths.settings, school: paths.school)
  }

  /// The language chosen last; nil if none was chosen, or if it cannot be read.
  public var language: Language? {
    guard let bytes = try? FileContents.read(layered.path(of: Self.languageName)) else {
      return nil
    }
    return Language(rawValue: TextFile(bytes: bytes).text.trimmed)
  }

  /// Stores the language.
  ///
  /// - Throws: ``ArchiveError/settingNotStored(_:_:)``; the stored setting is then unchanged.
  public func remember(_ language: Language) throws(ArchiveError) {
    try Self.write("\(language.rawValue)\n", to: Self.languageName, in: folder)
  }

  /// The amount of text shown at a time; ``ReadingPace/part`` by default.
  public var readingPace: ReadingPace {
    guard let bytes = try? FileContents.read(layered.path(of: Self.paceName)) else { return .part }
    return ReadingPace(rawValue: TextFile(bytes: bytes).text.trimmed) ?? .part
  }

  /// Stores the amount of text shown at a time.
  ///
  /// - Throws: ``ArchiveError/settingNotStored(_:_:)``; the stored setting is then unchanged.
  public func remember(_ pace: ReadingPace) throws(ArchiveError) {
    try Self.write("\(pace.rawValue)\n", to: Self.paceName, in: folder)
  }

  /// The size of the smallest group whose results may be shown separately: the number in the file
  /// `smallest-group`, at least ``minimumGroupSize``; 5 if there is no such file.
  ///
  /// - Throws: ``ArchiveError/invalidSmallestGroup(_:)`` if the file is invalid or cannot be read.
  ///   No group may be shown separately then: privacy fails closed.
  public func smallestGroup() throws(ArchiveError) -> Int {
    let path = layered.path(of: Self.smallestGroupName)
    let bytes: [UInt8]
    do throws(DiskError) {
      bytes = try FileContents.read(path)
    } catch .missing {
      return 5
    } catch {
      throw .invalidSmallestGroup(path)
    }
    guard let number = Int(TextFile(bytes: bytes).text.trimmed),
      number >= Self.minimumGroupSize
    else { throw .invalidSmallestGroup(path) }
    return number
  }

  /// The languages that the school offers to play in, beside those of the program: the tags in the
  /// file `languages`, separated by spaces or line breaks; none if there is no such file, or if it
  /// cannot be read.
  ///
  /// A translation that no speaker of the language has read is not offered by itself.
  public var offeredLanguages: [LanguageTag] {
    guard let bytes = try? FileContents.read(layered.path(of: Self.offeredName)) else { return [] }
    return TextFile(bytes: bytes).text.split(whereSeparator: \.isWhitespace)
      .compactMap { LanguageTag(String($0)) }
  }

  /// Whether the questionnaire at the end of a parents' evening is answered on phones: if the file
  /// `questionnaire` says `phone` or `telefoon`. Otherwise it is answered on paper.
  public var asksOnPhone: Bool {
    guard let bytes = try? FileContents.read(layered.path(of: Self.questionnaireName)) else {
      return false
    }
    return ["phone", "telefoon"].contains(TextFile(bytes: bytes).text.trimmed.lowercased())
  }

  /// Stores the languages that the school offers.
  ///
  /// - Throws: ``ArchiveError/settingNotStored(_:_:)``; the stored setting is then unchanged.
  public func remember(offeredLanguages: [LanguageTag]) throws(ArchiveError) {
    try Self.write(
      offeredLanguages.map { $0.description + "\n" }.joined(), to: Self.offeredName, in: folder)
  }

  /// The school's address, which accompanies aliases in exports; nil if none was given.
  public var schoolAddress: String? {
    guard let bytes = try? FileContents.read(layered.path(of: Self.schoolName)) else { return nil }
    let address = TextFile(bytes: bytes).text.trimmed
    return address.isEmpty ? nil : address
  }

  /// Stores the school's address.
  ///
  /// - Throws: ``ArchiveError/settingNotStored(_:_:)``; the stored setting is then unchanged.
  public func remember(schoolAddress: String) throws(ArchiveError) {
    try Self.write("\(schoolAddress)\n", to: Self.schoolName, in: folder)
  }

  /// The passphrase of the teacher's mode.
  public var passphrase: TeacherPassphrase {
    TeacherPassphrase(in: folder, layered: layered)
  }

  /// How the teacher's mode is opened.
  public var teacherAccess: TeacherAccess {
    if passphrase.isSet { return .passphrase }
    let isOnlyMine = (try? status(of: folder.path(of: Self.onlyMineName))) != nil
    return isOnlyMine ? .onlyMine : .notChosen
  }

  /// Stores that no pupil uses this account, so that no passphrase is needed. A passphrase that is
  /// set later overrides this.
  ///
  /// - Throws: ``ArchiveError/settingNotStored(_:_:)``; the stored setting is then unchanged.
  public func rememberOnlyMine() throws(ArchiveError) {
    try Self.write("yes\n", to: Self.onlyMineName, in: folder)
  }

  /// Writes a setting as a whole, readable by this account only.
  static func write(
    _ text: String, to name: String, in folder: Folder
  ) throws(ArchiveError) {
    do throws(DiskError) {
      try folder.make()
      try AtomicFile.replace(name, in: folder, with: Array(text.utf8))
    } catch {
      throw .settingNotStored(folder.path(of: name), error)
    }
  }
}
