extension Ink {
  /// The bars of charts.
  public static let bar = Ink(name: "bar", red: 0x0B, green: 0x57, blue: 0x9B)
  /// Green cards.
  public static let greenCard = Ink(name: "green-card", red: 0x1A, green: 0x7A, blue: 0x45)
  /// Red cards.
  public static let redCard = Ink(name: "red-card", red: 0xB3, green: 0x2D, blue: 0x2A)
  /// The edges of flow charts.
  public static let stream = Ink(name: "stream", red: 0x5B, green: 0x8D, blue: 0xBE)

  /// The colours of charts, including those shared with other pictures.
  public static let charts: [Ink] = [
    .ink, .paper, .faint, .shade, .glow, .mint, .line, .bar, .greenCard, .redCard, .stream,
  ]
}
