public import Foundation

#if canImport(Glibc)
  import Glibc
#endif

/// A Chromium that is driven as a person would: it opens addresses, and things on its pages are clicked
/// and typed in. It speaks WebDriver (W3C) to `chromedriver`.
public final class BrowserSession {
  /// What went wrong with the driver.
  public struct Failure: Error, CustomStringConvertible {
    /// What the driver says.
    public let description: String
  }

  private static let driverPaths = ["/usr/bin/chromedriver", "/usr/local/bin/chromedriver"]

  /// Whether one is installed.
  public static var isInstalled: Bool {
    Browser.installed != nil
      && driverPaths.contains { FileManager.default.isExecutableFile(atPath: $0) }
  }

  private let driver = Process()
  private let folder: URL
  private var port = 0
  private var path = ""

  /// Starts a browser.
  ///
  /// - Parameters:
  ///   - width: how wide the window is, in pixels.
  ///   - height: how high it is.
  ///   - languages: what it asks pages for, such as `ar`.
  public init(width: Int = 400, height: Int = 800, languages: String = "nl") throws {
    folder = try Browser.folder()
    guard
      let driverPath = Self.driverPaths.first(where: {
        FileManager.default.isExecutableFile(atPath: $0)
      })
    else { throw Failure(description: "no chromedriver") }
    port = try Self.freePort()
    driver.executableURL = URL(fileURLWithPath: driverPath)
    driver.arguments = ["--port=\(port)"]
    driver.standardInput = FileHandle.nullDevice
    let output = Pipe()
    driver.standardOutput = output
    driver.standardError = FileHandle.nullDevice
    try driver.run()
    var said = Data()
    while !String(decoding: said, as: UTF8.self).contains("started successfully") {
      let more = output.fileHandleForReading.availableData
      guard !more.isEmpty else { throw Failure(description: "chromedriver did not start") }
      said.append(more)
    }
    // What it says later is not read, and must not stop it.
    output.fileHandleForReading.readabilityHandler = { _ = $0.availableData }
    let arguments = [
      "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
      "--window-size=\(width),\(height)", "--lang=\(languages)", "--hide-scrollbars",
      "--user-data-dir=\(folder.path)/profile",
    ]
    // A window cannot be as narrow as a phone; its page can.
    let options: [String: Any] = [
      "args": arguments, "prefs": ["intl.accept_languages": languages],
      "mobileEmulation": [
        "deviceMetrics": ["width": width, "height": height, "pixelRatio": 1.0, "touch": false]
      ],
    ]
    let wanted: [String: Any] = [
      "capabilities": [
        "alwaysMatch": [
          "browserName": "chrome", "goog:chromeOptions": options, "timeouts": ["script": 120_000],
        ]
      ]
    ]
    let answer = try call("POST", "/session", wanted)
    guard let session = answer as? [String: Any], let id = session["sessionId"] as? String else {
      throw Failure(description: "no session: \(answer)")
    }
    path = "/session/\(id)"
  }

  /// Closes the browser.
  public func close() {
    _ = try? call("DELETE", path, nil)
    // Its session has ended, so nothing is lost; some drivers do not end when they are asked to.
    kill(driver.processIdentifier, SIGKILL)
    driver.waitUntilExit()
    try? FileManager.default.removeItem(at: folder)
  }

  /// Opens an address.
  public func open(_ address: String) throws {
    _ = try call("POST", path + "/url", ["url": address])
  }

  /// Loads the page once more.
  public func reload() throws { _ = try call("POST", path + "/refresh", [:]) }

  /// What a script gives; it ends with `return`.
  @discardableResult
  public func run(_ script: String) throws -> Any {
    try call("POST", path + "/execute/sync", ["script": script, "args": []])
  }

  /// The words on the page, as a person reads them.
  public func text() throws -> String { try run("return document.body.innerText") as? String ?? "" }

  /// Waits until the page says something: the page itself looks, whenever it changes.
  ///
  /// - Throws: ``Failure`` with what it says instead, after a while.
  public func wait(for words: String, seconds: Double = 60) throws {
    let looking = """
      const [words, longest, done] = arguments;
      const says = () => document.body.innerText.includes(words);
      if (says()) { done(true); return; }
      const observer = new MutationObserver(() => {
        if (says()) { observer.disconnect(); done(true); }
      });
      observer.observe(document, {
        subtree: true, childList: true, characterData: true, attributes: true
      });
      setTimeout(() => { observer.disconnect(); done(says()); }, longest);
      """
    let isThere = try call(
      "POST", path + "/execute/async", ["script": looking, "args": [words, seconds * 1000]])
    guard isThere as? Bool == true else {
      throw Failure(description: "‘\(words)’ is not on the page, but:\n\(try text())")
    }
  }

  /// Clicks on something, by its CSS selector.
  public func click(_ selector: String) throws {
    _ = try call("POST", path + "/element/\(try element(selector))/click", [:])
  }

  /// Types into something, by its CSS selector; `\u{E004}` is Tab, `\u{E007}` Enter.
  public func type(_ text: String, into selector: String) throws {
    _ = try call("POST", path + "/element/\(try element(selector))/value", ["text": text])
  }

  /// Presses keys, wherever the focus is.
  public func press(_ keys: String) throws {
    let actions = keys.flatMap { key in
      [["type": "keyDown", "value": String(key)], ["type": "keyUp", "value": String(key)]]
    }
    _ = try call(
      "POST", path + "/actions",
      ["actions": [["type": "key", "id": "keyboard", "actions": actions] as [String: Any]]])
  }

  /// A picture of what is seen, as PNG.
  public func screenshot() throws -> Data {
    let answer = try call("GET", path + "/screenshot", nil) as? String ?? ""
    return Data(base64Encoded: answer) ?? Data()
  }

  /// What the browser's console says of errors.
  public func errors() throws -> [String] {
    let log = try call("POST", path + "/se/log", ["type": "browser"]) as? [[String: Any]] ?? []
    return log.compactMap { $0["message"] as? String }
  }

  private func element(_ selector: String) throws -> String {
    let found = try call(
      "POST", path + "/element", ["using": "css selector", "value": selector])
    guard let id = (found as? [String: Any])?.values.first as? String else {
      throw Failure(description: "no \(selector)")
    }
    return id
  }

  // MARK: - The driver

  /// Calls the driver over a connection of its own.
  private func call(_ method: String, _ path: String, _ body: [String: Any]?) throws -> Any {
    let data = try body.map { try JSONSerialization.data(withJSONObject: $0) } ?? Data()
    var request = Data(
      """
      \(method) \(path) HTTP/1.1\r
      Host: 127.0.0.1:\(port)\r
      Content-Type: application/json\r
      Content-Length: \(data.count)\r
      Connection: close\r
      \r

      """.utf8)
    request.append(data)
    let answer = try Self.exchange(request, port: port)
    guard let start = answer.range(of: Data("\r\n\r\n".utf8)) else {
      throw Failure(description: "not there")
    }
    let json =
      try JSONSerialization.jsonObject(with: answer[start.upperBound...]) as? [String: Any] ?? [:]
    let value = json["value"] ?? NSNull()
    if let problem = value as? [String: Any], let message = problem["message"] as? String,
      problem["error"] != nil
    {
      throw Failure(description: message)
    }
    return value
  }

  private static func exchange(_ request: Data, port: Int) throws -> Data {
    let number = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    defer { Glibc.close(number) }
    var place = sockaddr_in()
    place.sin_family = sa_family_t(AF_INET)
    place.sin_port = UInt16(port).bigEndian
    place.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    let isConnected = withUnsafePointer(to: &place) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(number, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
    guard isConnected == 0 else { throw Failure(description: "not there") }
    var sent = 0
    while sent < request.count {
      let count = request[sent...].withUnsafeBytes {
        send(number, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
      }
      guard count > 0 else { throw Failure(description: "not there") }
      sent += count
    }
    var answer = Data()
    var part = [UInt8](repeating: 0, count: 1 << 16)
    while case let count = recv(number, &part, part.count, 0), count > 0 {
      answer.append(contentsOf: part[..<count])
      // The driver keeps the connection although it is asked to close it.
      if isWhole(answer) { break }
    }
    return answer
  }

  private static func isWhole(_ answer: Data) -> Bool {
    guard let end = answer.range(of: Data("\r\n\r\n".utf8)) else { return false }
    let head = String(decoding: answer[..<end.lowerBound], as: UTF8.self).lowercased()
    guard let length = head.firstMatch(of: #/content-length: *([0-9]+)/#)?.1,
      let length = Int(length)
    else { return false }
    return answer.count - end.upperBound >= length
  }

  /// A port that is free now.
  private static func freePort() throws -> Int {
    let number = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    defer { Glibc.close(number) }
    var place = sockaddr_in()
    place.sin_family = sa_family_t(AF_INET)
    place.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var size = socklen_t(MemoryLayout<sockaddr_in>.size)
    let isBound = withUnsafeMutablePointer(to: &place) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(number, $0, size) == 0 && getsockname(number, $0, &size) == 0
      }
    }
    guard isBound else { throw Failure(description: "no free port") }
    return Int(UInt16(bigEndian: place.sin_port))
  }
}
