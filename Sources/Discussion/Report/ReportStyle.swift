import Drawing

/// The CSS of the report.
enum ReportStyle {
  static var css: String {
    """
    @page { size: A4 portrait; margin: 14mm; }
    @page comic { size: A4 landscape; margin: 8mm; }
    :root { color-scheme: light dark; font-family: \(Lettering.families);
    \(variables(\.light)) }
    @media screen and (prefers-color-scheme: dark) { :root {
    \(variables(\.dark)) } }
    \(inks)
    \(String(decoding: PackageResources.report_css, as: UTF8.self))
    """
  }

  private static func variables(_ scheme: (ReportColour) -> String) -> String {
    ReportColour.allCases.map { "--\($0.rawValue): \(scheme($0));" }.joined(separator: " ")
  }

  /// Charts use the page's colours; comics keep their own.
  private static var inks: String {
    ReportColour.allCases.map { colour in
      let ink = colour == .surface ? Ink.paper.name : colour.rawValue
      return ".chart .fill-\(ink) { fill: var(--\(colour.rawValue)); } "
        + ".chart .stroke-\(ink) { stroke: var(--\(colour.rawValue)); }"
    }.joined(separator: "\n")
  }
}
