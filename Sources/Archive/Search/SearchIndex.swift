import Dispatch
import Glibc
import Roleplay
import Synchronization

/// Finds words in all recordings of a folder, and in the notes beside them.
///
/// The index is a file in that folder, for this person alone. It is a cache: it may be thrown away,
/// makes itself anew, and is brought up to date before every search. Where the disk does not take
/// one, the recordings are read each time.
public struct SearchIndex: Sendable {
  /// The file's name, among the recordings.
  static let name = ".search.sqlite"
  /// What SQLite puts behind that name while it writes.
  private static let suffixes = ["", "-journal", "-wal", "-shm"]
  /// So many recordings are in memory at once where there is no index.
  private static let batch = 200
  /// So many files are looked at by one core at a time.
  private static let piece = 500

  private let folder: Folder

  /// The index of a folder's recordings; nothing is made or read yet.
  public init(of transcripts: TranscriptFolder) {
    self.init(in: transcripts.folder)
  }

  init(in folder: Folder) {
    self.folder = folder
  }

  /// Whether a file of that name in a folder of recordings is its index, or a part of it.
  static func isIndex(_ name: String) -> Bool {
    suffixes.contains { Self.name + $0 == name }
  }

  private var path: String { folder.path(of: Self.name) }

  /// Finds words.
  ///
  /// - Parameters:
  ///   - onlyPeople: whether only what players and teachers said is looked at, not what scenarios
  ///     have ready.
  ///   - limit: how many hits are given; the others are counted.
  ///   - willRead: told how many recordings and files of notes are read first, where any are.
  /// - Throws: ``ArchiveProblem/unreadable(_:_:)`` where the folder cannot be read.
  public func search(
    for query: SearchQuery, onlyPeople: Bool = false, limit: Int = 20,
    willRead: (Int) -> Void = { _ in }
  ) throws(ArchiveProblem) -> SearchResult {
    let request = Request(query: query, onlyPeople: onlyPeople, limit: limit)
    var remarks: [SearchRemark] = []
    for attempt in 1...2 {
      do throws(IndexTrouble) {
        var result = try searched(request, willRead: willRead)
        result.remarks = remarks + result.remarks
        return result
      } catch .unreadable(let problem) {
        throw problem
      } catch .outdated where attempt == 1 {
        remove()
      } catch .broken where attempt == 1 {
        remove()
        remarks = [.indexMadeAnew]
      } catch .unavailable(let trouble) {
        remarks = [.withoutIndex(trouble)]
        break
      } catch {
        remarks = [.withoutIndex(.hardware)]
      }
    }
    var result = try searchedWithoutIndex(request)
    result.remarks = remarks
    return result
  }

  /// Takes a recording and the notes about it out of the index; nothing is left of their words in it.
  ///
  /// - Parameter name: the recording's file, without the way to it.
  func forget(_ name: String) {
    guard (try? linkStatus(of: path)) != nil else { return }
    let notes = Folder.name(of: MarksFile(beside: name).path)
    do throws(IndexTrouble) {
      try SearchDatabase(path: path).forget([name, notes])
    } catch {
      // Rather no index than one that remembers.
      remove()
    }
  }

  private struct Request: Sendable {
    var query: SearchQuery
    var onlyPeople: Bool
    var limit: Int
  }

  private func searched(
    _ request: Request, willRead: (Int) -> Void
  ) throws(IndexTrouble) -> SearchResult {
    // Nothing to search, and nothing to forget.
    if (try? linkStatus(of: path)) == nil, try files().get().count == 0 { return SearchResult() }
    do throws(DiskTrouble) {
      _ = try Descriptor(path, O_RDWR | O_CREAT | O_NOFOLLOW)
    } catch {
      throw .unavailable(error)
    }
    let database = try SearchDatabase(path: path)
    let (seen, early) = lookAndSearch(database, for: request)
    let fingerprint = try seen.get()
    var result = try early.get()
    if try !database.isUpToDate(fingerprint) {
      try database.update(from: folder, fingerprint: fingerprint, willRead: willRead)
      result = try found(in: database, for: request).get()
    }
    result.problems = try database.unreadable().compactMap(problem)
    return result
  }

  /// Looks at every file, and meanwhile searches the index as it stands: it is nearly always up to
  /// date.
  private func lookAndSearch(
    _ database: SearchDatabase, for request: Request
  ) -> (Result<Int64, IndexTrouble>, Result<SearchResult, IndexTrouble>) {
    let both = Mutex<(Result<Int64, IndexTrouble>?, Result<SearchResult, IndexTrouble>?)>(
      (nil, nil))
    DispatchQueue.concurrentPerform(iterations: 2) { half in
      if half == 0 {
        let found = found(in: database, for: request)
        both.withLock { $0.1 = found }
      } else {
        let fingerprint = files().map(Self.fingerprint)
        both.withLock { $0.0 = fingerprint }
      }
    }
    return both.withLock {
      ($0.0 ?? files().map(Self.fingerprint), $0.1 ?? found(in: database, for: request))
    }
  }

  private func files() -> Result<SearchedFiles, IndexTrouble> {
    Result { () throws(DiskTrouble) in try SearchedFiles(in: folder) }
      .mapError { .unreadable(.unreadable(folder.path, $0)) }
  }

  /// One number for all files and their stamps, looked at by as many cores as are free.
  private static func fingerprint(of files: SearchedFiles) -> Int64 {
    let sum = Mutex<UInt64>(0)
    DispatchQueue.concurrentPerform(iterations: (files.count + piece - 1) / piece) { number in
      let start = number * piece
      let part = files.fingerprint(of: start..<min(start + piece, files.count))
      sum.withLock { $0 &+= part }
    }
    return Int64(bitPattern: sum.withLock { $0 })
  }

  private func found(
    in database: SearchDatabase, for request: Request
  ) -> Result<SearchResult, IndexTrouble> {
    Result { () throws(IndexTrouble) in
      var result = SearchResult()
      try database.search(
        for: request.query, onlyPeople: request.onlyPeople, limit: request.limit, in: folder,
        adding: &result)
      return result
    }
  }

  private func searchedWithoutIndex(_ request: Request) throws(ArchiveProblem) -> SearchResult {
    var result = SearchResult()
    do throws(IndexTrouble) {
      let names: [String]
      do throws(DiskTrouble) {
        names = try SearchedFiles(in: folder).all().map(\.name).reversed()
      } catch {
        throw IndexTrouble.unreadable(.unreadable(folder.path, error))
      }
      var start = 0
      while start < names.count {
        let batch = Array(names[start..<min(start + Self.batch, names.count)])
        start += batch.count
        let database = try SearchDatabase()
        try database.add(batch, from: folder)
        try database.search(
          for: request.query, onlyPeople: request.onlyPeople, limit: request.limit, in: folder,
          adding: &result)
        result.problems += try database.unreadable().compactMap(problem)
      }
    } catch .unreadable(let problem) {
      throw problem
    } catch {
      throw .unreadable(folder.path, .noMemory)
    }
    return result
  }

  /// Why a file cannot be read; nil where it can by now.
  private func problem(_ name: String) -> ArchiveProblem? {
    let path = folder.path(of: name)
    do {
      let file = try TranscriptReader.open(path, O_RDONLY)
      _ = try SearchableText.all(in: file, path: path)
      return nil
    } catch let problem as ArchiveProblem {
      return problem
    } catch {
      return .unreadable(path, (error as? DiskTrouble) ?? .hardware)
    }
  }

  private func remove() {
    for suffix in Self.suffixes { unlink(path + suffix) }
    try? folder.synchronize()
  }
}
