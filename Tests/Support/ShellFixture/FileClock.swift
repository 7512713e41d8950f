import Foundation

/// A clock that goes on a minute each time that somebody looks at it: what one program begins after
/// another has a later time, and no test has to wait for it. Its time is kept in a file.
struct FileClock {
  /// The file.
  let path: String

  /// The time, in seconds since 1970.
  func now() -> Int {
    let last = (try? String(contentsOfFile: path, encoding: .utf8)).flatMap { Int($0) }
    let next = (last ?? 1_790_000_000) + 60
    try? String(next).write(toFile: path, atomically: true, encoding: .utf8)
    return next
  }
}
