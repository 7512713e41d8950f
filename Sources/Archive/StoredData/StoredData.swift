import Glibc
import Roleplay

/// Finds everything that a folder of recordings, and the folders below it, keep about an alias.
public struct StoredData: Sendable {
  private let transcripts: TranscriptFolder

  /// What was found.
  public struct Result: Sendable {
    /// What is kept about the alias itself.
    public var groups: [StoredGroup] = []
    /// Recordings and dossiers that cannot be opened or read, so that nobody knows whose they are.
    public var unreadable: [UnreadableFile] = []
    /// Other files in which the alias, or words of the pupil, occur: exports, reports, notes about
    /// somebody else. They are named, and erased only if the person chooses them, because they are
    /// about others as well.
    public var mentions: [StoredMention] = []
    /// Why something could not be looked at.
    public var problems: [ArchiveError] = []

    /// Makes an empty result.
    public init() {}

    /// Whether nothing was found.
    public var isEmpty: Bool { groups.isEmpty && !mentions.contains { $0.kind == .found } }
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
    let listing = try StoredListing(of: transcripts)
    result.problems = listing.problems
    let own = listing.recordings.filter {
      (try? Alias($0.opening.alias))?.comparisonKey == alias.comparisonKey
    }
    for recording in listing.withCopies(of: own) {
      result.groups.append(try group(of: listing.kind(of: recording), at: recording.path))
    }
    for path in listing.neverBegun where Self.isNamed(path, after: alias) {
      result.groups.append(try group(of: .unreadableRecording, at: path))
    }
    for (path, error) in listing.unreadable {
      if Self.isNamed(path, after: alias) {
        result.groups.append(try group(of: .unreadableRecording, at: path))
      } else {
        result.unreadable.append(try unreadable(path, error))
      }
    }
    let folders = Folder(transcripts.path).tree()
    for folder in folders where Folder.name(of: folder.path) == DossierFolder.name {
      result.groups += DossierFolder.stored(about: alias, in: folder)
    }
    for folder in folders where folder.path.contains("/\(HandInInbox.name)/") {
      result.groups += Self.handIns(about: alias, in: folder)
    }
    let originals = StoredListing.strayOriginals(in: folders)
    for path in originals where Self.isNamed(DamagedOriginal.name(of: path), after: alias) {
      result.groups.append(StoredGroup(StoredItem(.damagedOriginal, at: path)))
    }
    let spellings = Set(
      ([alias] + own.compactMap { try? Alias($0.opening.alias) }).flatMap {
        [$0.description, $0.fileNamePart]
      })
    let finder = WordFinder(
      names: spellings, texts: result.groups.flatMap { $0.spokenTexts })
    let known = Set(result.groups.flatMap(\.items).map(\.path))
    for (path, isOurs) in listing.others(in: folders) where !known.contains(path) {
      do throws(DiskError) {
        switch try finder.look(in: path) {
        case .found:
          result.mentions.append(StoredMention(kind: .found, path: path, isOurs: isOurs))
        case .unsearchable where !isOurs:
          result.mentions.append(StoredMention(kind: .unsearchable, path: path, isOurs: isOurs))
        case .unsearchable, .notFound: break
        }
      } catch .missing {
        // It was removed since the folder was listed.
      } catch {
        result.problems.append(.unreadable(path, error))
      }
    }
    let named = known.union(result.mentions.map(\.path))
    result.unreadable += originals.filter { !named.contains($0) }.map(Self.stray)
    return result
  }

  private static func stray(_ original: String) -> UnreadableFile {
    UnreadableFile(StoredGroup(StoredItem(.damagedOriginal, at: original)), reason: .damaged)
  }

  /// The recordings that began before a moment, with their what-ifs, and the dossiers to which
  /// nothing was added since.
  ///
  /// What cannot be opened or read does not say when it was made: all of it is in
  /// ``Result/unreadable``, whatever the date of the file.
  ///
  /// - Parameter moment: in the form of transcripts, ISO 8601 in UTC.
  /// - Throws: ``ArchiveError`` if the folder cannot be read.
  public func recorded(before moment: String) throws(ArchiveError) -> Result {
    var result = Result()
    let listing = try StoredListing(of: transcripts)
    result.problems = listing.problems
    let old = listing.recordings.filter { $0.opening.recorded < moment }
    for recording in listing.withCopies(of: old) {
      result.groups.append(try group(of: listing.kind(of: recording), at: recording.path))
    }
    for (path, error) in listing.unreadable {
      result.unreadable.append(try unreadable(path, error))
    }
    let folders = Folder(transcripts.path).tree()
    result.unreadable += StoredListing.strayOriginals(in: folders).map(Self.stray)
    for folder in folders where Folder.name(of: folder.path) == DossierFolder.name {
      let dossiers = DossierFolder.stored(untouchedSince: moment, in: folder)
      result.groups += dossiers.groups
      result.unreadable += dossiers.unreadable
    }
    return result
  }

  /// A recording with all that belongs to it.
  ///
  /// - Throws: ``ArchiveError`` if it cannot be read.
  public func recording(at path: String) throws(ArchiveError) -> StoredGroup {
    let name = Folder.name(of: path)
    return try group(of: .recording(try Recording(name: name, in: Folder(of: path))), at: path)
  }

  /// A recording with all that belongs to it.
  ///
  /// - Throws: ``ArchiveError/unreadable(_:_:)`` if what is beside it cannot be listed: that there is
  ///   nothing would not be true.
  private func group(of kind: StoredItem.Kind, at path: String) throws(ArchiveError) -> StoredGroup
  {
    var companions: [StoredItem]
    do throws(DiskError) {
      companions = try RecordingCompanions.of(path)
    } catch .missing {
      companions = []
    } catch {
      throw .unreadable(Folder(of: path).path, error)
    }
    let name = Folder.name(of: path)
    for folder in Set([transcripts.path, Folder(of: path).path]).sorted() {
      companions += LessonFolder(in: TranscriptFolder(path: folder)).stored(about: name)
    }
    return StoredGroup(StoredItem(kind, at: path), companions: companions)
  }

  private func unreadable(
    _ path: String, _ error: ArchiveError
  ) throws(ArchiveError) -> UnreadableFile {
    let reason = UnreadableFile.Reason(error)
    return UnreadableFile(try group(of: .nobodysRecording(reason), at: path), reason: reason)
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
}
