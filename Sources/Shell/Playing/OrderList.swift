import Roleplay
import Yarn

/// Shows items in order, with their points if a room gave any.
@MainActor
struct OrderList {
  let items: [Cue.Option]
  let ranking: Answer.Ranking
  let screen: Screen

  /// Writes a line for each item.
  func show() {
    let points = ranking.people.totals(of: items.map(\.id))
    for (place, item) in ranking.sorted(items).enumerated() {
      var words = item.text
      if let points, let index = items.firstIndex(where: { $0.id == item.id }) {
        words += " (\(StageText.points(points[index]).text(in: screen.language)))"
      }
      screen.write(
        words, style: place == 0 ? .bold : nil, prefix: StyledText("→ \(place + 1). ", .dim))
    }
    screen.writeBlank()
  }
}
