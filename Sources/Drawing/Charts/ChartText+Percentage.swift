extension ChartText {
  /// A whole percentage. Only zero is shown as 0%, and only everything as 100%.
  static func percentage(_ count: Int, of total: Int) -> String {
    guard total > 0, count > 0 else { return "0%" }
    guard count < total else { return "100%" }
    let rounded = (Double(count) * 100 / Double(total)).rounded()
    return "\(Int(max(1, min(99, rounded))))%"
  }
}
