/// Writes a picture as SVG.
struct SVGWriter {
  /// The SVG written so far, in UTF-8: a picture has thousands of numbers, and appending each to a
  /// string takes twice as long.
  private var bytes: [UInt8] = []

  /// The SVG written so far.
  var text: String { String(decoding: bytes, as: UTF8.self) }

  init(_ picture: Picture) {
    write(picture)
  }

  /// Writes a picture without a text alternative, which screen readers skip.
  init(decoration picture: Picture) {
    add("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0")
    add(" ", picture.size.width)
    add(" ", picture.size.height)
    add("\" aria-hidden=\"true\">\n")
    for element in picture.elements { write(element) }
    add("</svg>")
  }

  private mutating func write(_ picture: Picture) {
    add("<svg xmlns=\"http://www.w3.org/2000/svg\" id=\"")
    add(picture.id)
    add("\" viewBox=\"0 0")
    add(" ", picture.size.width)
    add(" ", picture.size.height)
    add("\" width=\"", picture.size.width)
    add("\" height=\"", picture.size.height)
    add("\" role=\"img\" lang=\"")
    add(SVGText.escaped(picture.language))
    add("\" xml:lang=\"")
    add(SVGText.escaped(picture.language))
    add("\" aria-labelledby=\"")
    add("\(picture.id)-title \(picture.id)-desc")
    add("\" font-family=\"")
    add(Lettering.families)
    add("\">\n")
    line("title", of: picture, picture.title)
    line("desc", of: picture, picture.description)
    for element in picture.elements { write(element) }
    add("</svg>\n")
  }

  private mutating func line(_ name: String, of picture: Picture, _ words: String) {
    add("<\(name) id=\"\(picture.id)-\(name)\">\(SVGText.escaped(words))</\(name)>\n")
  }

  private mutating func write(_ element: Element) {
    switch element {
    case .rectangle(let box, let radius, let style):
      add("<rect x=\"", box.left)
      add("\" y=\"", box.top)
      add("\" width=\"", box.size.width)
      add("\" height=\"", box.size.height)
      if radius > 0 { add("\" rx=\"", radius) }
      end(with: style)
    case .circle(let centre, let radius, let style):
      add("<circle cx=\"", centre.x)
      add("\" cy=\"", centre.y)
      add("\" r=\"", radius)
      end(with: style)
    case .line(let start, let end, let style):
      add("<line x1=\"", start.x)
      add("\" y1=\"", start.y)
      add("\" x2=\"", end.x)
      add("\" y2=\"", end.y)
      self.end(with: style)
    case .path(let path, let style):
      add("<path d=\"")
      add(path)
      end(with: style)
    case .text(let words): write(words)
    case .window(let box, let elements):
      // A nested picture clips its contents, and unlike a clip path needs no id.
      add("<svg x=\"", box.left)
      add("\" y=\"", box.top)
      add("\" width=\"", box.size.width)
      add("\" height=\"", box.size.height)
      add("\" viewBox=\"", box.left)
      add(" ", box.top)
      add(" ", box.size.width)
      add(" ", box.size.height)
      add("\">\n")
      for element in elements { write(element) }
      add("</svg>\n")
    case .group(let elements, let transform):
      add("<g")
      if !transform.isIdentity { add(transform) }
      add(">\n")
      for element in elements { write(element) }
      add("</g>\n")
    }
  }

  private mutating func write(_ words: Words) {
    let isRightToLeft = ReadingDirection.isRightToLeft(words.text)
    var anchor = words.anchor
    add("<text x=\"", words.place.x)
    add("\" y=\"", words.place.y)
    add("\" font-size=\"", words.lettering.size)
    if words.lettering.isBold { add("\" font-weight=\"bold") }
    if isRightToLeft {
      add("\" direction=\"rtl")
      // In right-to-left text, the left end is the end of the text.
      anchor =
        switch anchor {
        case .left: .right
        case .middle: .middle
        case .right: .left
        }
    }
    if anchor != .left {
      add("\" text-anchor=\"")
      add(anchor.rawValue)
    }
    add("\" fill=\"")
    add(words.ink)
    add("\" class=\"fill-")
    add(words.ink.name)
    add("\">")
    add(SVGText.escaped(words.text))
    add("</text>\n")
  }

  // MARK: Values

  /// Writes the style of a shape, after its other attributes, and the end of its tag.
  private mutating func end(with style: ShapeStyle) {
    let isFilled = style.fill != .none
    let hasStroke = style.width > 0 && style.stroke != .none
    add("\" fill=\"")
    add(style.fill)
    if hasStroke {
      add("\" stroke=\"")
      add(style.stroke)
      add("\" stroke-width=\"", style.width)
      for (index, length) in style.dashes.enumerated() {
        add(index == 0 ? "\" stroke-dasharray=\"" : " ", length)
      }
    }
    if isFilled {
      add("\" class=\"fill-")
      add(style.fill.name)
      if hasStroke {
        add(" stroke-")
        add(style.stroke.name)
      }
    } else if hasStroke {
      add("\" class=\"stroke-")
      add(style.stroke.name)
    }
    add("\"/>\n")
  }

  private mutating func add(_ transform: Transform) {
    var separator = " transform=\""
    func next() -> String {
      defer { separator = " " }
      return separator
    }
    if transform.move != Point(0, 0) {
      add(next())
      add("translate(", transform.move.x)
      add(" ", transform.move.y)
      add(")")
    }
    if transform.turn != 0 {
      add(next())
      add("rotate(", transform.turn)
      add(")")
    }
    if transform.scale != Size(1, 1) {
      add(next())
      add("scale(", transform.scale.width)
      add(" ", transform.scale.height)
      add(")")
    }
    add("\"")
  }

  private mutating func add(_ text: String) { bytes.append(contentsOf: text.utf8) }

  /// Writes a colour's value in CSS: `#1f2328`.
  private mutating func add(_ ink: Ink) {
    guard ink != .none else { return add("none") }
    bytes.append(UInt8(ascii: "#"))
    for part in [ink.red, ink.green, ink.blue] {
      add(hexadecimalDigit: part >> 4)
      add(hexadecimalDigit: part & 0xF)
    }
  }

  private mutating func add(hexadecimalDigit digit: UInt8) {
    bytes.append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10)
  }

  private mutating func add(_ key: String, _ number: Double) {
    add(key)
    add(number)
  }

  /// Writes a number with at most two decimals, without an exponent.
  private mutating func add(_ number: Double) {
    let scaled = number.isFinite ? max(-1e9, min(1e9, number)) * 100 : 0
    let hundredths = Int(scaled.rounded(.toNearestOrAwayFromZero))
    if hundredths < 0 { bytes.append(UInt8(ascii: "-")) }
    let (whole, rest) = hundredths.magnitude.quotientAndRemainder(dividingBy: 100)
    add(digitsOf: whole)
    guard rest > 0 else { return }
    bytes.append(UInt8(ascii: "."))
    if rest < 10 { bytes.append(UInt8(ascii: "0")) }
    add(digitsOf: rest % 10 == 0 ? rest / 10 : rest)
  }

  private mutating func add(digitsOf number: UInt) {
    if number >= 10 { add(digitsOf: number / 10) }
    bytes.append(UInt8(ascii: "0") + UInt8(number % 10))
  }

  /// Writes the steps of a path.
  private mutating func add(_ path: Path) {
    for step in path.steps {
      switch step {
      case .move(let point): add(UInt8(ascii: "M"), point)
      case .line(let point): add(UInt8(ascii: "L"), point)
      case .curve(let first, let second, let end):
        add(UInt8(ascii: "C"), first)
        add(UInt8(ascii: " "), second)
        add(UInt8(ascii: " "), end)
      case .close: bytes.append(UInt8(ascii: "Z"))
      }
    }
  }

  private mutating func add(_ letter: UInt8, _ point: Point) {
    bytes.append(letter)
    add(point.x)
    bytes.append(UInt8(ascii: " "))
    add(point.y)
  }
}
