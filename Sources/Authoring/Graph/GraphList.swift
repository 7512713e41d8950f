import Drawing
import Roleplay
import Yarn

/// A scenario as a list: the text alternative of its picture.
struct GraphList {
  let map: StoryMap
  let language: Language

  /// The list as HTML.
  var html: String {
    var lines = ["<section>", "<h2>\(said(.list))</h2>"]
    if let goal = map.goal { lines.append("<p>\(SVGText.escaped(goal))</p>") }
    for (index, scene) in map.scenes.enumerated() {
      lines += self.lines(of: scene, index)
    }
    return (lines + ["</section>"]).joined(separator: "\n")
  }

  private func lines(of scene: StoryMap.Scene, _ index: Int) -> [String] {
    var marks: [GraphText] = []
    if scene.isStart { marks.append(.start) }
    if scene.isShared { marks.append(.shared) }
    if !scene.isReached { marks.append(.unreached) }
    let mark =
      marks.isEmpty ? "" : " (\(marks.map { $0.text(in: language) }.joined(separator: ", ")))"
    var lines = [
      "<h3 id=\"scene-\(index + 1)\">\(index + 1). \(SVGText.escaped(scene.title + mark))</h3>"
    ]
    if let first = scene.firstWords { lines.append("<p>\(SVGText.escaped(first))</p>") }
    var items = scene.contents.map(item)
    items += map.edges.filter { $0.from == index }.map(item)
    if !items.isEmpty { lines += ["<ul>"] + items + ["</ul>"] }
    return lines
  }

  private func item(_ content: StoryMap.Content) -> String {
    switch content {
    case .choice(let question, let options):
      let list = options.map { option in
        let endings = option.endings.map { GraphText.ending($0).text(in: language) }
        return "<li>\(SVGText.escaped(([option.text] + endings).joined(separator: " — ")))</li>"
      }
      return "<li>\(said(.choice, question))\n<ul>\n\(list.joined(separator: "\n"))\n</ul></li>"
    case .question(let words): return "<li>\(said(.question, words))</li>"
    case .notes(let words, let minimum): return "<li>\(said(.notes(minimum: minimum), words))</li>"
    case .talk(let minutes, let times):
      return "<li>\(said(.talk(minutes: minutes, times: times)))</li>"
    case .ending(let name): return "<li>\(said(.ending(name)))</li>"
    case .stop: return "<li>\(said(.stop))</li>"
    }
  }

  private func item(_ edge: StoryMap.Edge) -> String {
    let phrase: GraphText = edge.isDetour ? .detourTo : .leadsTo
    let title = SVGText.escaped(map.scenes[edge.to].title)
    var reasons = edge.options.map { "‘\($0)’" }
    if reasons.isEmpty, edge.isConditional { reasons = [GraphText.sometimes.text(in: language)] }
    let why = reasons.isEmpty ? "" : SVGText.escaped(" (\(reasons.joined(separator: ", ")))")
    return
      "<li>\(said(phrase)) <a href=\"#scene-\(edge.to + 1)\">\(edge.to + 1). \(title)</a>\(why)</li>"
  }

  private func said(_ phrase: GraphText, _ words: String = "") -> String {
    let name = phrase.text(in: language)
    return SVGText.escaped(words.isEmpty ? name : "\(name): \(words)")
  }
}
