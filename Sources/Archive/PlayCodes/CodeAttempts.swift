import Glibc
import Roleplay

/// Slows down guessing a code: the wrong codes, counted in a file, so that the count survives a restart
/// of the program.
///
/// Three wrong codes may be typed one after the other. Then nothing opens for a while, and after each
/// further wrong code for twice as long. The right code, or a new one, ends the count of a dossier; it
/// leaves the count of plays as it was, because whoever guesses may have a play of their own.
struct CodeAttempts {
  /// The number of wrong codes that may be typed without waiting.
  static let freeCount = 3
  static let suffix = ".attempts"
  /// The name of the file that counts for all the plays of a folder.
  static let playsName = "codes" + suffix

  /// The path of the file.
  private let path: String
  /// The first wait and the longest one, in seconds.
  private let delays: ClosedRange<Int>
  /// After so many seconds without a wrong code the count begins anew; nil: it never does.
  private let memory: Int?

  /// The attempts at the dossiers of an alias; all spellings of it are one name. A dossier waits for a
  /// minute, and up to a day.
  init(at alias: Alias, in folder: Folder) {
    self.init(named: alias.comparisonKey, in: folder)
  }

  /// The attempts at the dossiers whose files have names that begin so.
  init(named stem: String, in folder: Folder) {
    path = folder.path(of: stem + Self.suffix)
    delays = 60...24 * 3600
    memory = nil
  }

  /// The attempts at the plays of a folder where a code is typed without saying for which of them: one
  /// code is tried at all, so all wait, for five minutes, and up to an hour. A day later all is as
  /// before.
  init(atPlaysIn folder: Folder) {
    path = folder.path(of: Self.playsName)
    delays = 300...3600
    memory = 24 * 3600
  }

  /// The number of seconds until the next code may be typed; 0 if it may be typed now.
  ///
  /// - Parameter now: seconds since 1970. If the clock was set back since, nothing has passed.
  func secondsToWait(now: Int) -> Int {
    let (count, last) = counted(now: now)
    guard count >= Self.freeCount else { return 0 }
    let doublings = min(count - Self.freeCount, 20)
    let delay = min(delays.lowerBound << doublings, delays.upperBound)
    return max(0, delay - max(0, now - last))
  }

  /// Counts a code as wrong, before it is known whether it is right: otherwise, ending the program in
  /// time would give another attempt.
  ///
  /// - Returns: what makes the count as it was before, for a code that was right.
  /// - Throws: the error of the disk; the attempt is then not counted.
  @discardableResult
  func count(now: Int) throws(DiskError) -> () throws(DiskError) -> Void {
    let before = counted(now: now)
    try write(before.count + 1, now)
    return { () throws(DiskError) in
      if before.count == 0 { clear() } else { try write(before.count, before.last) }
    }
  }

  /// Ends the count.
  func clear() { unlink(path) }

  private func write(_ count: Int, _ last: Int) throws(DiskError) {
    let bytes = Array("\(count) \(last)\n".utf8)
    do throws(DiskError) {
      try AtomicFile.replace(Folder.name(of: path), in: Folder(of: path), with: bytes)
    } catch {
      // On a full disk there is no room for a new file, but there is for a few bytes in the old one.
      let file = try Descriptor(path, O_WRONLY | O_NOFOLLOW)
      try file.write(bytes)
      try file.truncate(to: bytes.count)
      try file.synchronizeData()
    }
  }

  /// The number of wrong codes, and when the last one was typed. A file that somebody changed counts
  /// as three wrong codes now.
  private func counted(now: Int) -> (count: Int, last: Int) {
    let bytes: [UInt8]
    do throws(DiskError) {
      bytes = try FileContents.read(path)
    } catch .missing {
      return (0, now)
    } catch {
      return (Self.freeCount, now)
    }
    let numbers = String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isWhitespace)
      .compactMap { Int($0) }
    guard numbers.count == 2, (0...1_000_000).contains(numbers[0]), numbers[1] >= 0 else {
      return (Self.freeCount, now)
    }
    let last = min(numbers[1], now)
    if let memory, now - last > memory { return (0, now) }
    return (numbers[0], last)
  }
}
