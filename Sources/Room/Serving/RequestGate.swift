/// Checks that a request comes from a page of the room's own, and not from another page that happens to
/// be open in the same browser.
struct RequestGate: Sendable {
  /// The port that the page was fetched from.
  let port: UInt16

  /// Whether the browser asked for this computer by its address. Another page's name can be made to
  /// lead here, but the request then has that name.
  func knows(host: String) -> Bool {
    let parts = host.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[1] == String(port) else { return false }
    if parts[0] == "localhost" { return true }
    let numbers = parts[0].split(separator: ".", omittingEmptySubsequences: false)
    return numbers.count == 4
      && numbers.allSatisfy { number in
        number.utf8.allSatisfy { (0x30...0x39).contains($0) } && UInt8(number) != nil
      }
  }

  /// Whether a request may be answered at all.
  func admits(_ request: HTTPRequest) -> Bool {
    guard let host = request.headers["host"], knows(host: host) else { return false }
    guard request.method == "POST" else { return true }
    return request.headers["origin"] == "http://\(host)"
      && request.headers["content-type"] == "application/json"
  }
}
