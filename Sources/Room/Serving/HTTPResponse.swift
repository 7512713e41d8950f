/// What a browser gets.
struct HTTPResponse: Sendable {
  enum Body: Sendable {
    case bytes([UInt8])
    /// Server-sent events, until the feed ends.
    case events(EventFeed, after: Int)
  }

  var status: Int
  var headers: [(name: String, value: String)] = []
  var body: Body

  /// A page, or a part of one.
  static func content(_ bytes: [UInt8], type: ContentType) -> HTTPResponse {
    HTTPResponse(status: 200, headers: [("Content-Type", type.rawValue)], body: .bytes(bytes))
  }

  /// A picture that says nothing of anybody, which the browser may store.
  static func picture(_ svg: String) -> HTTPResponse {
    var response = content(Array(svg.utf8), type: .picture)
    response.headers.append((cacheControl, "public, max-age=86400"))
    return response
  }

  /// A page to print, with its own style in it. It loads nothing and runs nothing.
  static func printedPage(_ html: String) -> HTTPResponse {
    var response = content(Array(html.utf8), type: .html)
    response.headers.append(
      (
        contentSecurityPolicy,
        "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; "
          + "frame-ancestors 'none'"
      ))
    return response
  }

  private static let cacheControl = "Cache-Control"
  private static let contentSecurityPolicy = "Content-Security-Policy"

  /// All headers: its own, and the usual ones of which it has no other value.
  var allHeaders: [(name: String, value: String)] {
    Self.always.filter { usual in !headers.contains { $0.name == usual.name } } + headers
  }

  /// Nothing but a status, with its usual words.
  static func plain(_ status: Int) -> HTTPResponse {
    HTTPResponse(
      status: status, headers: [("Content-Type", ContentType.text.rawValue)],
      body: .bytes(Array("\(status)\n".utf8)))
  }

  static func json(_ bytes: [UInt8], status: Int = 200) -> HTTPResponse {
    HTTPResponse(
      status: status, headers: [("Content-Type", ContentType.json.rawValue)], body: .bytes(bytes))
  }

  static func events(_ feed: EventFeed, after number: Int) -> HTTPResponse {
    HTTPResponse(
      status: 200, headers: [("Content-Type", ContentType.events.rawValue)],
      body: .events(feed, after: number))
  }

  enum ContentType: String, Sendable {
    case html = "text/html; charset=utf-8"
    case style = "text/css; charset=utf-8"
    case script = "text/javascript; charset=utf-8"
    case json = "application/json"
    case text = "text/plain; charset=utf-8"
    case picture = "image/svg+xml"
    case events = "text/event-stream"
  }

  /// The headers of every response, unless it has its own: the browser stores nothing of it, no page may
  /// frame it, and a page runs and fetches only what the room itself gives.
  static let always: [(name: String, value: String)] = [
    (
      contentSecurityPolicy,
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
        + "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
    ),
    ("X-Content-Type-Options", "nosniff"),
    ("Referrer-Policy", "no-referrer"),
    (cacheControl, "no-store"),
    ("Cross-Origin-Resource-Policy", "same-origin"),
    ("Cross-Origin-Opener-Policy", "same-origin"),
  ]
}
