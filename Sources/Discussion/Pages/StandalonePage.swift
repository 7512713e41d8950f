public import Drawing

/// A self-contained page: it loads nothing and runs nothing. Its title is shown in the browser's
/// title bar and to screen readers; the page itself only shows the body.
public struct StandalonePage {
  /// A text that only pages written by this program contain, so that they can be replaced.
  public static let mark = "<meta name=\"generator\" content=\"Weerwoord\">"

  private let title: String
  private let language: String
  private let style: String
  private let body: String

  /// Makes a page.
  ///
  /// - Parameters:
  ///   - title: the title, as plain text.
  ///   - language: the language of the text, as a code.
  ///   - style: the CSS.
  ///   - body: the contents, as HTML.
  public init(title: String, language: String, style: String, body: String) {
    self.title = title
    self.language = language
    self.style = style
    self.body = body
  }

  /// The HTML of the page.
  public var html: String {
    let title = SVGText.escaped(title)
    return """
      <!DOCTYPE html>
      <html lang="\(SVGText.escaped(language))">
      <head>
      <meta charset="utf-8">
      \(Self.mark)
      <meta http-equiv="Content-Security-Policy" \
      content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>\(title)</title>
      <style>
      .name { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
      \(style)
      </style>
      </head>
      <body>
      <main>
      <h1 class="name">\(title)</h1>
      \(body)
      </main>
      </body>
      </html>

      """
  }

  /// A picture as a figure on its own sheet.
  public static func sheet(_ picture: Picture) -> String {
    "<figure class=\"sheet\">\n\(picture.svg)</figure>"
  }
}
