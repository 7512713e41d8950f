/// Writes a picture as SVG.
struct SVGWriter {
  /// The SVG written so far.
  private(set) var text = ""

  init(_ picture: Picture) {
    write(picture)
  }

  /// Writes a picture without a text alternative, which screen readers skip.
  init(decoration picture: Picture) {
    text += "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0"
    add(" ", picture.size.width)
    add(" ", picture.size.height)
    text += "\" aria-hidden=\"true\">\n"
    for element in picture.elements { write(element) }
    text += "</svg>"
  }

  private mutating func write(_ picture: Picture) {
    text += "<svg xmlns=\"http://www.w3.org/2000/svg\" id=\""
    text += picture.id
    text += "\" viewBox=\"0 0"
    add(" ", picture.size.width)
    add(" ", picture.size.height)
    add("\" width=\"", picture.size.width)
    add("\" height=\"", picture.size.height)
    text += "\" role=\"img\" lang=\""
    text += SVGText.escaped(picture.language)
    text += "\" xml:lang=\""
    text += SVGText.escaped(picture.language)
    text += "\" aria-labelledby=\""
    text += "\(picture.id)-title \(picture.id)-desc"
    text += "\" font-family=\""
    text += Lettering.families
    text += "\">\n"
    line("title", of: picture, picture.title)
    line("desc", of: picture, picture.description)
    for element in picture.elements { write(element) }
    text += "</svg>\n"
  }

  private mutating func line(_ name: String, of picture: Picture, _ words: String) {
    text += "<\(name) id=\"\(picture.id)-\(name)\">\(SVGText.escaped(words))</\(name)>\n"
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
      text += "<path d=\""
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
      text += "\">\n"
      for element in elements { write(element) }
      text += "</svg>\n"
    case .group(let elements, let transform):
      text += "<g"
      if !transform.isIdentity { add(transform) }
      text += ">\n"
      for element in elements { write(element) }
      text += "</g>\n"
    }
  }

  private mutating func write(_ words: Words) {
    let isRightToLeft = ReadingDirection.isRightToLeft(words.text)
    var anchor = words.anchor
    add("<text x=\"", words.place.x)
    add("\" y=\"", words.place.y)
    add("\" font-size=\"", words.lettering.size)
    if words.lettering.isBold { text += "\" font-weight=\"bold" }
    if isRightToLeft {
      text += "\" direction=\"rtl"
      // In right-to-left text, the left end is the end of the text.
      anchor =
        switch anchor {
        case .left: .right
        case .middle: .middle
        case .right: .left
        }
    }
    if anchor != .left {
      text += "\" text-anchor=\""
      text += anchor.rawValue
    }
    text += "\" fill=\""
    text += words.ink.hexadecimal
    text += "\" class=\"fill-"
    text += words.ink.name
    text += "\">"
    text += SVGText.escaped(words.text)
    text += "</text>\n"
  }

  // MARK: Values

  /// Writes the style of a shape, after its other attributes, and the end of its tag.
  private mutating func end(with style: ShapeStyle) {
    let isFilled = style.fill != .none
    let hasStroke = style.width > 0 && style.stroke != .none
    text += "\" fill=\""
    text += style.fill.hexadecimal
    if hasStroke {
      text += "\" stroke=\""
      text += style.stroke.hexadecimal
      add("\" stroke-width=\"", style.width)
      for (index, length) in style.dashes.enumerated() {
        add(index == 0 ? "\" stroke-dasharray=\"" : " ", length)
      }
    }
    if isFilled {
      text += "\" class=\"fill-"
      text += style.fill.name
      if hasStroke {
        text += " stroke-"
        text += style.stroke.name
      }
    } else if hasStroke {
      text += "\" class=\"stroke-"
      text += style.stroke.name
    }
    text += "\"/>\n"
  }

  private mutating func add(_ transform: Transform) {
    var separator = " transform=\""
    func next() -> String {
      defer { separator = " " }
      return separator
    }
    if transform.move != Point(0, 0) {
      text += next()
      add("translate(", transform.move.x)
      add(" ", transform.move.y)
      text += ")"
    }
    if transform.turn != 0 {
      text += next()
      add("rotate(", transform.turn)
      text += ")"
    }
    if transform.scale != Size(1, 1) {
      text += next()
      add("scale(", transform.scale.width)
      add(" ", transform.scale.height)
      text += ")"
    }
    text += "\""
  }

  private mutating func add(_ key: String, _ number: Double) {
    text += key
    text += SVGText.number(number)
  }

  /// Writes the steps of a path.
  private mutating func add(_ path: Path) {
    for step in path.steps {
      switch step {
      case .move(let point): add("M", point)
      case .line(let point): add("L", point)
      case .curve(let first, let second, let end):
        add("C", first)
        add(" ", second)
        add(" ", end)
      case .close: text += "Z"
      }
    }
  }

  private mutating func add(_ key: String, _ point: Point) {
    add(key, point.x)
    add(" ", point.y)
  }
}
