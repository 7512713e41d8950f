/// What is wrong with a request's head; its body is then not read, and the connection closed.
enum RequestError: Error, Sendable, Hashable {
  case methodUnknown
  /// A body in a request that may have none, or a body without a length or with two of them.
  case bodyUnclear
  case bodyTooLong
  case hostUnclear
  case tooMany

  /// The status that says so.
  var status: Int {
    switch self {
    case .methodUnknown: 405
    case .bodyUnclear, .hostUnclear: 400
    case .bodyTooLong: 413
    case .tooMany: 429
    }
  }
}

/// The lines of a request's head that its length and its host are found in, as they came.
struct RequestHead {
  var method: String
  /// Names in small letters.
  var fields: [(name: String, value: String)]

  private func values(of name: String) -> [String] {
    fields.filter { $0.name == name }.map(\.value)
  }

  /// Checks that the head gives one length of the body and one host. If two programs could read it
  /// differently, what one takes for a body would be the next request for the other.
  func check(_ limits: HTTPLimits) throws(RequestError) {
    guard ["GET", "HEAD", "POST"].contains(method) else { throw .methodUnknown }
    guard values(of: "host").count == 1 else { throw .hostUnclear }
    let lengths = values(of: "content-length")
    guard lengths.count <= 1, values(of: "transfer-encoding").isEmpty else { throw .bodyUnclear }
    guard let text = lengths.first else {
      guard method != "POST" else { throw .bodyUnclear }
      return
    }
    guard !text.isEmpty, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
      throw .bodyUnclear
    }
    // Digits that are no number are too many of them.
    guard let length = Int(text), length <= limits.body else { throw .bodyTooLong }
    guard method == "POST" || length == 0 else { throw .bodyUnclear }
  }
}
