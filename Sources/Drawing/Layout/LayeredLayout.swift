/// Places boxes in rows so that every arrow leads down, few arrows cross, and no box lies on another
/// or on an arrow: the method of Sugiyama, Tagawa and Toda (1981), on sheets of a given size.
///
/// The same boxes and arrows always come to the same places.
public struct LayeredLayout: Sendable {
  /// An arrow from one box to another; together they lead round in no circle.
  public struct Arrow: Sendable, Hashable {
    /// The box it leaves, by its place in the list.
    public var from: Int
    /// The box it comes to.
    public var to: Int
    /// Arrows of one kind that leave a box together share their way.
    public var kind: Int

    /// Makes an arrow.
    public init(from: Int, to: Int, kind: Int = 0) {
      self.from = from
      self.to = to
      self.kind = kind
    }
  }

  /// Where a box has come to stand.
  public struct Place: Sendable, Hashable {
    /// The sheet, from 0.
    public var sheet: Int
    /// The row, from 0 for the uppermost of all sheets.
    public var row: Int
    /// Where on the sheet.
    public var box: Box
  }

  /// A piece of an arrow.
  public struct Stroke: Sendable, Hashable {
    /// The sheet, from 0.
    public var sheet: Int
    /// The line.
    public var path: Path
    /// The kind of arrow.
    public var kind: Int
    /// The box it ends at; nil for a piece that goes on.
    public var end: Int?
  }

  /// The mark of an arrow that goes on on another sheet.
  public struct Connector: Sendable, Hashable {
    /// The sheet, from 0.
    public var sheet: Int
    /// Its middle.
    public var centre: Point
    /// What the two ends have in common, from 1.
    public var number: Int
    /// Whether the arrow leaves the sheet here.
    public var isDeparture: Bool
  }

  /// How large a connector's circle is.
  public static let connectorRadius = 8.0

  /// Where each box stands, in the order they were given.
  public let places: [Place]
  /// The arrows, in pieces.
  public let strokes: [Stroke]
  /// Where arrows go on on another sheet.
  public let connectors: [Connector]
  /// How many sheets are needed.
  public let sheets: Int
  /// How wide it has become: more than there was room for only where boxes or arrows are too many.
  public let width: Double

  /// Places boxes.
  ///
  /// - Parameters:
  ///   - boxes: how large each is.
  ///   - arrows: what leads where. An arrow to a box that is not there is passed over.
  ///   - room: how wide and high a sheet is.
  ///   - firstHeight: how high the first sheet is, where it has to hold something else too.
  public init(boxes: [Size], arrows: [Arrow], room: Size, firstHeight: Double? = nil) {
    var seen: Set<Arrow> = []
    let arrows = arrows.filter { arrow in
      boxes.indices.contains(arrow.from) && boxes.indices.contains(arrow.to)
        && arrow.from != arrow.to && seen.insert(arrow).inserted
    }
    let heights = (first: firstHeight ?? room.height, other: room.height)
    var best: Rows?
    var budget = room.width
    let widest = boxes.reduce(0) { max($0, $1.width) }
    while true {
      let layers = Layering.layers(of: boxes, arrows, budget: budget)
      let rows = Rows(boxes: boxes, arrows: arrows, layers: layers, heights: heights)
      if best.map({ rows.neededWidth < $0.neededWidth }) ?? true { best = rows }
      if rows.neededWidth <= room.width || budget <= widest { break }
      budget *= 0.88
    }
    guard var rows = best, !boxes.isEmpty else {
      places = []
      strokes = []
      connectors = []
      sheets = 1
      width = 0
      return
    }
    rows.order()
    width = max(room.width, rows.neededWidth)
    let columns = Columns(rows, width: width).centres
    let drawn = Routing(rows, columns, boxes: boxes)
    places = drawn.places
    strokes = drawn.strokes
    connectors = drawn.connectors
    sheets = rows.sheetCount
  }
}
