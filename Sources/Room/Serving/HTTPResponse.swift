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

  /// The headers of every response: the browser stores nothing of it, no page may frame it, and a page
  /// runs and fetches only what the room itself gives.
  static let always: [(name: String, value: String)] = [
    (
      "Content-Security-Policy",
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
        + "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
    ),
    ("X-Content-Type-Options", "nosniff"),
    ("Referrer-Policy", "no-referrer"),
    ("Cache-Control", "no-store"),
    ("Cross-Origin-Resource-Policy", "same-origin"),
    ("Cross-Origin-Opener-Policy", "same-origin"),
  ]
}
