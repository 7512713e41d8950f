import Foundation
import Testing

@testable import weerwoord

@Suite("Printing a page to PDF")
struct PaperPrinterTests {
  /// A folder with a browser that is a script, and one for what it writes.
  private struct Place: ~Copyable {
    let folder = URL(fileURLWithPath: "/tmp/print-\(UUID().uuidString.prefix(8))")
    var programs: URL { folder.appendingPathComponent("bin") }
    var scratch: URL { folder.appendingPathComponent("tmp folder") }

    init(browser: String? = nil) throws {
      for made in [programs, scratch] {
        try FileManager.default.createDirectory(at: made, withIntermediateDirectories: true)
      }
      guard let browser else { return }
      let path = programs.appendingPathComponent("chromium").path
      let script = programs.appendingPathComponent("script")
      try Data("#!/bin/sh\n\(browser)\n".utf8).write(to: script)
      // Another process makes the file that is run: one that this process writes while other tests start
      // programs is busy.
      let copying = Process()
      copying.executableURL = URL(fileURLWithPath: "/usr/bin/env")
      copying.arguments = ["cp", script.path, path]
      try copying.run()
      copying.waitUntilExit()
      try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
    }

    var environment: [String: String] {
      ["PATH": "\(programs.path):/usr/bin:/bin", "TMPDIR": scratch.path]
    }

    var left: [String] {
      (try? FileManager.default.contentsOfDirectory(atPath: scratch.path)) ?? ["?"]
    }

    deinit {
      try? FileManager.default.removeItem(at: folder)
    }
  }

  @Test("says in one sentence that there is no browser")
  func noBrowser() throws {
    let place = try Place()
    var environment = place.environment
    environment["PATH"] = place.programs.path
    let problem = #expect(throws: PrintingError.self) {
      try PaperPrinter(environment: environment)
    }
    #expect(problem == .noBrowser)
    #expect(
      PrintingError.noBrowser.english
        == "A PDF can be made with Chromium or Google Chrome only. Install one of them, or make a page with --output and print that in a browser."
    )
    #expect(
      PrintingError.noBrowser.dutch
        == "Een PDF maken kan alleen met Chromium of Google Chrome. Zet een van de twee op deze computer, of maak een pagina met --uitvoer en druk die af in een browser."
    )
  }

  @Test("gives what the browser made, marked as ours, and leaves nothing behind")
  func made() throws {
    let place = try Place(
      browser: """
        for word in "$@"; do case $word in --print-to-pdf=*) paper=${word#*=};; file://*) page=$word;; esac; done
        test "$HOME" = "$(dirname "$paper")" || exit 1
        case $page in *" "*) exit 1;; esac
        mkdir -p "$HOME/profile/deep"
        { printf '%%PDF-1.4\\n'; cat "$HOME/page.html"; } > "$paper"
        """)
    let pdf = try PaperPrinter(environment: place.environment).pdf(of: "<p>één</p>")
    #expect(String(decoding: pdf, as: UTF8.self) == "%PDF-1.4\n<p>één</p>\n%Weerwoord\n")
    #expect(place.left == [])
  }

  @Test(
    "says so where the browser fails, makes something else or nothing, and leaves nothing behind",
    arguments: ["exit 3", "exit 0", "echo none > \"$HOME/page.pdf\""])
  func failed(script: String) throws {
    let place = try Place(browser: script)
    let printer = try PaperPrinter(environment: place.environment)
    let problem = #expect(throws: PrintingError.self) { try printer.pdf(of: "") }
    let browser = place.programs.appendingPathComponent("chromium").path
    #expect(problem == .failed(browser: browser))
    #expect(
      PrintingError.failed(browser: browser).english
        == "\(browser) made no PDF. Make a page with --output and print that in a browser.")
    #expect(place.left == [])
  }

  @Test("says that it was stopped, and nothing of a page that was not made")
  func stopped() {
    #expect(PrintingError.stopped.dutch == "Gestopt. Er is geen PDF gemaakt.")
    #expect(PrintingError.stopped.english == "Stopped. No PDF was made.")
    for problem in [PrintingError.failed(browser: "b"), .tooSlow(browser: "b")] {
      #expect(
        problem.dutch.hasSuffix("Maak een pagina met --uitvoer en druk die af in een browser."))
      #expect(problem.english.hasSuffix("Make a page with --output and print that in a browser."))
    }
  }

  @Test("stops what the browser left running")
  func strays() throws {
    let place = try Place(
      browser: "(while true; do echo x >> \"$HOME/stray\"; done) & exit 0")
    let printer = try PaperPrinter(environment: place.environment)
    #expect(throws: PrintingError.self) { try printer.pdf(of: "") }
    #expect(place.left == [])
  }

  @Test("says where there is no place for it")
  func noPlace() throws {
    let place = try Place(browser: "exit 0")
    var environment = place.environment
    environment["TMPDIR"] = "/nowhere"
    let printer = try PaperPrinter(environment: environment)
    let problem = #expect(throws: PrintingError.self) { try printer.pdf(of: "") }
    #expect(problem == .noRoom(folder: "/nowhere"))
    #expect(
      PrintingError.noRoom(folder: "/nowhere").dutch
        == "In /nowhere kan niets gemaakt worden. Kijk of er ruimte is, of wijs met TMPDIR een andere map aan."
    )
  }

  private static let isInstalled = FileManager.default.isExecutableFile(atPath: "/usr/bin/chromium")

  @Test("prints with a real Chromium", .enabled(if: isInstalled, "Chromium is not installed"))
  func real() throws {
    let place = try Place()
    let html = "<!DOCTYPE html><style>@page { size: A4 }</style><p>Wat de klas zei</p>"
    let pdf = try PaperPrinter(environment: place.environment).pdf(of: html)
    let text = String(decoding: pdf, as: UTF8.self)
    #expect(text.hasPrefix("%PDF-1."))
    #expect(text.hasSuffix("%%EOF\n\n%Weerwoord\n") || text.hasSuffix("%%EOF\n%Weerwoord\n"))
    #expect(text.contains("/MediaBox [0 0 594.95996 841.91998]"))
    #expect(place.left == [])
  }
}
