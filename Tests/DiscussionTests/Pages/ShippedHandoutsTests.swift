import Archive
import Browser
import Discussion
import Foundation
import Roleplay
import Testing
import Yarn

@Suite(
  "The sheets that ship, in a browser", .serialized,
  .enabled(if: Browser.installed != nil, "Chromium is not installed"))
struct ShippedHandoutsTests {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Scenarios")
  private static let repertoire = Result { try Repertoire(path: folder.path) }
  private static let names = (try? repertoire.get().handoutNames()) ?? []

  private struct Widths: Decodable {
    var page: Int
    var room: Int
  }

  @Test("are there") func any() { #expect(Self.names.count > 10) }

  @Test(
    "need no moving sideways: on paper nothing is cut off", arguments: names, Language.allCases)
  func width(_ name: String, _ language: Language) throws {
    let browser = try #require(Browser.installed)
    let (sheet, found) = try Self.repertoire.get().handout(name, in: language)
    #expect(found == language)
    let html = HandoutPage(sheet, language: language.rawValue).html
    for view in [Browser.View(width: 820), .init(width: 360)] {
      let given = try browser.ask(
        html, view,
        "return {page: page.documentElement.scrollWidth, room: page.documentElement.clientWidth}")
      let widths = try JSONDecoder().decode(Widths.self, from: given)
      #expect(widths.page <= widths.room, "\(view.width): \(widths.page) of \(widths.room)")
    }
  }
}
