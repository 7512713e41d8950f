import Browser
import Drawing
import Testing

@Suite("The width of words")
struct LetteringTests {
  private static let words = [
    "Ik wil liever buschauffeur worden.", "WAAROM WIL JIJ DAT?", "Één façade, über, Łódź, ıİ",
    "@%—…“”€",
    "Дякую за розмову", "Ευχαριστώ", "مرحبا بكم في المدرسة", "ኤሌክትሪሻን", "שלום", "1234567890", "👍🏽👩‍🔧",
    "mmmmmmWWWWWW", "iiiilllljjj''..,,",
  ]

  @Test(
    "is never less than what a real browser draws",
    .enabled(if: Browser.installed != nil, "Chromium is not installed"),
    arguments: [false, true])
  func againstBrowser(isBold: Bool) throws {
    let browser = try #require(Browser.installed)
    let families = Lettering.families.split(separator: ",").map { $0.drop { $0 == " " } }
    let lettering = Lettering(20, isBold: isBold)
    let list = Self.words.map { "\"\($0)\"" }.joined(separator: ",")
    let fonts = families.map { "\"'\($0)', sans-serif\"" }.joined(separator: ",")
    let visit = try browser.open(
      """
      <!DOCTYPE html><meta charset="utf-8"><pre id="out"></pre><script>
      const c = document.createElement("canvas").getContext("2d");
      out.textContent = [\(fonts)].flatMap(f => {
        c.font = "\(isBold ? "bold " : "")20px " + f;
        return [\(list)].map(w => c.measureText(w).width);
      }).join(" ");
      </script>
      """)
    let text = try #require(visit.page.firstMatch(of: #/<pre id="out">([^<]+)</#)?.1)
    let widths = text.split(separator: " ").compactMap { Double($0) }
    try #require(widths.count == Self.words.count * families.count)
    for (index, width) in widths.enumerated() {
      let words = Self.words[index % Self.words.count]
      #expect(width > 0)
      #expect(
        width <= lettering.width(of: words), "\(words) in \(families[index / Self.words.count])")
    }
  }

  @Test("grows with the size, and counts marks that stand above letters for nothing")
  func sizes() {
    #expect(Lettering(20).width(of: "waarom") == 2 * Lettering(10).width(of: "waarom"))
    #expect(Lettering(10).width(of: "e\u{301}") == Lettering(10).width(of: "e"))
    #expect(Lettering(10, isBold: true).width(of: "waarom") > Lettering(10).width(of: "waarom"))
    #expect(Lettering(10).width(of: "") == 0)
  }
}
