import Foundation
import PseudoTerminal
import TestFiles
import Testing

@Suite("What a teacher can order in the shell")
struct TeachersCommandsTests {
  /// The commands of who writes scenarios, and the shell itself, which the shell has not.
  private static let others: Set = [
    "shell", "help", "check", "tag", "translate", "test", "graph", "new", "watch",
  ]

  /// The names of the program's commands as its help lists them.
  private func commands(_ laptop: Laptop) throws -> [[String]] {
    let help = try laptop.run(["--help"]).output
    let list = try #require(help.components(separatedBy: "OPDRACHTEN:\n").last)
    return list.split(separator: "\n", omittingEmptySubsequences: false).prefix { !$0.isEmpty }
      .compactMap { line in
        guard line.hasPrefix("  "), !line.hasPrefix("   ") else { return nil }
        let names = line.dropFirst(2).components(separatedBy: "  ")[0]
        return names.components(separatedBy: ", ").map { $0.replacing(" (standaard)", with: "") }
      }
  }

  @Test("is all that the command line has, by the same words in Dutch and in English")
  func same() throws {
    let laptop = try Laptop()
    let names = try commands(laptop).filter { !Self.others.contains($0[0]) }
    #expect(names.count >= 17, "\(names)")
    let shell = try laptop.start()
    try shell.expectPrompt("> ")
    try shell.enter("docent deze laptop is alleen van mij")
    try shell.expectPrompt("docent> ")
    for name in names.flatMap({ $0 }) {
      // With an option that none has: it is said of a command that is known.
      try shell.enter("\(name) --bestaatniet")
      while case let prompt = try shell.prompt(), !prompt.hasSuffix("docent> ") {
        try shell.enter()
      }
      #expect(!shell.text.contains("‘\(name)’ ken ik niet"), "\(name)")
    }
  }

  @Test("a sheet and the comic of a recording by its number; for pupils neither is there")
  func sheets() throws {
    let laptop = try Laptop()
    let shell = try laptop.start()
    try shell.expectPrompt("> ")
    try shell.enter("blad zelfportret")
    try shell.expect("Dit is voor de docent. Typ eerst docent.")
    try shell.expectPrompt("> ")
    try shell.enter("docent deze laptop is alleen van mij")
    try shell.expectPrompt("docent> ")
    try shell.enter("sheet")
    try shell.expect("zelfportret: Zelfportret")
    try shell.expectPrompt("docent> ")
    try shell.enter("blad zelfportret --output \(laptop.folder)/blad.html")
    try shell.expect("blad.html")
    try shell.expectPrompt("docent> ")
    #expect(try contents(of: laptop.folder + "/blad.html").contains("Zelfportret"))
  }
}
