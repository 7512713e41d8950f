import Browser
import Discussion
import Foundation
import Roleplay
import Testing

@Suite(
  "The sheets that ship, in a browser", .serialized,
  .enabled(if: Browser.installed != nil, "Chromium is not installed"))
struct ShippedHandoutsTests {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Scenarios/bladen")

  private static let files =
    ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? [])
    .filter { $0.hasSuffix(".md") }.sorted()

  private struct Widths: Decodable {
    var page: Int
    var room: Int
  }

  @Test("are there") func any() { #expect(Self.files.count > 10) }

  @Test("need no moving sideways: on paper nothing is cut off", arguments: files)
  func width(_ file: String) throws {
    let browser = try #require(Browser.installed)
    let text = try String(contentsOf: Self.folder.appendingPathComponent(file), encoding: .utf8)
    let html = HandoutPage(try Handout(text: text), language: "nl").html
    for view in [Browser.View(width: 820), .init(width: 360)] {
      let given = try browser.ask(
        html, view,
        "return {page: page.documentElement.scrollWidth, room: page.documentElement.clientWidth}")
      let widths = try JSONDecoder().decode(Widths.self, from: given)
      #expect(widths.page <= widths.room, "\(view.width): \(widths.page) of \(widths.room)")
    }
  }
}
