import Browser
import Discussion
import Foundation
import Testing

@Suite(
  "The report in a browser", .serialized,
  .enabled(if: Browser.installed != nil, "Chromium is not installed"))
struct ReportBrowserTests {
  private let pages = [
    ReportPage(SampleResults.electrician).html, ReportPage(SampleResults.evening).html,
  ]

  @Test("looks the same twice, and otherwise on a dark screen")
  func screenshots() throws {
    let browser = try #require(Browser.installed)
    let light = try browser.screenshot(pages[0], .init())
    #expect(light.count > 10_000)
    #expect(
      try pixels(of: browser.screenshot(pages[0], .init()), columns: 100, rows: 140)
        == pixels(of: light, columns: 100, rows: 140))
    let dark = try browser.screenshot(pages[0], .init(isDark: true))
    #expect(dark != light)
    // A dark background and light text: checked by pixels, independent of the font.
    #expect(try lightness(of: light) > 200)
    #expect(try lightness(of: dark) < 80)
  }

  @Test("has charts that look as they did when somebody last looked, whatever font there is")
  func fingerprint() throws {
    let charts = pages.joined().matches(
      of: #/<svg xmlns="[^"]*" id="p-(?:road|q)[\s\S]*?<\/svg>\n<\/div>/#
    ).map { String($0.0.dropLast(7)) }
    #expect(charts.count == 13)
    let now = try look(at: charts.joined())
    let recorded = try recorded("charts.fingerprint", now: now, columns: Self.columns)
    #expect(away(now, recorded) < 0.02)
    // Letters of another kind are no other chart; bars that are gone are.
    let serif = charts.joined().replacing("Noto Sans, ", with: "DejaVu Serif, ")
    #expect(try away(look(at: serif), recorded) < 0.02)
    let empty = charts.joined().replacing("#0b579b", with: "none")
    #expect(try away(look(at: empty), recorded) > 0.02)
  }

  @Test("has pages that look as they did when somebody last looked")
  func pageFingerprint() throws {
    let browser = try #require(Browser.installed)
    let view = Browser.View(width: 1000, height: 2000)
    func look(at html: String) throws -> [Int] {
      try pixels(of: browser.screenshot(html, view), columns: 50, rows: 100).map { $0 * 9 / 255 }
    }
    let now = try pages.flatMap(look)
    let recorded = try recorded("pages.fingerprint", now: now, columns: 50)
    #expect(away(now, recorded) < 0.03)
    // A page that finds no style is another one.
    let loose = pages.map { $0.replacing("<style>", with: "<style media=\"none\">") }
    #expect(loose != pages)
    #expect(try away(loose.flatMap(look), recorded) > 0.03)
  }

  /// The last reviewed screenshots; recorded again on request.
  private func recorded(_ name: String, now: [Int], columns: Int) throws -> [Int] {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent(name)
    if ProcessInfo.processInfo.environment["RECORD_EXPECTATIONS"] != nil {
      let rows = stride(from: 0, to: now.count, by: columns).map { start in
        now[start..<start + columns].map(String.init).joined()
      }
      try Data((rows.joined(separator: "\n") + "\n").utf8).write(to: file)
      Issue.record("Recorded anew: \(file.path)")
    }
    return try String(contentsOf: file, encoding: .utf8).compactMap(\.wholeNumberValue)
  }

  @Test("asks for nothing, and nothing in it is refused", arguments: [0, 1])
  func silent(number: Int) throws {
    let browser = try #require(Browser.installed)
    #expect(try browser.requests(of: pages[number]) == [])
    #expect(try browser.open(pages[number]).console == [])
    // What looks for requests finds them.
    let asking = "<!DOCTYPE html><img src=\"http://weerwoord.invalid/x.png\">"
    #expect(try browser.requests(of: asking) == ["http://weerwoord.invalid/x.png"])
  }

  private struct Reading: Decodable {
    var words: Int
    var least: Double
    var worst: String
    var page: Int
    var room: Int
  }

  @Test(
    "can be read wherever words stand, at 4.5 to 1, and needs no moving sideways",
    arguments: [0, 1], [Browser.View(), .init(width: 360), .init(isDark: true)])
  func legible(number: Int, view: Browser.View) throws {
    let browser = try #require(Browser.installed)
    let html = pages[number].replacing("<details>", with: "<details open>")
    let given = try browser.ask(html, view, Self.contrasts)
    let reading = try JSONDecoder().decode(Reading.self, from: given)
    #expect(reading.words > 100)
    #expect(reading.least >= 4.5, "\(reading.worst)")
    #expect(reading.page <= reading.room)
  }

  private struct RoadSeen: Decodable {
    var steps: Bool
    var screen: Bool
    var paper: Bool
    var widest: Double
    var scrolls: Int
  }

  /// Which forms of the road are seen, how wide the widest thing in it is, and how much of it has to be
  /// moved sideways.
  private static let roadSeen = """
    const road = page.querySelector('.road');
    const seen = (name) => [...road.querySelectorAll(name)].some((part) => part.offsetParent !== null);
    const parts = [...road.querySelectorAll('*')].filter((part) => part.getClientRects().length);
    return {
      steps: seen('.steps'), screen: seen('div.screen'), paper: seen('div.paper'),
      widest: Math.max(...parts.map((part) => part.getBoundingClientRect().right)),
      scrolls: parts.filter((part) => part.scrollWidth > part.clientWidth + 1
        && getComputedStyle(part).overflowX !== 'visible').length,
    };
    """

  @Test(
    "shows the road at once: steps on a phone, a picture in one piece on a screen, sheets on paper",
    arguments: [400, 1000, 688])
  func road(width: Int) throws {
    let browser = try #require(Browser.installed)
    let isPaper = width == 688
    let html =
      isPaper
      // As wide as A4 between its margins.
      ? pages[0].replacing("@media print", with: "@media all") : pages[0]
    let seen = try JSONDecoder().decode(
      RoadSeen.self, from: browser.ask(html, .init(width: width), Self.roadSeen))
    #expect(seen.steps == (width == 400))
    #expect(seen.screen == (width == 1000))
    #expect(seen.paper == isPaper)
    #expect(seen.widest <= Double(width))
    #expect(seen.scrolls == 0)
  }

  @Test("prints on A4, comics on sheets that lie")
  func paper() throws {
    let browser = try #require(Browser.installed)
    for (page, html) in pages.enumerated() {
      let sheets = try browser.print(html).sheets
      #expect(!sheets.isEmpty)
      let sizes = sheets.map { [Int($0[2].rounded()), Int($0[3].rounded())] }
      #expect(sizes.allSatisfy { $0 == [595, 842] || $0 == [842, 595] })
      #expect(sizes.filter { $0 == [842, 595] }.count == (page == 1 ? 2 : 0))
    }
  }

  // MARK: Pixels

  private struct Pixels: Decodable {
    var cells: [Int]
  }

  /// How light a picture is, 0 to 255.
  private func lightness(of picture: Data) throws -> Int {
    let cells = try pixels(of: picture, columns: 1, rows: 1)
    return try #require(cells.first)
  }

  private static let columns = 28
  private static let rows = 200

  /// How light each cell of twenty pixels is, 0 for black to 9 for white, row by row.
  private func look(at charts: String) throws -> [Int] {
    let browser = try #require(Browser.installed)
    let style =
      "body { margin: 0 } svg { display: block; margin: 0 0 10px } body > svg { width: 560px; height: auto }"
    let picture = try browser.screenshot(
      "<!DOCTYPE html><meta charset=\"utf-8\"><style>\(style)</style>\(charts)",
      .init(width: Self.columns * 20, height: Self.rows * 20))
    return try pixels(of: picture, columns: Self.columns, rows: Self.rows).map { $0 * 9 / 255 }
  }

  /// Which part of the cells is clearly lighter or darker than another time.
  private func away(_ one: [Int], _ other: [Int]) -> Double {
    guard one.count == other.count else { return 1 }
    return Double(zip(one, other).count { abs($0 - $1) > 2 }) / Double(one.count)
  }

  /// Lets the browser itself read the picture: it knows PNG.
  private func pixels(of picture: Data, columns: Int, rows: Int) throws -> [Int] {
    let browser = try #require(Browser.installed)
    let html = "<img src=\"data:image/png;base64,\(picture.base64EncodedString())\">"
    let script = """
      const image = page.querySelector('img'), canvas = page.createElement('canvas');
      canvas.width = image.naturalWidth; canvas.height = image.naturalHeight;
      const pen = canvas.getContext('2d');
      pen.drawImage(image, 0, 0);
      const cells = [];
      for (let row = 0; row < \(rows); row++) for (let column = 0; column < \(columns); column++) {
        const left = Math.floor(canvas.width * column / \(columns)), right = Math.floor(canvas.width * (column + 1) / \(columns));
        const top = Math.floor(canvas.height * row / \(rows)), bottom = Math.floor(canvas.height * (row + 1) / \(rows));
        const data = pen.getImageData(left, top, right - left, bottom - top).data;
        let sum = 0;
        for (let place = 0; place < data.length; place += 4) sum += (data[place] * 2 + data[place + 1] * 5 + data[place + 2]) / 8;
        cells.push(Math.round(sum / (data.length / 4)));
      }
      return {cells};
      """
    let given = try browser.ask(html, .init(), script)
    return try JSONDecoder().decode(Pixels.self, from: given).cells
  }

  /// The minimum contrast of the page's text with its background. The text of comics has its own
  /// colours, and is checked in their tests.
  private static let contrasts = """
    const parse = colour => (colour.match(/[0-9.]+/g) || []).map(Number);
    const light = parts => { const [r, g, b] = parts.slice(0, 3).map(value => { const part = value / 255; return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4); }); return 0.2126 * r + 0.7152 * g + 0.0722 * b; };
    const seen = parts => parts.length === 3 || parts[3] > 0;
    const behind = element => {
      for (let up = element; up; up = up.parentElement) {
        const parts = parse(window.getComputedStyle(up).backgroundColor);
        if (seen(parts)) return parts;
      }
      return [255, 255, 255];
    };
    const behindInPicture = text => {
      const box = text.getBoundingClientRect(), x = box.left + box.width / 2, y = box.top + box.height / 2;
      let found = behind(text.ownerSVGElement.closest('.sheet'));
      for (const shape of text.closest('svg[role]').querySelectorAll('rect, circle, text')) {
        if (shape === text) break;
        if (shape.tagName === 'text') continue;
        const place = shape.getBoundingClientRect(), parts = parse(window.getComputedStyle(shape).fill);
        if (window.getComputedStyle(shape).fill !== 'none' && place.left <= x && x <= place.right && place.top <= y && y <= place.bottom) found = parts;
      }
      // A line as thick as a band, with numbers on it.
      for (const line of text.closest('svg[role]').querySelectorAll('line')) {
        const style = window.getComputedStyle(line), place = line.getBoundingClientRect();
        if (parseFloat(style.strokeWidth) > 12 && place.left <= x && x <= place.right && Math.abs(place.top + place.height / 2 - y) < 12 && (line.compareDocumentPosition(text) & 4)) found = parse(style.stroke);
      }
      return found;
    };
    let words = 0, least = 99, worst = '';
    const walker = page.createTreeWalker(page.body, 4);
    while (walker.nextNode()) {
      const node = walker.currentNode, element = node.parentElement;
      if (!node.textContent.trim() || element.closest('.comic svg') || ['TITLE', 'DESC', 'STYLE'].includes(element.tagName.toUpperCase())) continue;
      const drawn = element.closest('svg');
      const front = parse(drawn ? window.getComputedStyle(element).fill : window.getComputedStyle(element).color);
      const back = drawn ? behindInPicture(element) : behind(element);
      const both = [light(front), light(back)].sort((one, other) => one - other);
      const contrast = (both[1] + 0.05) / (both[0] + 0.05);
      words += 1;
      if (contrast < least) { least = contrast; worst = `${node.textContent.trim().slice(0, 40)}: ${front} on ${back}`; }
    }
    return {words, least, worst, page: page.documentElement.scrollWidth, room: page.documentElement.clientWidth};
    """
}
