import Roleplay
import Yarn

extension Repertoire {
  /// The languages that any of the scenarios has a string table for, in the order of their codes.
  public var languages: [String] {
    let all = names.flatMap { name in (try? load(name))?.tables.keys.map { $0 } ?? [] }
    return Set(all).sorted()
  }

  /// How many errors keep a scenario from being played; compiles it. None where it cannot be read:
  /// its playbill says why.
  public func errorCount(of name: String) -> Int {
    guard let files = try? load(name) else { return 0 }
    return Scenario(files.scripts).diagnostics
      .count { $0.severity == .error }
  }
}
