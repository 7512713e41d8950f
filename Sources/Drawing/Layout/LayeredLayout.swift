/// A layered graph layout: positions boxes in rows so that all arrows point down, few arrows cross,
/// and no box overlaps another box or an arrow. It uses the method of Sugiyama, Tagawa and Toda
/// (1981), on pages of a given size.
///
/// The same boxes and arrows always give the same layout.
public struct LayeredLayout: Sendable {
  /// An arrow from one box to another. The arrows form no cycle.
  public struct Arrow: Sendable, Hashable {
    /// The box where it starts, as an index in the list of boxes.
    public var from: Int
    /// The box where it ends, as an index in the list of boxes.
    public var to: Int
    /// Arrows of one kind that start at one box share a line.
    public var kind: Int

    /// Makes an arrow.
    public init(from: Int, to: Int, kind: Int = 0) {
      self.from = from
      self.to = to
      self.kind = kind
    }
  }

  /// The position of a box.
  public struct Place: Sendable, Hashable {
    /// The page, from 0.
    public var sheet: Int
    /// The row, from 0 at the top of the first page.
    public var row: Int
    /// The box on the page.
    public var box: Box
  }

  /// A segment of an arrow.
  public struct Stroke: Sendable, Hashable {
    /// The page, from 0.
    public var sheet: Int
    /// The line of the segment.
    public var path: Path
    /// The kind of arrow.
    public var kind: Int
    /// The box at which it ends; nil for a segment that continues.
    public var end: Int?
  }

  /// The symbol of an arrow that continues on another page.
  public struct Connector: Sendable, Hashable {
    /// The page, from 0.
    public var sheet: Int
    /// The centre of the symbol.
    public var centre: Point
    /// The number that both ends share, from 1.
    public var number: Int
    /// Whether the arrow leaves the page here.
    public var isDeparture: Bool
  }

  /// The radius of a connector's circle, in pixels.
  public static let connectorRadius = 8.0

  /// The position of each box, in the order in which they were given.
  public let places: [Place]
  /// The segments of all arrows.
  public let strokes: [Stroke]
  /// The symbols of arrows that continue on another page.
  public let connectors: [Connector]
  /// The number of pages.
  public let sheets: Int
  /// The width of the layout, in pixels. It exceeds the given room only if the boxes and arrows do
  /// not fit.
  public let width: Double

  /// Lays out boxes and arrows.
  ///
  /// - Parameters:
  ///   - boxes: the size of each box.
  ///   - arrows: the arrows between boxes. An arrow without a valid box is ignored.
  ///   - room: the size of a page.
  ///   - firstHeight: the height available on the first page, if it is less.
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
    let columns = HorizontalPlacement(rows, width: width).centres
    let drawn = Routing(rows, columns, boxes: boxes)
    places = drawn.places
    strokes = drawn.strokes
    connectors = drawn.connectors
    sheets = rows.sheetCount
  }
}
