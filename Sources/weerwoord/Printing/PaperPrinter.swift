import FoundationEssentials
import Glibc

/// Prints a page to PDF with the browser that is installed. Everything the browser writes meanwhile
/// is in one folder, which is removed afterwards; it reaches no network.
struct PaperPrinter {
  /// The names a browser that prints may have, the best first.
  private static let names = [
    "chromium", "chromium-browser", "google-chrome", "google-chrome-stable",
  ]
  /// The end of every file made here: a remark, for a PDF. By it such a file is known again.
  static let mark = "%Weerwoord"
  /// The longest that a page may take, in seconds.
  private static let patience = 120.0

  /// The longest path, in bytes, below which the names of the browser's sockets (of 107) still fit.
  private static let maximumDepth = 44

  private let browser: String
  private let environment: [String: String]

  /// Finds the browser.
  ///
  /// - Parameter environment: the variables of the process: `PATH` is where programs are looked for,
  ///   `TMPDIR` where the browser may write.
  init(environment: [String: String]) throws(PrintingError) {
    let folders = (environment["PATH"] ?? "").split(separator: ":").map(String.init)
    let paths = Self.names.flatMap { name in folders.map { "\($0)/\(name)" } }
    guard let path = paths.first(where: Self.isProgram) else { throw .noBrowser }
    browser = path
    self.environment = environment
  }

  private static func isProgram(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
      && access(path, X_OK) == 0
  }

  /// The page as PDF.
  func pdf(of html: String) throws(PrintingError) -> [UInt8] {
    // A signal that stops the program meanwhile stops the browser too, and leaves nothing behind.
    let stops = HeldSignals([SIGINT, SIGTERM, SIGHUP])
    defer { stops.release() }
    let folder = try Self.makeFolder(in: place)
    defer { Self.remove(folder) }
    let page = folder + "/page.html"
    let paper = folder + "/page.pdf"
    guard FileManager.default.createFile(atPath: page, contents: Data(html.utf8)) else {
      throw .noRoom(folder: folder)
    }
    try run(page, paper, in: folder, stops)
    guard let made = FileManager.default.contents(atPath: paper),
      made.starts(with: Array("%PDF-".utf8))
    else {
      // What stops this program from the keyboard stops the browser as well, and maybe first.
      throw stops.take() ? .stopped : .failed(browser: browser)
    }
    return Array(made) + Array("\n\(Self.mark)\n".utf8)
  }

  /// Where the browser may write: no deeper than the name of a socket may be long.
  private var place: String {
    let usual = "/tmp"
    let place = environment["TMPDIR"] ?? usual
    return place.isEmpty || place.utf8.count > Self.maximumDepth ? usual : place
  }

  private static func makeFolder(in place: String) throws(PrintingError) -> String {
    var template = Array("\(place)/weerwoord-XXXXXX".utf8CString)
    // It is for this person alone from the start.
    guard mkdtemp(&template) != nil else { throw .noRoom(folder: place) }
    return String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  private static func remove(_ folder: String) {
    // What the browser started may still be writing its last file.
    for _ in 0..<50 {
      try? FileManager.default.removeItem(atPath: folder)
      guard access(folder, F_OK) == 0 else { return }
      usleep(100_000)
    }
  }

  private func run(
    _ page: String, _ paper: String, in folder: String, _ stops: HeldSignals
  ) throws(PrintingError) {
    var arguments = [
      browser, "--headless", "--disable-gpu", "--no-first-run", "--disable-extensions",
      "--disable-background-networking", "--disable-component-update", "--no-proxy-server",
      "--host-resolver-rules=MAP * ~NOTFOUND", "--user-data-dir=\(folder)/profile",
      "--no-pdf-header-footer", "--print-to-pdf=\(paper)",
    ]
    // The browser refuses to shut itself in for the computer's owner of all.
    if geteuid() == 0 { arguments.append("--no-sandbox") }
    arguments.append("file://" + Self.inAddress(page))
    var variables = environment
    for name in ["HOME", "TMPDIR", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_RUNTIME_DIR"] {
      variables[name] = folder
    }
    guard
      let child = StartedProgram(arguments, variables.map { "\($0.key)=\($0.value)" })
    else { throw .failed(browser: browser) }
    var waited = 0.0
    while !child.hasEnded {
      if stops.hasCome || waited > Self.patience {
        child.kill()
        throw stops.take() ? .stopped : .tooSlow(browser: browser)
      }
      usleep(20_000)
      waited += 0.02
    }
  }

  /// A path as encoded in an address.
  private static func inAddress(_ path: String) -> String {
    var address = ""
    for byte in path.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "/"), UInt8(ascii: "-"),
        UInt8(ascii: "."), UInt8(ascii: "_"):
        address.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        let digits = String(byte, radix: 16, uppercase: true)
        address += "%" + (digits.count < 2 ? "0" : "") + digits
      }
    }
    return address
  }
}
