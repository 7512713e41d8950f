extension ChartText {
  /// A whole percentage: what is not nothing is never shown as 0%, nor what is not all as 100%.
  static func percentage(_ count: Int, of total: Int) -> String {
    guard total > 0, count > 0 else { return "0%" }
    guard count < total else { return "100%" }
    let rounded = (Double(count) * 100 / Double(total)).rounded()
    return "\(Int(max(1, min(99, rounded))))%"
  }
}
