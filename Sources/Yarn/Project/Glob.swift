/// A pattern that says which files belong to a project: `**/*.yarn`, `scenes/*/intro*.yarn`.
///
/// As in Yarn Spinner 3.2.1: `*` matches any characters within a name, `**` any folders, also
/// none; case does not count; `./` and a slash at the start mean nothing, a slash at the end everything
/// below; `*.*` is `*`; `..` goes up, at the start only.
struct Glob: Sendable, Equatable {
  private enum Segment: Sendable, Equatable {
    case anyFolders
    case name([Character])
  }

  /// How many folders up it begins.
  let parents: Int
  private let segments: [Segment]

  /// Reads a pattern; nil if `..` follows something else.
  init?(_ pattern: String) {
    var parents = 0
    var segments: [Segment] = []
    for part in pattern.split(whereSeparator: Self.isSlash) where part != "." {
      switch part {
      case "..":
        guard segments.isEmpty else { return nil }
        parents += 1
      case "**": segments.append(.anyFolders)
      case "*.*": segments.append(.name(["*"]))
      default: segments.append(.name(Array(part.lowercased())))
      }
    }
    if pattern.last.map(Self.isSlash) == true { segments.append(.anyFolders) }
    self.parents = parents
    self.segments = segments
  }

  /// Whether a path, relative to the project's folder, fits.
  func matches(_ path: String) -> Bool {
    let names = path.split(whereSeparator: Self.isSlash).filter { $0 != "." }
    guard names.prefix(while: { $0 == ".." }).count == parents else { return false }
    return fits(
      names.dropFirst(parents).map { Array($0.lowercased()) }, segments,
      standsForAny: { $0 == .anyFolders },
      fitsOne: { segment, name in
        guard case .name(let pattern) = segment else { return false }
        return fits(name, pattern, standsForAny: { $0 == "*" }, fitsOne: ==)
      })
  }

  private static func isSlash(_ character: Character) -> Bool {
    character == "/" || character == "\\"
  }
}

/// Whether elements match a pattern in which some parts match any number of elements. Goes back to
/// the last such part only, so that it takes no more than the product of both lengths.
private func fits<Element, Part>(
  _ elements: [Element], _ pattern: [Part], standsForAny: (Part) -> Bool,
  fitsOne: (Part, Element) -> Bool
) -> Bool {
  var element = 0
  var part = 0
  var lastAny: (part: Int, element: Int)?
  while element < elements.count {
    if part < pattern.count, standsForAny(pattern[part]) {
      lastAny = (part, element)
      part += 1
    } else if part < pattern.count, fitsOne(pattern[part], elements[element]) {
      part += 1
      element += 1
    } else if let (anyPart, anyElement) = lastAny {
      lastAny = (anyPart, anyElement + 1)
      part = anyPart + 1
      element = anyElement + 1
    } else {
      return false
    }
  }
  return pattern[part...].allSatisfy(standsForAny)
}
