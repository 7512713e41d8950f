/// Makes requests that no page sends: what a description has, with something wrong in it.
struct HostileRequests {
  /// What a device knows that joined: without it everything is refused at the door.
  var cookie: String
  var token: String
  var code: String
  var host: String
  /// Numbers that are right just now, by the names of their properties.
  var numbers: [String: Int] = [:]
  private var random = SystemRandomNumberGenerator()

  init(cookie: String, token: String, code: String, host: String) {
    self.cookie = cookie
    self.token = token
    self.code = code
    self.host = host
  }

  /// Values as they stand in JSON.
  private static let values = [
    "null", "true", "[]", "{}", "-1", "0", "9223372036854775807", "-9223372036854775808",
    "9223372036854775808", "1e309", "-0.0", "1.5", "\"\"", "\"\\u0000\"", "\"\\ud800\"",
    "\"\\u202Eabc\"", "\"../../etc/passwd\"", "\"<script>alert(1)</script>\"", "\"'; DROP TABLE\"",
    "\"%s%n\"", "\"line:nergens\"", "\"-1\"", "\"99999999999999999999\"", "[null]", "[[[]]]",
    "[\"a\",1]", "{\"a\":{\"b\":[]}}", "\"\u{1F469}\u{200D}\u{1F467}\"", "\"\u{0301}\"",
    "\"" + String(repeating: "a", count: 20_000) + "\"",
    "[" + String(repeating: "\"x\",", count: 3_000) + "\"x\"]",
    String(repeating: "[", count: 5_000), "\"open", "nul", "NaN", "\"\t\"",
  ]
  /// Values as they stand in an address, a header or a cookie.
  private static let words = [
    "", "-1", "99999999999999999999", "%00", "%ff%fe", "..%2f..%2fetc%2fpasswd", "%", "%zz",
    "a%20b",
    "%E2%80%AE", "nl", "AAAA", String(repeating: "z", count: 3_000), "a.b", "'", "\"", "<b>",
    "x.jsonl", "dossiers/x.json", "0", "1",
  ]

  private mutating func pick<Value>(_ values: [Value]) -> Value {
    values[Int.random(in: 0..<values.count, using: &random)]
  }

  private mutating func happens(_ percent: Int) -> Bool {
    Int.random(in: 0..<100, using: &random) < percent
  }

  /// A request, as it goes over the wire.
  mutating func next(_ operation: DescribedPages.Operation) -> String {
    var path = operation.path
    var query: [String] = []
    var headers = ["Host: \(happens(97) ? host : pick(["kwaad.example", "", "127.0.0.1"]))"]
    var cookies: [String] = []
    for parameter in operation.parameters {
      let isRight = happens(70)
      switch parameter.place {
      case "path":
        path = path.replacing("{\(parameter.name)}", with: isRight ? code : pick(Self.words))
      case "query":
        if happens(90) { query.append("\(parameter.name)=\(pick(Self.words))") }
        if happens(5) { query.append("\(parameter.name)=\(pick(Self.words))") }
      case "cookie": cookies.append(isRight ? cookie : "\(parameter.name)=\(pick(Self.words))")
      default:
        let right = parameter.name == "X-Room-Token" ? token : code
        headers.append("\(parameter.name): \(isRight ? right : pick(Self.words))")
      }
    }
    if !cookies.isEmpty, happens(95) {
      headers.append("Cookie: \(cookies.joined(separator: "; "))")
    }
    var method = operation.method
    if happens(3) { method = pick(["PUT", "DELETE", "TRACE", "OPTIONS", "get", "GET", "POST"]) }
    var body = ""
    if operation.method == "POST" {
      let isForPages = operation.contentType == "application/json" && !path.hasPrefix("/hand-in")
      if isForPages, happens(95) { headers.append("Origin: http://\(host)") }
      let type = operation.contentType ?? "application/json"
      headers.append("Content-Type: \(happens(95) ? type : pick(["text/plain", "", "a/b; c"]))")
      body = self.body(operation)
    }
    if !body.isEmpty || operation.method == "POST" {
      let length = happens(97) ? String(body.utf8.count) : pick(["", "-1", "+2", "0x2", "a"])
      headers.append("Content-Length: \(length)")
    }
    let target = query.isEmpty ? path : path + "?" + query.joined(separator: "&")
    return "\(method) \(target) HTTP/1.1\r\n\(headers.joined(separator: "\r\n"))\r\n\r\n\(body)"
  }

  private mutating func body(_ operation: DescribedPages.Operation) -> String {
    guard let properties = operation.properties else {
      return happens(50) ? pick(Self.values) : pick(Self.words)
    }
    if happens(10) { return pick(Self.values) }
    var members: [String] = []
    // Mostly one of them is wrong, so that the others are read.
    let wrong = happens(70) ? pick(properties.map(\.name) + [""]) : nil
    for property in properties where happens(90) {
      let right: String
      switch property.type {
      case "integer":
        right = String(numbers[property.name] ?? Int.random(in: 0...5, using: &random))
      case "array": right = "[\"1\",\"2\",\"3\"]"
      default: right = "\"\(word(for: property.name))\""
      }
      let isRight = wrong.map { $0 != property.name } ?? happens(50)
      members.append("\"\(property.name)\":\(isRight ? right : pick(Self.values))")
      if happens(3) { members.append("\"\(property.name)\":\(right)") }
    }
    let whole = "{\(members.joined(separator: ","))}"
    return happens(90) ? whole : String(whole.prefix(whole.count / 2))
  }

  /// What a page sends as a property.
  private mutating func word(for property: String) -> String {
    switch property {
    case "code": code
    case "act":
      pick(["goOn", "back", "choose", "words", "pause", "endPause", "order", "counts", "note"])
    case "choice": pick(["line:b3a", "line:b3b", "line:s1a", "1"])
    default: pick(["nl", "en", "solo", "iets"])
    }
  }
}
