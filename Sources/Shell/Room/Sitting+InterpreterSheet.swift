import Archive
import Discussion
import Roleplay
import Yarn

extension Sitting {
  /// The beginning of the names of sheets for interpreters: `tolk`, `tolk-mbo`.
  private static let sheetName = "tolk"

  /// The page for interpreters at an evening, as HTML: the first sheet for them that includes the
  /// scenario's statements; nil if there is none.
  func interpreterSheet(for scenario: String) -> String? {
    let names = (try? repertoire.handoutNames()) ?? []
    for name in names where name.hasPrefix(Self.sheetName) {
      guard let (handout, language) = try? repertoire.handout(name, in: console.language),
        handout.statementLists.contains(where: { $0.scenario == scenario }),
        let statements = try? repertoire.statements(for: handout, in: language)
      else { continue }
      return HandoutPage(handout, language: language.rawValue, statements: statements).html
    }
    return nil
  }
}
