/// A request of a browser, with its body read.
struct HTTPRequest: Sendable {
  /// `GET` or `POST`; `HEAD` is answered as `GET` is, without the body.
  var method: String
  /// The path, percent-decoded.
  var path: String
  /// The query parameters, by name.
  var query: [String: String] = [:]
  /// The headers, by name in small letters. One that comes twice has both values, with a comma.
  var headers: [String: String] = [:]
  /// The cookies, by name.
  var cookies: [String: String] = [:]
  var body: [UInt8] = []
  /// The client's address, to keep one client from taking what is for all. It is never written to a disk.
  var client: UInt32 = 0
}
