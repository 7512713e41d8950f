import Yarn

/// Tabs in one line and spaces in another: they look alike and are not.
enum MixedIndentation {
  static func check(_ sources: [Source], _ findings: inout RuleFindings) {
    for source in sources {
      let lines = String(decoding: source.bytes, as: UTF8.self)
        .split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      var usesTabs: Bool?
      for (index, line) in lines.enumerated() {
        let blanks = line.prefix { $0 == " " || $0 == "\t" }
        guard !blanks.isEmpty, blanks.endIndex < line.endIndex else { continue }
        let hasTab = blanks.contains("\t")
        if let usesTabs, usesTabs != hasTab || hasTab && blanks.contains(" ") {
          findings.add(.mixedIndentation(hasTab: hasTab), inFile: source, line: index + 1)
          break
        }
        usesTabs = hasTab
      }
    }
  }
}
