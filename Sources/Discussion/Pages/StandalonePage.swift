public import Drawing

/// A page that stands on its own: nothing is fetched and nothing runs. Its title is in the browser's
/// bar and for a screen reader; on the page stands only what the body says.
public struct StandalonePage {
  /// What tells that a page was made by this program, so that it may be made again.
  public static let mark = "<meta name=\"generator\" content=\"Weerwoord\">"

  private let title: String
  private let language: String
  private let style: String
  private let body: String

  /// Makes a page.
  ///
  /// - Parameters:
  ///   - title: any text.
  ///   - language: the language of the words, as a code.
  ///   - style: what it looks like, as CSS.
  ///   - body: what is on it, as HTML.
  public init(title: String, language: String, style: String, body: String) {
    self.title = title
    self.language = language
    self.style = style
    self.body = body
  }

  /// The page, whole.
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

  /// A picture as a figure on a sheet of its own.
  public static func sheet(_ picture: Picture) -> String {
    "<figure class=\"sheet\">\n\(picture.svg)</figure>"
  }
}
