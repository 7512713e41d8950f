import Foundation

/// A headless Chromium, if one is installed.
public struct Browser: Sendable {
  /// The result of opening a page.
  public struct Visit: Sendable {
    /// The HTML of the page after its scripts ran.
    public var page: String
    /// The messages on the console, and the requests that were refused.
    public var console: [String]
    /// The sizes of the printed pages, in points.
    public var sheets: [[Double]] = []
  }

  private let path: String

  /// The browser of this computer; nil if none is installed.
  public static let installed: Browser? = {
    let folders = ["/usr/bin", "/usr/local/bin", "/snap/bin"]
    let names = ["chromium", "chromium-browser", "google-chrome"]
    let paths = folders.flatMap { folder in names.map { "\(folder)/\($0)" } }
    return paths.first { FileManager.default.isExecutableFile(atPath: $0) }.map(Browser.init)
  }()

  /// Opens a page.
  public func open(_ html: String) throws -> Visit {
    try visit(html)
  }

  /// Opens a page and prints it, in one run, because starting a browser is slow.
  public func print(_ html: String) throws -> Visit {
    try visit(html, paper: "page.pdf")
  }

  private func visit(_ html: String, paper name: String? = nil) throws -> Visit {
    let folder = try Self.folder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let page = folder.appendingPathComponent("page.html")
    try Data(html.utf8).write(to: page)
    let paper = name.map { folder.appendingPathComponent($0) }
    let printing = paper.map { ["--no-pdf-header-footer", "--print-to-pdf=\($0.path)"] } ?? []
    let (output, errors) = try run(["--dump-dom"] + printing + [page.absoluteString], in: folder)
    let console = errors.split(separator: "\n").map(String.init).filter {
      $0.contains("CONSOLE") || $0.contains("Refused")
    }
    return Visit(
      page: output, console: console, sheets: try paper.map { try Self.sheets(in: $0) } ?? [])
  }

  private static func sheets(in paper: URL) throws -> [[Double]] {
    let text = String(decoding: try Data(contentsOf: paper), as: UTF8.self)
    return text.matches(of: #/\/MediaBox\s*\[([0-9. ]+)\]/#).map { match in
      match.1.split(separator: " ").compactMap { Double($0) }
    }
  }

  static func folder() throws -> URL {
    let folder = URL(fileURLWithPath: "/tmp/weerwoord-browser-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    return folder
  }

  func run(_ arguments: [String], in folder: URL) throws -> (String, String) {
    let output = folder.appendingPathComponent("out")
    let errors = folder.appendingPathComponent("err")
    for file in [output, errors] { try Data().write(to: file) }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments =
      [
        "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
        "--enable-logging=stderr", "--user-data-dir=\(folder.path)/profile",
      ] + arguments
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = try FileHandle(forWritingTo: errors)
    try process.run()
    process.waitUntilExit()
    return (
      String(decoding: try Data(contentsOf: output), as: UTF8.self),
      String(decoding: try Data(contentsOf: errors), as: UTF8.self)
    )
  }
}
