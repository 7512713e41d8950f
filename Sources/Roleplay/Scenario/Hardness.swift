/// How hard the other person in a conversation is: a variable of the script, named in the header
/// `hardness: $hardheid 1-3 $houdt_vol_open` of its first node.
public struct Hardness: Sendable, Hashable {
  /// The name of the header.
  package static let header = "hardness"

  /// The number variable.
  public var variable: String
  /// The values from the softest to the hardest.
  public var range: ClosedRange<Int>
  /// The variable that must be true for the hardest value to be offered; nil if it always is.
  public var opener: String?

  /// Parses a header; nil if it does not name a variable and two bounds.
  package init?(header: String) {
    let words = header.split { $0 == "," || $0 == " " }.map(String.init)
    let ends = (words.dropFirst().first ?? "").split(separator: "-").compactMap { Int($0) }
    guard let variable = words.first, variable.hasPrefix("$"), ends.count == 2, ends[0] < ends[1]
    else { return nil }
    self.variable = variable
    range = ends[0]...ends[1]
    opener = words.dropFirst(2).first { $0.hasPrefix("$") }
  }
}
