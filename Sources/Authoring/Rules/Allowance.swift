import Yarn

/// The rules that an author suppresses at a line or in a scene.
///
/// A line has the tag `#allow:WW104` or `#mag:lange-zin`; a scene has the header
/// `allow: WW122` or `mag: geen-einde-met-wachten`, which applies to all of that scene.
struct Allowance {
  private static let keys = ["allow", "mag"]

  private let words: [String]

  /// Reads the headers of a node.
  init(_ node: Outline.Node) {
    words = node.headers.filter { Self.keys.contains($0.key) }.flatMap { header in
      header.value.split { $0 == "," || $0 == " " }.map(String.init)
    }
  }

  /// Reads the tags of a line.
  init(_ line: Outline.Line) {
    words = line.tags.compactMap { tag in
      Self.keys.first { tag.hasPrefix($0 + ":") }.map { String(tag.dropFirst($0.count + 1)) }
    }
  }

  func covers(_ rule: Rule) -> Bool {
    rule.isAllowed(by: words)
  }
}
