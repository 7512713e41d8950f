/// The colours of the report, for a light screen (and paper) and for a dark one.
enum ReportColour: String, CaseIterable {
  case ground, surface, ink, faint, accent, line, glow, shade, mint
  // Colours of charts.
  case bar, greenCard = "green-card", redCard = "red-card", stream

  var light: String {
    switch self {
    case .ground: "#eef1f4"
    case .surface: "#ffffff"
    case .ink: "#1f2328"
    case .faint: "#57606a"
    case .accent, .bar: "#0b579b"
    case .line: "#b8c0c8"
    case .glow: "#fff4d6"
    case .shade: "#eef1f4"
    case .mint: "#e1f3e8"
    case .greenCard: "#1a7a45"
    case .redCard: "#b32d2a"
    case .stream: "#5b8dbe"
    }
  }

  var dark: String {
    switch self {
    case .ground: "#101418"
    case .surface: "#1b2026"
    case .ink: "#e8eaed"
    case .faint: "#a9b1ba"
    case .accent, .bar: "#7db8f0"
    case .line: "#47525e"
    case .glow: "#41371f"
    case .shade: "#2a313a"
    case .mint: "#1e3a2b"
    case .greenCard: "#63cf95"
    case .redCard: "#f29487"
    case .stream: "#5f97cd"
    }
  }
}
