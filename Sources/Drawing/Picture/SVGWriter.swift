/// Writes a picture as SVG.
struct SVGWriter: ~Copyable {
  private var bytes: SVGBytes

  /// The SVG written so far.
  var text: String {
    mutating get { bytes.text }
  }

  init(_ picture: Picture) {
    bytes = SVGBytes(picture.elements.reduce(0) { $0 + Self.size(of: $1) })
    write(picture)
  }

  /// Writes a picture without a text alternative, which screen readers skip.
  init(decoration picture: Picture) {
    bytes = SVGBytes(picture.elements.reduce(0) { $0 + Self.size(of: $1) })
    bytes.add("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0")
    add(" ", picture.size.width)
    add(" ", picture.size.height)
    bytes.add("\" aria-hidden=\"true\">\n")
    for element in picture.elements { write(element) }
    bytes.add("</svg>")
  }

  /// The approximate size of an element in bytes, preferably too large.
  private static func size(of element: Element) -> Int {
    let style = 64
    return switch element {
    case .rectangle, .circle, .line: style * 2
    case .path(let path, _): style + path.steps.count * 42
    case .text(let words): style * 2 + words.text.utf8.count
    case .window(_, let elements), .group(let elements, _):
      elements.reduce(style * 2) { $0 + size(of: $1) }
    }
  }

  private mutating func write(_ picture: Picture) {
    bytes.add("<svg xmlns=\"http://www.w3.org/2000/svg\" id=\"")
    bytes.add(words: picture.id)
    bytes.add("\" viewBox=\"0 0")
    add(" ", picture.size.width)
    add(" ", picture.size.height)
    add("\" width=\"", picture.size.width)
    add("\" height=\"", picture.size.height)
    bytes.add("\" role=\"img\" lang=\"")
    bytes.add(words: SVGText.escaped(picture.language))
    bytes.add("\" xml:lang=\"")
    bytes.add(words: SVGText.escaped(picture.language))
    bytes.add("\" aria-labelledby=\"")
    bytes.add(words: "\(picture.id)-title \(picture.id)-desc")
    bytes.add("\" font-family=\"")
    bytes.add(words: Lettering.families)
    bytes.add("\">\n")
    line("title", of: picture, picture.title)
    line("desc", of: picture, picture.description)
    for element in picture.elements { write(element) }
    bytes.add("</svg>\n")
  }

  private mutating func line(_ name: String, of picture: Picture, _ words: String) {
    bytes.add(
      words:
        "<\(name) id=\"\(picture.id)-\(name)\">\(SVGText.escaped(words))</\(name)>\n")
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
      bytes.add("<path d=\"")
      bytes.add(path)
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
      bytes.add("\">\n")
      for element in elements { write(element) }
      bytes.add("</svg>\n")
    case .group(let elements, let transform):
      bytes.add("<g")
      if !transform.isIdentity { add(transform) }
      bytes.add(">\n")
      for element in elements { write(element) }
      bytes.add("</g>\n")
    }
  }

  private mutating func write(_ words: Words) {
    let isRightToLeft = ReadingDirection.isRightToLeft(words.text)
    var anchor = words.anchor
    add("<text x=\"", words.place.x)
    add("\" y=\"", words.place.y)
    add("\" font-size=\"", words.lettering.size)
    if words.lettering.isBold { bytes.add("\" font-weight=\"bold") }
    if isRightToLeft {
      bytes.add("\" direction=\"rtl")
      // In right-to-left text, the left end is the end of the text.
      anchor =
        switch anchor {
        case .left: .right
        case .middle: .middle
        case .right: .left
        }
    }
    if anchor != .left {
      bytes.add("\" text-anchor=\"")
      bytes.add(name: anchor.rawValue)
    }
    bytes.add("\" fill=\"")
    bytes.add(words.ink)
    bytes.add("\" class=\"fill-")
    bytes.add(name: words.ink.name)
    bytes.add("\">")
    bytes.add(words: SVGText.escaped(words.text))
    bytes.add("</text>\n")
  }

  // MARK: Values

  /// Writes the style of a shape, after its other attributes, and the end of its tag.
  private mutating func end(with style: ShapeStyle) {
    let isFilled = style.fill != .none
    let hasStroke = style.width > 0 && style.stroke != .none
    bytes.add("\" fill=\"")
    bytes.add(style.fill)
    if hasStroke {
      bytes.add("\" stroke=\"")
      bytes.add(style.stroke)
      add("\" stroke-width=\"", style.width)
      for (index, length) in style.dashes.enumerated() {
        add(index == 0 ? "\" stroke-dasharray=\"" : " ", length)
      }
    }
    if isFilled {
      bytes.add("\" class=\"fill-")
      bytes.add(name: style.fill.name)
      if hasStroke {
        bytes.add(" stroke-")
        bytes.add(name: style.stroke.name)
      }
    } else if hasStroke {
      bytes.add("\" class=\"stroke-")
      bytes.add(name: style.stroke.name)
    }
    bytes.add("\"/>\n")
  }

  private mutating func add(_ transform: Transform) {
    var separator: StaticString = " transform=\""
    func next() -> StaticString {
      defer { separator = " " }
      return separator
    }
    if transform.move != Point(0, 0) {
      bytes.add(next())
      add("translate(", transform.move.x)
      add(" ", transform.move.y)
      bytes.add(")")
    }
    if transform.turn != 0 {
      bytes.add(next())
      add("rotate(", transform.turn)
      bytes.add(")")
    }
    if transform.scale != Size(1, 1) {
      bytes.add(next())
      add("scale(", transform.scale.width)
      add(" ", transform.scale.height)
      bytes.add(")")
    }
    bytes.add("\"")
  }

  private mutating func add(_ key: StaticString, _ number: Double) {
    bytes.add(key)
    bytes.add(number)
  }
}
