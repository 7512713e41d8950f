import Roleplay
import Yarn

extension Repertoire {
  /// The languages of the scenarios' string tables, sorted by their codes.
  public var languages: [String] {
    let all = names.flatMap { name in (try? load(name))?.tables.keys.map { $0 } ?? [] }
    return Set(all).sorted()
  }

  /// Compiles a scenario and counts the errors that prevent it from being played; 0 if it cannot be
  /// read, because its playbill reports that.
  public func errorCount(of name: String) -> Int {
    guard let files = try? load(name) else { return 0 }
    return Scenario(files.scripts).diagnostics
      .count { $0.severity == .error }
  }
}
