import FoundationEssentials
import GRDB
import Glibc
import Roleplay

extension SearchDatabase {
  /// So many files are indexed at a time: others get a turn in between, and what is done stays done.
  private static let batch = 200

  /// Whether the index is as the folder was when it had this fingerprint.
  func isUpToDate(_ fingerprint: Int64) throws(IndexTrouble) -> Bool {
    try read { db in
      try Int64.fetchOne(db, sql: "SELECT fingerprint FROM folder") == fingerprint
        && (try Int.fetchOne(db, sql: "SELECT count(*) FROM file WHERE NOT isReadable")) == 0
    }
  }

  /// Brings the index up to date with a folder: takes out what is gone, reads what is new or changed.
  ///
  /// - Parameter willRead: told once how many files will be read.
  func update(
    from folder: Folder, fingerprint: Int64, willRead: (Int) -> Void
  ) throws(IndexTrouble) {
    let files: [(name: String, stamp: FileStamp)]
    do throws(DiskTrouble) {
      files = try SearchedFiles(in: folder).all()
    } catch {
      throw .unreadable(.unreadable(folder.path, error))
    }
    try list(files)
    try change { db in
      let gone = try Int64.fetchAll(
        db, sql: "SELECT id FROM file WHERE name NOT IN (SELECT name FROM seen)")
      try Self.remove(gone, db)
    }
    let count = try read { db in
      try Int.fetchOne(db, sql: "SELECT count(*) FROM (\(Self.changed))") ?? 0
    }
    if count > 0 { willRead(count) }
    var last = ""
    while true {
      let names = try read { [last] db in
        try String.fetchAll(
          db, sql: "\(Self.changed) AND seen.name > ? ORDER BY seen.name LIMIT \(Self.batch)",
          arguments: [last])
      }
      guard let end = names.last else { break }
      try change { db in try Self.index(names, in: folder, db) }
      last = end
    }
    try change { db in
      try db.execute(sql: "DELETE FROM folder")
      try db.execute(sql: "INSERT INTO folder VALUES (?)", arguments: [fingerprint])
    }
  }

  /// Takes files out of the index; their words go with them.
  func forget(_ names: [String]) throws(IndexTrouble) {
    try change { db in
      var ids: [Int64] = []
      for name in names {
        ids += try Int64.fetchAll(db, sql: "SELECT id FROM file WHERE name = ?", arguments: [name])
      }
      try Self.remove(ids, db)
    }
  }

  /// Reads files that are not in it.
  func add(_ names: [String], from folder: Folder) throws(IndexTrouble) {
    try change { db in try Self.index(names, in: folder, db) }
  }

  // MARK: - Files

  /// The files that are not as they are in the index, or could not be read the last time.
  private static let changed = """
    SELECT seen.name FROM seen LEFT JOIN file ON file.name = seen.name
    WHERE (file.id IS NULL OR NOT file.isReadable
      OR (file.size, file.changed, file.inode) IS NOT (seen.size, seen.changed, seen.inode))
    """

  /// Lists what is in the folder, byte by byte as it is called there, in a table of this connection's.
  private func list(_ files: [(name: String, stamp: FileStamp)]) throws(IndexTrouble) {
    try change { db in
      try db.execute(
        sql: """
          CREATE TEMP TABLE IF NOT EXISTS seen(
            name TEXT PRIMARY KEY, size INTEGER, changed INTEGER, inode INTEGER) WITHOUT ROWID;
          DELETE FROM seen;
          """)
      let insert = try db.makeStatement(sql: "INSERT INTO seen VALUES (?, ?, ?, ?)")
      for (name, stamp) in files {
        try insert.execute(arguments: [name, stamp.size, stamp.changed, stamp.inode])
      }
    }
  }

  private static func index(_ names: [String], in folder: Folder, _ db: Database) throws {
    var dropped: Set<Int> = []
    var numbers: [SearchableText.Words: Int] = [:]
    for name in names {
      let path = folder.path(of: name)
      let old = try Row.fetchOne(
        db, sql: "SELECT id, size, changed, inode, isReadable, places FROM file WHERE name = ?",
        arguments: [name])
      let file: Descriptor?
      var stamp = FileStamp(size: 0, changed: 0, inode: 0)
      do throws(ArchiveProblem) {
        let opened = try TranscriptReader.open(path, O_RDONLY)
        // Taken before it is read: what is written while we read makes it another one.
        if let status = try? opened.status() { stamp = FileStamp(status) }
        file = opened
      } catch .unreadable(_, .missing) {
        if let old { dropped.formUnion(texts(in: old)) }
        try db.execute(sql: "DELETE FROM file WHERE name = ?", arguments: [name])
        continue
      } catch {
        file = nil
      }
      // Somebody else may have indexed it meanwhile.
      if let old, old["isReadable"], stamp == FileStamp(old) { continue }
      let found = file.flatMap { try? SearchableText.all(in: $0, path: path) }
      var places = TextPlaces()
      var new: Set<Int> = []
      for text in found ?? [] {
        let number = try numbers[text.words] ?? self.number(of: text.words, db)
        numbers[text.words] = number
        new.insert(number)
        places.add(text: number, entry: text.entry)
      }
      if let old { dropped.formUnion(texts(in: old).subtracting(new)) }
      let id = try old?["id"] ?? newID(for: name, db)
      try db.execute(
        sql: "INSERT OR REPLACE INTO file VALUES (?, ?, ?, ?, ?, ?, ?)",
        arguments: [
          id, name, stamp.size, stamp.changed, stamp.inode, found != nil, Data(places.bytes),
        ])
    }
    try drop(dropped, db)
  }

  private static func remove(_ ids: [Int64], _ db: Database) throws {
    var dropped: Set<Int> = []
    for id in ids {
      let row = try Row.fetchOne(db, sql: "SELECT places FROM file WHERE id = ?", arguments: [id])
      if let row { dropped.formUnion(texts(in: row)) }
      try db.execute(sql: "DELETE FROM file WHERE id = ?", arguments: [id])
    }
    try drop(dropped, db)
  }

  private static func texts(in row: Row) -> Set<Int> {
    var texts: Set<Int> = []
    let places: Data? = row["places"]
    places?.withUnsafeBytes { bytes in
      TextPlaces.forEach(in: bytes) { text, _ in _ = texts.insert(text) }
    }
    return texts
  }

  /// A file's id: its moment, as far as its name says one, so that the newest is the highest.
  private static func newID(for name: String, _ db: Database) throws -> Int64 {
    let digits = name.utf8.filter { (0x30...0x39).contains($0) }.prefix(14).map { Int64($0) - 0x30 }
    func number(_ range: Range<Int>) -> Int64 { digits[range].reduce(0) { $0 * 10 + $1 } }
    var id: Int64 = 0
    if digits.count == 14 {
      let days = (number(0..<4) * 12 + number(4..<6)) * 31 + number(6..<8)
      let seconds = (days * 24 + number(8..<10)) * 3600 + number(10..<12) * 60 + number(12..<14)
      id = seconds << 10
    }
    while try Bool.fetchOne(
      db, sql: "SELECT EXISTS (SELECT 1 FROM file WHERE id = ?)", arguments: [id]) == true
    {
      id += 1
    }
    return id
  }

  // MARK: - Texts

  /// The number of a text, which gets one where it has none.
  private static func number(of text: SearchableText.Words, _ db: Database) throws -> Int {
    let digest = digest(of: text)
    let find = try db.cachedStatement(sql: "SELECT number FROM text WHERE digest = ?")
    if let number = try Int.fetchOne(find, arguments: [digest]) { return number }
    try db.cachedStatement(sql: "INSERT INTO said(words, speaker, kind) VALUES (?, ?, ?)")
      .execute(arguments: [text.words, text.speaker, text.kind.rawValue])
    let number = Int(db.lastInsertedRowID)
    try db.cachedStatement(sql: "INSERT INTO text VALUES (?, ?)")
      .execute(arguments: [digest, number])
    return number
  }

  private static func digest(of text: SearchableText.Words) -> Int64 {
    let bytes = Array("\(text.kind.rawValue)\u{0}\(text.speaker)\u{0}\(text.words)".utf8)
    let digest = SHA256.hash(bytes).prefix(8).reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    return Int64(bitPattern: digest)
  }

  /// Takes texts out that stand in no file any more, so that nothing is left of their words.
  private static func drop(_ texts: Set<Int>, _ db: Database) throws {
    guard !texts.isEmpty else { return }
    var unused = texts
    let files = try Row.fetchCursor(db, sql: "SELECT places FROM file")
    while !unused.isEmpty, let file = try files.next() {
      try file.withUnsafeData(atIndex: 0) { places in
        places?.withUnsafeBytes { bytes in
          TextPlaces.forEach(in: bytes) { text, _ in _ = unused.remove(text) }
        }
      }
    }
    guard !unused.isEmpty else { return }
    for number in unused {
      try db.execute(sql: "DELETE FROM text WHERE number = ?", arguments: [number])
      try db.execute(sql: "DELETE FROM said WHERE rowid = ?", arguments: [number])
    }
    // A text that is only marked as gone stays in the index until its parts are joined.
    try db.execute(sql: "INSERT INTO said(said) VALUES ('optimize')")
  }
}

extension FileStamp {
  fileprivate init(_ row: Row) {
    self.init(size: row["size"], changed: row["changed"], inode: row["inode"])
  }
}
