import Glibc
import Roleplay

/// Finds everything that a folder of recordings, and the folders below it, keep about an alias.
public struct StoredData: Sendable {
  private let transcripts: TranscriptFolder

  /// What was found.
  public struct Result: Sendable {
    /// What is kept about the alias itself.
    public var groups: [StoredGroup] = []
    /// Other files in which the alias occurs: exports, reports, notes about somebody else. They are
    /// named, and never erased here, because they are about others as well.
    public var mentions: [String] = []
    /// Why something could not be looked at.
    public var problems: [ArchiveError] = []

    /// Makes an empty result.
    public init() {}

    /// Whether nothing was found.
    public var isEmpty: Bool { groups.isEmpty && mentions.isEmpty }
  }

  /// Looks in a folder of recordings.
  public init(in transcripts: TranscriptFolder) {
    self.transcripts = transcripts
  }

  /// Everything about an alias; case, spaces and hyphens make no difference.
  ///
  /// - Throws: ``ArchiveError`` if the alias cannot be one, or the folder cannot be read.
  public func about(_ text: String) throws(ArchiveError) -> Result {
    let alias = try Alias(text)
    var result = Result()
    let listing = try Listing(of: transcripts)
    result.problems = listing.problems
    let own = listing.recordings.filter {
      (try? Alias($0.opening.alias))?.comparisonKey == alias.comparisonKey
    }
    result.groups = listing.withWhatIfs(of: own).map { group(of: .recording($0), at: $0.path) }
    for path in listing.unreadable where Self.isNamed(path, after: alias) {
      result.groups.append(group(of: .unreadableRecording, at: path))
    }
    let folders = Folder(transcripts.path).tree()
    for folder in folders where Folder.name(of: folder.path) == DossierFolder.name {
      result.groups += DossierFolder.stored(about: alias, in: folder)
    }
    for folder in folders where folder.path.contains("/\(HandInInbox.name)/") {
      result.groups += Self.handIns(about: alias, in: folder)
    }
    let known = Set(result.groups.flatMap(\.items).map(\.path))
    let spellings = Set(
      ([alias] + own.compactMap { try? Alias($0.opening.alias) }).flatMap {
        [$0.description, $0.fileNamePart]
      })
    result.mentions = listing.others(in: folders).filter {
      !known.contains($0) && Self.mentions(spellings, at: $0)
    }
    return result
  }

  /// The recordings that began before a moment, with their what-ifs, and the dossiers to which
  /// nothing was added since.
  ///
  /// - Parameter moment: in the form of transcripts, ISO 8601 in UTC.
  /// - Throws: ``ArchiveError`` if the folder cannot be read.
  public func recorded(before moment: String) throws(ArchiveError) -> Result {
    var result = Result()
    let listing = try Listing(of: transcripts)
    result.problems = listing.problems
    let old = listing.recordings.filter { $0.opening.recorded < moment }
    result.groups = listing.withWhatIfs(of: old).map { group(of: .recording($0), at: $0.path) }
    for folder in Folder(transcripts.path).tree()
    where Folder.name(of: folder.path) == DossierFolder.name {
      result.groups += DossierFolder.stored(untouchedSince: moment, in: folder)
    }
    return result
  }

  /// A recording with all that belongs to it.
  ///
  /// - Throws: ``ArchiveError`` if it cannot be read.
  public func recording(at path: String) throws(ArchiveError) -> StoredGroup {
    let name = Folder.name(of: path)
    return group(of: .recording(try Recording(name: name, in: Folder(of: path))), at: path)
  }

  /// A recording with all that belongs to it.
  private func group(of kind: StoredItem.Kind, at path: String) -> StoredGroup {
    var companions = (try? RecordingCompanions.of(path)) ?? []
    let name = Folder.name(of: path)
    for folder in Set([transcripts.path, Folder(of: path).path]).sorted() {
      companions += LessonFolder(in: TranscriptFolder(path: folder)).stored(about: name)
    }
    return StoredGroup(StoredItem(kind, at: path), companions: companions)
  }

  /// Whether the name of a recording's file, which cannot be read, ends with the alias.
  private static func isNamed(_ path: String, after alias: Alias) -> Bool {
    let name = RecordingFiles.name(of: path).lowercased()
    let part = "-" + alias.comparisonKey
    if name.hasSuffix(part) { return true }
    guard let hyphen = name.lastIndex(of: "-"),
      Int(name[name.index(after: hyphen)...]) != nil
    else { return false }
    return name[..<hyphen].hasSuffix(part)
  }

  /// What a laptop handed in and is not collected yet. A part of which the beginning does not say
  /// whose it is counts too: the laptop still has it, and sends it again.
  private static func handIns(about alias: Alias, in folder: Folder) -> [StoredGroup] {
    ((try? folder.names()) ?? []).map(folder.path).filter { path in
      guard (try? linkStatus(of: path))?.isFile == true else { return false }
      if let dossier = try? DossierFile(at: path) {
        return (try? Alias(dossier.dossier.alias))?.comparisonKey == alias.comparisonKey
      }
      guard let opening = try? TranscriptReader(path: path).opening else { return true }
      return (try? Alias(opening.alias))?.comparisonKey == alias.comparisonKey
    }.map { StoredGroup(StoredItem(.handIn, at: $0)) }
  }

  /// Whether a file has one of these names in its own, or as a word among its bytes.
  private static func mentions(_ names: Set<String>, at path: String) -> Bool {
    let isInName = names.contains { Folder.name(of: path).words(contain: $0) }
    guard !isInName else { return true }
    guard let bytes = try? FileContents.read(path) else { return false }
    let text = String(decoding: bytes, as: UTF8.self)
    return names.contains { text.words(contain: $0) }
  }
}

extension String {
  /// Whether a name occurs between characters that are no letters or digits.
  fileprivate func words(contain name: String) -> Bool {
    var rest = self[...]
    while let range = rest.firstRange(of: name) {
      let before = range.lowerBound == startIndex ? nil : self[index(before: range.lowerBound)]
      let after = range.upperBound == endIndex ? nil : self[range.upperBound]
      if ![before, after].contains(where: { $0?.isLetter == true || $0?.isNumber == true }) {
        return true
      }
      rest = rest[range.upperBound...]
    }
    return false
  }
}

/// The recordings in a folder and below it, and which of them cannot be read.
private struct Listing {
  var recordings: [Recording] = []
  var unreadable: [String] = []
  var problems: [ArchiveError] = []

  init(of transcripts: TranscriptFolder) throws(ArchiveError) {
    for found in try transcripts.recordingNames() {
      if let error = found.error {
        problems.append(.unreadable(found.name, error))
        continue
      }
      do throws(ArchiveError) {
        recordings.append(try Recording(name: found.name, in: transcripts.folder))
      } catch {
        unreadable.append(transcripts.folder.path(of: found.name))
      }
    }
  }

  /// Recordings, and those that branched off from them, which repeat their words.
  func withWhatIfs(of own: [Recording]) -> [Recording] {
    var found = own
    var paths = Set(own.map(\.path))
    var isChanged = true
    while isChanged {
      isChanged = false
      for recording in recordings where !paths.contains(recording.path) {
        guard let parent = recording.opening.parent?.recording, !parent.contains("/"),
          paths.contains(Folder(of: recording.path).path(of: parent))
        else { continue }
        paths.insert(recording.path)
        found.append(recording)
        isChanged = true
      }
    }
    return found
  }

  /// The files that are no recordings, dossiers or parts of a transfer.
  func others(in folders: [Folder]) -> [String] {
    folders.filter {
      Folder.name(of: $0.path) != DossierFolder.name && !$0.path.contains("/\(HandInInbox.name)")
    }.flatMap { folder in
      ((try? folder.names()) ?? []).filter {
        !$0.hasSuffix(TranscriptFolder.suffix) && !TranscriptFolder.checkedIn.contains($0)
      }.map(folder.path)
    }.filter { (try? linkStatus(of: $0))?.isFile == true }
  }
}
