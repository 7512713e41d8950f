/// Writes a picture as SVG.
struct SVGWriter {
  private var bytes: [UInt8] = []

  /// What was written.
  var text: String { String(decoding: bytes, as: UTF8.self) }

  mutating func write(_ picture: Picture) {
    let width = SVGText.number(picture.size.width)
    let height = SVGText.number(picture.size.height)
    open(
      "svg",
      [
        ("xmlns", "http://www.w3.org/2000/svg"), ("id", picture.id),
        ("viewBox", "0 0 \(width) \(height)"), ("width", width), ("height", height),
        ("role", "img"), ("lang", picture.language), ("xml:lang", picture.language),
        ("aria-labelledby", "\(picture.id)-title \(picture.id)-desc"),
        ("font-family", Lettering.families),
      ])
    add("\n")
    line("title", [("id", "\(picture.id)-title")], picture.title)
    line("desc", [("id", "\(picture.id)-desc")], picture.description)
    for element in picture.elements { write(element) }
    add("</svg>\n")
  }

  private mutating func write(_ element: Element) {
    switch element {
    case .rectangle(let box, let radius, let look):
      var attributes = [
        ("x", SVGText.number(box.left)), ("y", SVGText.number(box.top)),
        ("width", SVGText.number(box.size.width)), ("height", SVGText.number(box.size.height)),
      ]
      if radius > 0 { attributes.append(("rx", SVGText.number(radius))) }
      empty("rect", attributes, look)
    case .circle(let centre, let radius, let look):
      empty(
        "circle",
        [
          ("cx", SVGText.number(centre.x)), ("cy", SVGText.number(centre.y)),
          ("r", SVGText.number(radius)),
        ], look)
    case .line(let start, let end, let look):
      empty(
        "line",
        [
          ("x1", SVGText.number(start.x)), ("y1", SVGText.number(start.y)),
          ("x2", SVGText.number(end.x)), ("y2", SVGText.number(end.y)),
        ], look)
    case .path(let path, let look):
      add("<path d=\"")
      add(path)
      add("\"")
      add(look)
      add("/>\n")
    case .text(let words): write(words)
    case .window(let box, let elements):
      let x = SVGText.number(box.left)
      let y = SVGText.number(box.top)
      let width = SVGText.number(box.size.width)
      let height = SVGText.number(box.size.height)
      // A picture in the picture shows nothing outside its sides, and needs no name to be named by.
      open(
        "svg",
        [
          ("x", x), ("y", y), ("width", width), ("height", height),
          ("viewBox", "\(x) \(y) \(width) \(height)"),
        ])
      add("\n")
      for element in elements { write(element) }
      add("</svg>\n")
    case .group(let elements, let transform):
      open("g", transform.isIdentity ? [] : [("transform", Self.value(of: transform))])
      add("\n")
      for element in elements { write(element) }
      add("</g>\n")
    }
  }

  private mutating func write(_ words: Words) {
    var anchor = words.anchor
    var attributes = [
      ("x", SVGText.number(words.place.x)), ("y", SVGText.number(words.place.y)),
      ("font-size", SVGText.number(words.lettering.size)),
    ]
    if words.lettering.isBold { attributes.append(("font-weight", "bold")) }
    if ReadingDirection.isRightToLeft(words.text) {
      attributes.append(("direction", "rtl"))
      // What is on the left is the end of such words.
      anchor =
        switch anchor {
        case .left: .right
        case .middle: .middle
        case .right: .left
        }
    }
    if anchor != .left { attributes.append(("text-anchor", anchor.rawValue)) }
    attributes.append(("fill", words.ink.hexadecimal))
    attributes.append(("class", "fill-\(words.ink.name)"))
    line("text", attributes, words.text)
  }

  // MARK: Values

  /// Writes how a shape is drawn; there are thousands of them, so nothing is made on the way.
  private mutating func add(_ look: Look) {
    let hasStroke = look.stroke != .none && look.width > 0
    add(" fill=\"")
    add(look.fill.hexadecimal)
    if hasStroke {
      add("\" stroke=\"")
      add(look.stroke.hexadecimal)
      add("\" stroke-width=\"")
      add(SVGText.number(look.width))
      if !look.dashes.isEmpty {
        add("\" stroke-dasharray=\"")
        add(look.dashes.map(SVGText.number).joined(separator: " "))
      }
    }
    if look.fill != .none {
      add("\" class=\"fill-")
      add(look.fill.name)
      if hasStroke {
        add(" stroke-")
        add(look.stroke.name)
      }
    } else if hasStroke {
      add("\" class=\"stroke-")
      add(look.stroke.name)
    }
    add("\"")
  }

  private mutating func add(_ path: Path) {
    let mostNumbers = 6
    let room = path.steps.count * (mostNumbers * (SVGText.longestNumber + 1) + 1)
    bytes.append(
      contentsOf: [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
        func add(_ byte: UInt8) {
          buffer[count] = byte
          count += 1
        }
        func add(_ point: Point) {
          SVGText.write(point.x, to: buffer, at: &count)
          add(UInt8(ascii: " "))
          SVGText.write(point.y, to: buffer, at: &count)
        }
        for step in path.steps {
          switch step {
          case .move(let point):
            add(UInt8(ascii: "M"))
            add(point)
          case .line(let point):
            add(UInt8(ascii: "L"))
            add(point)
          case .curve(let first, let second, let end):
            add(UInt8(ascii: "C"))
            add(first)
            add(UInt8(ascii: " "))
            add(second)
            add(UInt8(ascii: " "))
            add(end)
          case .close: add(UInt8(ascii: "Z"))
          }
        }
      })
  }

  private mutating func add(_ text: String) {
    bytes.append(contentsOf: text.utf8)
  }

  private static func place(_ point: Point) -> String {
    "\(SVGText.number(point.x)) \(SVGText.number(point.y))"
  }

  private static func value(of transform: Transform) -> String {
    var parts: [String] = []
    if transform.move != Point(0, 0) { parts.append("translate(\(place(transform.move)))") }
    if transform.turn != 0 { parts.append("rotate(\(SVGText.number(transform.turn)))") }
    if transform.scale != Size(1, 1) {
      let scale = transform.scale
      parts.append("scale(\(SVGText.number(scale.width)) \(SVGText.number(scale.height)))")
    }
    return parts.joined(separator: " ")
  }

  // MARK: Tags

  private mutating func open(_ name: String, _ attributes: [(String, String)], end: String = ">") {
    add("<")
    add(name)
    add(attributes)
    add(end)
  }

  private mutating func add(_ attributes: [(String, String)]) {
    for (key, value) in attributes {
      add(" ")
      add(key)
      add("=\"")
      add(SVGText.escaped(value))
      add("\"")
    }
  }

  private mutating func empty(
    _ name: String, _ attributes: [(String, String)], _ look: Look
  ) {
    open(name, attributes, end: "")
    add(look)
    add("/>\n")
  }

  private mutating func line(_ name: String, _ attributes: [(String, String)], _ words: String) {
    open(name, attributes)
    add("\(SVGText.escaped(words))</\(name)>\n")
  }
}
