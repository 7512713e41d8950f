import Glibc
import Roleplay

/// Slows down guessing the code of a dossier: the wrong codes for an alias, counted in a file beside
/// its dossiers, so that the count survives a restart of the program.
///
/// Three wrong codes may be typed one after the other. Then a dossier stays closed for a minute, and
/// after each further wrong code for twice as long, up to a day. The right code, or a new one, ends
/// the count.
struct DossierAttempts {
  /// The number of wrong codes that may be typed without waiting.
  static let freeCount = 3
  static let suffix = ".attempts"
  private static let firstDelay = 60
  private static let maximumDelay = 24 * 3600

  /// The path of the file.
  private let path: String

  /// The attempts at the dossiers of an alias; all spellings of it are one name.
  init(at alias: Alias, in folder: Folder) {
    self.init(named: alias.comparisonKey, in: folder)
  }

  /// The attempts at the dossiers whose files have names that begin so.
  init(named stem: String, in folder: Folder) {
    path = folder.path(of: stem + Self.suffix)
  }

  /// The number of seconds until the next code may be typed; 0 if it may be typed now.
  ///
  /// - Parameter now: seconds since 1970. If the clock was set back since, nothing has passed.
  func secondsToWait(now: Int) -> Int {
    let (count, last) = counted(now: now)
    guard count >= Self.freeCount else { return 0 }
    let doublings = min(count - Self.freeCount, 20)
    let delay = min(Self.firstDelay << doublings, Self.maximumDelay)
    return max(0, delay - max(0, now - last))
  }

  /// Counts a code as wrong, before it is known whether it is right: otherwise, ending the program in
  /// time would give another attempt.
  ///
  /// - Throws: the error of the disk; the attempt is then not counted.
  func count(now: Int) throws(DiskError) {
    let text = "\(counted(now: now).count + 1) \(now)\n"
    try AtomicFile.replace(Folder.name(of: path), in: Folder(of: path), with: Array(text.utf8))
  }

  /// Ends the count.
  func clear() { unlink(path) }

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
    guard numbers.count == 2, (0...1_000_000).contains(numbers[0]) else {
      return (Self.freeCount, now)
    }
    return (numbers[0], min(numbers[1], now))
  }
}
