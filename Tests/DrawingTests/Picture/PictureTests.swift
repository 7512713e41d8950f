import Drawing
import Testing

@Suite("A picture")
struct PictureTests {
  @Test("is always the same SVG, with its title and description")
  func svg() {
    let picture = Picture(
      id: "Kaart 1!", size: Size(40, 20.5), title: "Een kaart", description: "Een vak.",
      language: "nl",
      elements: [
        .rectangle(Box(1, 2, 30, 10), radius: 2, ShapeStyle(fill: .paper, width: 1.25)),
        .line(Point(0, 0), Point(5, 5), ShapeStyle(stroke: .accent, dashes: [4, 3])),
        .circle(Point(3, 3), radius: 1, .filled(.ink)),
        .path(Path(through: [Point(0, 0), Point(1, 1 / 3)], isClosed: true), ShapeStyle()),
        .group(
          [.text(Words("Ja", at: Point(2, 9), Lettering(8, isBold: true), anchor: .middle))],
          Transform(move: Point(3, 4), turn: 90, scale: Size(-1, 1))),
      ])
    #expect(
      picture.svg == """
        <svg xmlns="http://www.w3.org/2000/svg" id="p-kaart1" viewBox="0 0 40 20.5" width="40" \
        height="20.5" role="img" lang="nl" xml:lang="nl" \
        aria-labelledby="p-kaart1-title p-kaart1-desc" font-family="Noto Sans, DejaVu Sans, \
        Liberation Sans, Arial, Helvetica, sans-serif">
        <title id="p-kaart1-title">Een kaart</title>
        <desc id="p-kaart1-desc">Een vak.</desc>
        <rect x="1" y="2" width="30" height="10" rx="2" fill="#ffffff" stroke="#1f2328" \
        stroke-width="1.25" class="fill-paper stroke-ink"/>
        <line x1="0" y1="0" x2="5" y2="5" fill="none" stroke="#0b579b" stroke-width="1" \
        stroke-dasharray="4 3" class="stroke-accent"/>
        <circle cx="3" cy="3" r="1" fill="#1f2328" class="fill-ink"/>
        <path d="M0 0L1 0.33Z" fill="none" stroke="#1f2328" stroke-width="1" class="stroke-ink"/>
        <g transform="translate(3 4) rotate(90) scale(-1 1)">
        <text x="2" y="9" font-size="8" font-weight="bold" text-anchor="middle" fill="#1f2328" \
        class="fill-ink">Ja</text>
        </g>
        </svg>

        """)
  }

  @Test("writes a number with two decimals at most, however large it is")
  func numbers() {
    let numbers = [
      0, -0.004, 0.005, 0.1, -0.25, 9.99, 9.999, 10, 99.999, 100.5, 999.98, 999.99, 999.994,
      999.999,
      1000, -1234.5, 1e12, -1e12, .infinity, -.infinity, .nan,
    ]
    let written = numbers.map { number in
      Picture(
        id: "a", size: Size(1, 1), title: "", description: "", language: "nl",
        elements: [.line(Point(number, 1), Point(1, 1), .filled(.ink))]
      ).svg.split(separator: "x1=\"").last?.prefix { $0 != "\"" }
    }
    #expect(
      written == [
        "0", "0", "0.01", "0.1", "-0.25", "9.99", "10", "10", "100", "100.5", "999.98", "999.99",
        "999.99", "1000", "1000", "-1234.5", "1000000000", "-1000000000", "0", "0", "0",
      ])
  }

  @Test("is whole with very long lines, names and words")
  func long() {
    let count = 20_000
    let points = (0..<count).map { Point(Double($0) / 100, -1000.25) }
    let name = String(repeating: "ink", count: count)
    let words = String(repeating: "één & ", count: count)
    let svg = Picture(
      id: "lang", size: Size(1, 1), title: "Lang", description: "Lang.", language: "nl",
      elements: [
        .path(
          Path(through: points), .filled(Ink(name: name, red: 1, green: 2, blue: 3))),
        .text(Words(words, at: Point(0, 0), Lettering(8))),
      ]
    ).svg
    let line = points.indices.map { index in
      let rest = String(index % 100)
      let decimals = rest == "0" ? "" : rest.count == 1 ? ".0\(rest)" : ".\(rest)"
      let x =
        decimals.hasSuffix("0")
        ? "\(index / 100)\(decimals.dropLast())" : "\(index / 100)\(decimals)"
      return "\(index == 0 ? "M" : "L")\(x) -1000.25"
    }
    #expect(
      svg.contains(
        "<path d=\"\(line.joined())\" fill=\"#010203\" class=\"fill-\(name)\"/>\n<text x=\"0\""))
    #expect(svg.hasSuffix(">\(String(repeating: "één &amp; ", count: count))</text>\n</svg>\n"))
  }

  @Test("shows what would break out of it or steer it, and obeys nothing")
  func hostile() {
    let words = "</svg><script>alert('1')</script> & \"\u{1B}[2J\u{202E}txt\u{0}\u{FFFF}\nregel"
    let shown =
      "&lt;/svg&gt;&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt; &amp; &quot;␛[2J‹U+202E›txt␀\u{FFFD} regel"
    let picture = Picture(
      id: "\"><script>", size: Size(1, .nan), title: words, description: words, language: "\">",
      elements: [.text(Words(words, at: Point(.infinity, -0.004), Lettering(8)))])
    let svg = picture.svg
    #expect(svg.contains("id=\"p-script\""))
    #expect(svg.contains("<title id=\"p-script-title\">\(shown)</title>"))
    #expect(svg.contains("<desc id=\"p-script-desc\">\(shown)</desc>"))
    #expect(
      svg.contains(
        "<text x=\"0\" y=\"0\" font-size=\"8\" fill=\"#1f2328\" class=\"fill-ink\">\(shown)</text>")
    )
    #expect(svg.contains("lang=\"&quot;&gt;\""))
    #expect(!svg.contains("<script"))
  }

  @Test("lets words from right to left end where others begin")
  func rightToLeft() {
    let picture = Picture(
      id: "a", size: Size(1, 1), title: "", description: "", language: "ar",
      elements: [
        .text(Words("مرحبا!", at: Point(1, 1), Lettering(8))),
        .text(Words("1. שלום", at: Point(1, 1), Lettering(8), anchor: .right)),
      ])
    #expect(picture.svg.contains("direction=\"rtl\" text-anchor=\"end\""))
    #expect(picture.svg.contains("direction=\"rtl\" fill"))
  }
}
