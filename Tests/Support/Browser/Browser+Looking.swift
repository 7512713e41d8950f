public import Foundation

extension Browser {
  /// How a page is viewed.
  public struct View: Sendable {
    /// The width of the window, in pixels.
    public var width: Int
    /// The height of the window, in pixels.
    public var height: Int
    /// Whether the person prefers a dark colour scheme.
    public var isDark: Bool

    /// Makes a view.
    public init(width: Int = 1000, height: Int = 1400, isDark: Bool = false) {
      self.width = width
      self.height = height
      self.isDark = isDark
    }

    var arguments: [String] {
      ["--window-size=\(width),\(height)"] + (isDark ? ["--force-dark-mode"] : [])
    }
  }

  /// A screenshot of a page, as PNG.
  public func screenshot(_ html: String, _ view: View) throws -> Data {
    try withPage(html) { page, folder in
      let picture = folder.appendingPathComponent("page.png")
      _ = try run(
        view.arguments + [
          // Waits until everything is drawn, however busy the computer is.
          "--run-all-compositor-stages-before-draw", "--virtual-time-budget=5000",
          "--hide-scrollbars", "--screenshot=\(picture.path)", page.absoluteString,
        ],
        in: folder)
      return try Data(contentsOf: picture)
    }
  }

  /// Runs a script on a page that is open in a frame with the width of a view, which the page
  /// itself does not notice.
  ///
  /// - Parameter script: JavaScript that ends with `return`; `page` is the page's document.
  /// - Returns: the result of the script, as JSON.
  public func ask(_ html: String, _ view: View, _ script: String) throws -> Data {
    try withPage(html) { page, folder in
      let harness = folder.appendingPathComponent("harness.html")
      let asking = """
        <!DOCTYPE html>
        <iframe src="\(page.lastPathComponent)" style="width:\(view.width)px;height:\(view.height)px;border:0"></iframe>
        <script>
        const frame = document.querySelector('iframe');
        frame.addEventListener('load', () => {
          let given;
          try { given = (function (page, window) { \(script) })(frame.contentDocument, frame.contentWindow); }
          catch (error) { given = 'error: ' + error; }
          document.body.innerHTML = '<pre id="given"></pre>';
          document.getElementById('given').textContent = btoa(unescape(encodeURIComponent(JSON.stringify(given))));
        });
        </script>
        """
      try Data(asking.utf8).write(to: harness)
      let (output, _) = try run(
        view.arguments + [
          "--allow-file-access-from-files", "--dump-dom", harness.absoluteString,
        ],
        in: folder)
      let given = output.firstMatch(of: #/<pre id="given">([A-Za-z0-9+\/=]+)<\/pre>/#)?.1
      return given.flatMap { Data(base64Encoded: String($0)) } ?? Data()
    }
  }

  /// The addresses that a page requested; the browser's own requests are left out.
  public func requests(of html: String) throws -> [String] {
    try withPage(html) { page, folder in
      let log = folder.appendingPathComponent("net.json")
      _ = try run(
        [
          "--host-resolver-rules=MAP * ~NOTFOUND", "--no-proxy-server",
          "--log-net-log=\(log.path)", "--dump-dom", page.absoluteString,
        ], in: folder)
      let written = try JSONSerialization.jsonObject(with: Data(contentsOf: log))
      let events = (written as? [String: Any])?["events"] as? [[String: Any]] ?? []
      return events.compactMap { event -> String? in
        guard let parameters = event["params"] as? [String: Any],
          let initiator = parameters["initiator"] as? String, initiator != "not an origin"
        else { return nil }
        return parameters["url"] as? String
      }
    }
  }

  private func withPage<Result>(
    _ html: String, _ use: (_ page: URL, _ folder: URL) throws -> Result
  ) throws -> Result {
    let folder = try Self.folder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let page = folder.appendingPathComponent("page.html")
    try Data(html.utf8).write(to: page)
    return try use(page, folder)
  }
}
