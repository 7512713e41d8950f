import Foundation
import Roleplay
import TestFiles
import Testing
import Roleplay
import Yarn

@testable import Archive

@Suite("Settings")
struct SettingsTests {
  let folder: TemporaryFolder
  private var path: String { folder.path + "/above/weerwoord" }
  private var settings: Settings { Settings(path: path) }

  init() throws {
    folder = try TemporaryFolder()
  }

  @Test("remember the language, for this person alone")
  func language() throws {
    #expect(settings.language == nil)
    try settings.remember(.english)
    #expect(settings.language == .english)
    try settings.remember(.dutch)
    #expect(settings.language == .dutch)
    #expect(try folder.names(in: "above/weerwoord") == ["language"])
    #expect(try rights(of: path) == "700")
    #expect(try rights(of: path + "/language") == "600")
  }

  @Test("are read from files that begin with a byte-order mark")
  func byteOrderMark() throws {
    try folder.write("\u{FEFF}en\r\n", to: "above/weerwoord/language")
    try folder.write("\u{FEFF}7\r\n", to: "above/weerwoord/smallest-group")
    try folder.write("\u{FEFF}https://school.example\n", to: "above/weerwoord/school-address")
    #expect(settings.language == .english)
    #expect(try settings.smallestGroup() == 7)
    #expect(settings.schoolAddress == "https://school.example")
  }

  @Test("put the questionnaire on paper until the school wants it on phones")
  func questionnaire() throws {
    #expect(!settings.asksOnPhone)
    try folder.write("\u{FEFF}Telefoon\r\n", to: "above/weerwoord/questionnaire")
    #expect(settings.asksOnPhone)
    try folder.write("paper\n", to: "above/weerwoord/questionnaire")
    #expect(!settings.asksOnPhone)
  }

  @Test("offer no other language until the school says so, and skip what is no language")
  func offeredLanguages() throws {
    #expect(settings.offeredLanguages == [])
    let chosen = ["ar", "uk"].compactMap { LanguageTag($0) }
    try settings.remember(offeredLanguages: chosen)
    #expect(settings.offeredLanguages == chosen)
    #expect(try rights(of: path + "/languages") == "600")
    try folder.write("\u{FEFF}ar  %%\r\n../tr\n\u{1B}[2J\npt-BR", to: "above/weerwoord/languages")
    #expect(settings.offeredLanguages.map(\.description) == ["ar", "pt-BR"])
  }

  @Test("are the school's where this account has not chosen")
  func school() throws {
    try folder.write("en\n", to: "etc/language")
    try folder.write("7\n", to: "etc/smallest-group")
    try folder.write("ar uk\n", to: "etc/languages")
    try folder.write("https://school.example\n", to: "etc/school-address")
    let settings = Settings(path: path, school: folder.path + "/etc")
    #expect(settings.language == .english)
    #expect(try settings.smallestGroup() == 7)
    #expect(settings.offeredLanguages.map(\.description) == ["ar", "uk"])
    #expect(settings.schoolAddress == "https://school.example")
    try settings.remember(.dutch)
    #expect(settings.language == .dutch)
    #expect(try contents(of: folder.path + "/etc/language") == "en\n")
  }

  @Test("have no language where the file says something else", arguments: ["", "de\n", "\u{0}"])
  func otherLanguage(content: String) throws {
    try folder.write(content, to: "above/weerwoord/language")
    #expect(settings.language == nil)
  }

  @Test("have groups of five at least, or as many as the file says")
  func smallestGroup() throws {
    #expect(try settings.smallestGroup() == 5)
    for (text, number) in [("2\n", 2), (" 20 ", 20)] {
      try folder.write(text, to: "above/weerwoord/smallest-group")
      #expect(try settings.smallestGroup() == number)
    }
  }

  @Test(
    "refuse a file that holds no such number, and name it",
    arguments: [
      "20 mensen\n", "twintig", "-1", "0", "1\n", "", "\u{0}", "5.0", "99999999999999999999",
    ])
  func brokenSmallestGroup(content: String) throws {
    let file = try folder.write(content, to: "above/weerwoord/smallest-group")
    let problem = #expect(throws: ArchiveError.self) { try settings.smallestGroup() }
    #expect(problem == .invalidSmallestGroup(file))
    #expect(
      problem?.dutch
        == "In \(file) staat geen getal van 2 of meer. Tot dan staat geen enkele groep apart. Zet er één getal in, zoals 5."
    )
    #expect(
      problem?.english
        == "There is no number of 2 or more in \(file). Until there is, no group is shown apart. Write one number in it, such as 5."
    )
  }

  @Test("refuse a smallest group that cannot be read")
  func unreadableSmallestGroup() throws {
    let file = try folder.makeFolder("above/weerwoord/smallest-group")
    #expect(throws: ArchiveError.invalidSmallestGroup(file)) { try settings.smallestGroup() }
  }

  @Test("stay as they were where they cannot be kept")
  func failure() throws {
    let disk = try WatchedDisk()
    let place = disk.folder.path + "/weerwoord"
    try Settings(path: place).remember(.dutch)
    for fail in ["make:1:ENOSPC", "write:1:half,write:2:ENOSPC", "fsync:1:EIO", "rename:1:EACCES"] {
      let outcome = try disk.probe(fail: fail).run("remember", place)
      #expect(outcome.said.count == 1)
      #expect(
        outcome.said.first?.hasPrefix("refused: The setting \(place)/language was not kept. ")
          == true)
      #expect(Settings(path: place).language == .dutch)
      #expect(try disk.folder.names(in: "weerwoord") == ["language"])
    }
    #expect(try disk.probe().run("remember", place).status == 0)
    #expect(Settings(path: place).language == .english)
  }
}
