import FoundationEssentials
import GRDB
import Glibc

/// The index as SQLite keeps it: each text once, however many recordings it stands in, and for each
/// file which texts stand where.
///
/// A scenario's lines are the same in all its recordings, so that the index is much smaller than they
/// are. Whatever is taken out of it is overwritten, its words are in no page that was given up.
final class SearchDatabase: Sendable {
  /// What the tables look like; raised whenever that changes, or what is indexed does.
  private static let version = 2
  /// How long another program that writes is waited for, in seconds.
  private static let patience = 2.0

  let queue: DatabaseQueue

  /// Opens the index in a file, which is there, if only as an empty one.
  ///
  /// - Throws: ``IndexTrouble``.
  init(path: String) throws(IndexTrouble) {
    do {
      queue = try DatabaseQueue(path: path, configuration: Self.configuration)
      try Self.prepare(queue)
    } catch {
      throw IndexTrouble(error)
    }
  }

  /// Makes one that is kept nowhere.
  init() throws(IndexTrouble) {
    do {
      queue = try DatabaseQueue(configuration: Self.configuration)
      try Self.prepare(queue)
    } catch {
      throw IndexTrouble(error)
    }
  }

  private static var configuration: Configuration {
    var configuration = Configuration()
    configuration.busyMode = .timeout(patience)
    configuration.prepareDatabase { db in
      try db.execute(sql: "PRAGMA secure_delete = ON; PRAGMA temp_store = MEMORY")
    }
    return configuration
  }

  private static func prepare(_ queue: DatabaseQueue) throws {
    try queue.writeWithoutTransaction { db in
      guard try version(db) != version else { return }
      // Somebody else may be making the tables at this moment.
      try db.inTransaction(.immediate) {
        switch try self.version(db) {
        case version: break
        case 0 where try isEmpty(db): try makeTables(db)
        default: throw IndexTrouble.outdated
        }
        return .commit
      }
    }
  }

  private static func version(_ db: Database) throws -> Int {
    try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
  }

  private static func isEmpty(_ db: Database) throws -> Bool {
    try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_schema") == 0
  }

  /// `said` holds the texts, `text` finds one by what it says, and `file.places` says which of them
  /// stand where. The newest file has the highest id.
  private static func makeTables(_ db: Database) throws {
    try db.execute(
      sql: """
        CREATE VIRTUAL TABLE said USING fts5(
          words, speaker UNINDEXED, kind UNINDEXED,
          tokenize = 'unicode61 remove_diacritics 2', columnsize = 0);
        CREATE TABLE text(digest INTEGER PRIMARY KEY, number INTEGER NOT NULL);
        CREATE TABLE file(
          id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, size INTEGER NOT NULL,
          changed INTEGER NOT NULL, inode INTEGER NOT NULL, isReadable INTEGER NOT NULL,
          places BLOB NOT NULL);
        CREATE INDEX unreadable ON file(name) WHERE NOT isReadable;
        CREATE TABLE folder(fingerprint INTEGER NOT NULL);
        PRAGMA user_version = \(version);
        """)
  }

  /// Does something, other programs being kept out, all or nothing.
  func change(_ work: (Database) throws -> Void) throws(IndexTrouble) {
    do {
      try queue.writeWithoutTransaction { db in
        try db.inTransaction(.immediate) {
          try work(db)
          return .commit
        }
      }
    } catch {
      throw IndexTrouble(error)
    }
  }

  /// Reads, everything as it is at one moment.
  func read<Result>(_ work: (Database) throws -> Result) throws(IndexTrouble) -> Result {
    do {
      return try queue.read(work)
    } catch {
      throw IndexTrouble(error)
    }
  }
}
