import Roleplay
import Yarn

/// A scenario in Mermaid's language for flow charts, which many editors and wikis draw.
struct Mermaid {
  let map: StoryMap
  let language: Language

  /// The longest words in a box, in characters: a wiki has no room for more.
  private static let longest = 70

  /// The chart.
  var text: String {
    var lines = ["flowchart TD"]
    for (index, scene) in map.scenes.enumerated() {
      lines.append("  \(Self.name(index))\(box(scene))")
    }
    for edge in map.edges {
      let arrow = edge.isDetour ? "-.->" : "-->"
      var words = edge.options
      if words.isEmpty, edge.isConditional { words = [GraphText.sometimes.text(in: language)] }
      let label =
        words.isEmpty ? "" : "|\"\(words.map(Self.escaped).joined(separator: "<br>"))\"|"
      lines.append("  \(Self.name(edge.from)) \(arrow)\(label) \(Self.name(edge.to))")
    }
    let endings = map.scenes.indices.filter { !map.scenes[$0].endings.isEmpty }.map(Self.name)
    if !endings.isEmpty {
      lines.append("  classDef ending stroke-width:3px")
      lines.append("  class \(endings.joined(separator: ",")) ending")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func name(_ index: Int) -> String { "scene\(index + 1)" }

  /// A box, whose shape tells what it is: round ends for the start, a hexagon for an ending.
  private func box(_ scene: StoryMap.Scene) -> String {
    var lines = ["<b>\(Self.escaped(scene.title))</b>"]
    if let first = scene.firstWords { lines.append(Self.escaped(first)) }
    if scene.isStart { lines.insert(Self.escaped(GraphText.start.text(in: language)), at: 0) }
    for content in scene.contents {
      switch content {
      case .choice(_, let options):
        for option in options {
          let endings = option.endings.map { GraphText.ending($0).text(in: language) }
          lines.append(Self.escaped("• " + ([option.text] + endings).joined(separator: " — ")))
        }
      case .question(let words):
        lines.append(Self.escaped("❓ \(GraphText.question.text(in: language)): \(words)"))
      case .notes(let words, let minimum):
        let name = GraphText.notes(minimum: minimum).text(in: language)
        lines.append(Self.escaped("❓ \(name): \(words)"))
      case .talk(let minutes, let times):
        lines.append(
          Self.escaped(GraphText.talk(minutes: minutes, times: times).text(in: language)))
      case .ending(let name):
        lines.append(Self.escaped("⚑ \(GraphText.ending(name).text(in: language))"))
      case .stop: lines.append(Self.escaped("■ \(GraphText.stop.text(in: language))"))
      }
    }
    let words = lines.joined(separator: "<br>")
    if !scene.endings.isEmpty { return "{{\"\(words)\"}}" }
    return scene.isStart ? "([\"\(words)\"])" : "[\"\(words)\"]"
  }

  /// Words in quotation marks: each character that Mermaid or a page could interpret is written as
  /// the number of the character.
  private static func escaped(_ text: String) -> String {
    let printable = PrintableText.of(text, layout: .oneLine)
    let short = printable.count > longest ? printable.prefix(longest - 1) + "…" : printable
    var escaped = ""
    for scalar in short.unicodeScalars {
      let isPlain =
        scalar.properties.isAlphabetic || scalar.properties.numericType != nil
        || " .,!?-…•❓⚑■—".unicodeScalars.contains(scalar)
        || scalar.properties.generalCategory == .nonspacingMark
      if isPlain {
        escaped.unicodeScalars.append(scalar)
      } else {
        escaped += "#\(scalar.value);"
      }
    }
    return escaped
  }
}
