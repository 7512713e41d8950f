import Drawing
import Roleplay
import Yarn

/// The cards of a scenario's picture, and what leads from one to another: the scenes come first, in
/// their own order.
struct GraphCards {
  /// The kind of arrow that comes back.
  static let detour = 1

  private(set) var cards: [GraphCard] = []
  private var arrows: [LayeredLayout.Arrow] = []

  private let map: StoryMap
  private let language: Language

  /// The usual width of a scene's card, and the largest.
  static let cardWidths = 164.0...310.0
  private static let labelWidth = 126.0

  init(_ map: StoryMap, language: Language) {
    self.map = map
    self.language = language
    let usual = Self.cardWidths.lowerBound
    cards = map.scenes.map { GraphCard($0, width: usual, language: language) }
    for edge in map.edges {
      let kind = edge.isDetour ? Self.detour : 0
      var words = edge.options
      if words.isEmpty, edge.isConditional, !edge.isDetour {
        words = [GraphText.sometimes.text(in: language)]
      }
      if edge.isBack {
        cards.append(
          GraphCard(
            backTo: map.scenes[edge.to].title, options: words, isDetour: edge.isDetour,
            width: Self.labelWidth + 20, language: language))
        arrows.append(LayeredLayout.Arrow(from: edge.from, to: cards.count - 1, kind: kind))
      } else if words.isEmpty {
        arrows.append(LayeredLayout.Arrow(from: edge.from, to: edge.to, kind: kind))
      } else {
        cards.append(GraphCard(options: words, width: Self.labelWidth, language: language))
        arrows.append(LayeredLayout.Arrow(from: edge.from, to: cards.count - 1, kind: kind))
        arrows.append(LayeredLayout.Arrow(from: cards.count - 1, to: edge.to, kind: kind))
      }
    }
  }

  /// The same cards, with those of scenes as wide as their row allows: wide cards
  /// are low, and take less of the sheet.
  func widened(for layout: LayeredLayout, on width: Double) -> GraphCards {
    var rows: [Int: (scenes: Int, others: Double)] = [:]
    for (card, place) in layout.places.enumerated() {
      if map.scenes.indices.contains(card) {
        rows[place.row, default: (0, 0)].scenes += 1
      } else {
        rows[place.row, default: (0, 0)].others += place.box.size.width + 18
      }
    }
    var result = self
    for scene in map.scenes.indices {
      guard let row = rows[layout.places[scene].row] else { continue }
      let room = (width * 0.92 - row.others) / Double(row.scenes) - 30
      let bounds = Self.cardWidths
      let wide = max(bounds.lowerBound, min(bounds.upperBound, room.rounded(.down)))
      result.cards[scene] = GraphCard(map.scenes[scene], width: wide, language: language)
    }
    return result
  }

  /// Whether an arrow that ends at a card has a point there: not where it goes on.
  func hasPoint(_ card: Int) -> Bool {
    if case .label = cards[card].shape { false } else { true }
  }

  /// The cards in their places, on sheets with room for the texts above and below them.
  ///
  /// - Parameter scale: how many times as large everything is drawn.
  func layout(in room: Size, scale: Double, header: Double, footer: Double) -> LayeredLayout {
    let height = (room.height - footer) / scale
    return LayeredLayout(
      boxes: cards.map(\.size), arrows: arrows, room: Size(room.width / scale, height),
      firstHeight: height - header / scale)
  }
}
