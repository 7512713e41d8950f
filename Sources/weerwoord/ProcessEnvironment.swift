@preconcurrency import Glibc

/// The variables this process was started with.
enum ProcessEnvironment {
  static var variables: [String: String] {
    var result: [String: String] = [:]
    var place = environ
    while let entry = place.pointee {
      let parts = String(cString: entry).split(
        separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      if parts.count == 2 { result[String(parts[0])] = String(parts[1]) }
      place += 1
    }
    return result
  }
}
