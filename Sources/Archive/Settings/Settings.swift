import Roleplay
public import Yarn

/// What is remembered from one time to the next, in a folder of this person's.
public struct Settings: Sendable {
  private let folder: Folder
  private static let languageName = "language"
  private static let paceName = "reading-pace"
  private static let smallestGroupName = "smallest-group"
  private static let schoolName = "school-address"
  static let onlyMineName = "only-mine"
  /// The smallest number ``smallestGroup()`` can be: a group of one is a person.
  public static let leastGroup = 2

  /// The settings in a folder, which need not be there yet.
  public init(path: String) {
    folder = Folder(path)
  }

  /// The language chosen last; none where none was, or where it cannot be read.
  public var language: Language? {
    guard let bytes = try? FileContents.read(folder.path(of: Self.languageName)) else {
      return nil
    }
    return Language(rawValue: TextFile(bytes: bytes).text.trimmed)
  }

  /// Remembers the language.
  ///
  /// - Throws: ``ArchiveProblem/settingNotKept(_:_:)``; what was remembered before still is.
  public func remember(_ language: Language) throws(ArchiveProblem) {
    try Self.write("\(language.rawValue)\n", to: Self.languageName, in: folder)
  }

  /// How far text runs on while somebody plays; a part at a time where nothing else was chosen.
  public var readingPace: ReadingPace {
    guard let bytes = try? FileContents.read(folder.path(of: Self.paceName)) else { return .part }
    return ReadingPace(rawValue: TextFile(bytes: bytes).text.trimmed) ?? .part
  }

  /// Remembers how far text runs on.
  ///
  /// - Throws: ``ArchiveProblem/settingNotKept(_:_:)``; what was remembered before still is.
  public func remember(_ pace: ReadingPace) throws(ArchiveProblem) {
    try Self.write("\(pace.rawValue)\n", to: Self.paceName, in: folder)
  }

  /// A group of fewer people is not shown apart from others: the number in the file
  /// `smallest-group`, at least ``leastGroup``; 5 where there is no such file.
  ///
  /// - Throws: ``ArchiveProblem/smallestGroupBroken(_:)`` where the file says something else, or cannot
  ///   be read. No group may be shown apart then: what protects people fails closed.
  public func smallestGroup() throws(ArchiveProblem) -> Int {
    let path = folder.path(of: Self.smallestGroupName)
    let bytes: [UInt8]
    do throws(DiskTrouble) {
      bytes = try FileContents.read(path)
    } catch .missing {
      return 5
    } catch {
      throw .smallestGroupBroken(path)
    }
    guard let number = Int(TextFile(bytes: bytes).text.trimmed),
      number >= Self.leastGroup
    else { throw .smallestGroupBroken(path) }
    return number
  }

  /// The school's address, which goes with aliases that leave this computer; none where none was
  /// given.
  public var schoolAddress: String? {
    guard let bytes = try? FileContents.read(folder.path(of: Self.schoolName)) else { return nil }
    let address = TextFile(bytes: bytes).text.trimmed
    return address.isEmpty ? nil : address
  }

  /// Remembers the school's address.
  ///
  /// - Throws: ``ArchiveProblem/settingNotKept(_:_:)``; what was remembered before still is.
  public func remember(schoolAddress: String) throws(ArchiveProblem) {
    try Self.write("\(schoolAddress)\n", to: Self.schoolName, in: folder)
  }

  /// The passphrase of the teacher's mode.
  public var passphrase: TeacherPassphrase {
    TeacherPassphrase(in: folder)
  }

  /// How the teacher's mode opens.
  public var teacherAccess: TeacherAccess {
    if passphrase.isSet { return .passphrase }
    let isOnlyMine = (try? status(of: folder.path(of: Self.onlyMineName))) != nil
    return isOnlyMine ? .onlyMine : .notChosen
  }

  /// Remembers that no pupil uses this account, and so no passphrase is wanted. A passphrase that is
  /// set later takes its place.
  ///
  /// - Throws: ``ArchiveProblem/settingNotKept(_:_:)``; what was remembered before still is.
  public func rememberOnlyMine() throws(ArchiveProblem) {
    try Self.write("yes\n", to: Self.onlyMineName, in: folder)
  }

  /// Writes a setting whole, readable for this person alone.
  static func write(
    _ text: String, to name: String, in folder: Folder
  ) throws(ArchiveProblem) {
    do throws(DiskTrouble) {
      try folder.make()
      try AtomicFile.replace(name, in: folder, with: Array(text.utf8))
    } catch {
      throw .settingNotKept(folder.path(of: name), error)
    }
  }
}
