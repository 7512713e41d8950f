import Foundation
import TestFiles
import Testing

@testable import Archive

@Suite("Where things are")
struct DefaultPathsTests {
  let folder: TemporaryFolder
  private var root: String { folder.path }

  init() throws {
    folder = try TemporaryFolder()
    for name in ["home", "elsewhere", "usr/bin"] { try folder.makeFolder(name) }
  }

  private func places(
    _ environment: [String: String] = [:], in current: String = "elsewhere",
    binary: String = "usr/bin/weerwoord"
  ) -> DefaultPaths {
    DefaultPaths(
      environment: ["HOME": root + "/home", "XDG_DATA_DIRS": root + "/none"]
        .merging(environment) { $1 },
      currentFolder: "\(root)/\(current)", executable: "\(root)/\(binary)",
      school: root + "/etc/weerwoord")
  }

  private func makeCheckout(_ name: String) throws {
    try folder.write("", to: name + "/Package.swift")
    try folder.write("{}", to: name + "/Scenarios/Weerwoord.yarnproject")
    try folder.makeFolder(name + "/Sources/Yarn")
  }

  @Test("are those given as an option, then those of the environment, before all others")
  func given() throws {
    try makeCheckout("elsewhere")
    let given = places(["WEERWOORD_SCENARIOS": "s", "WEERWOORD_TRANSCRIPTS": "t"])
    #expect(try given.scenarios(option: "o") == "o")
    #expect(given.transcripts(option: "o") == "o")
    #expect(try given.scenarios() == "s")
    #expect(given.transcripts() == "t")
    let empty = places(["WEERWOORD_SCENARIOS": "", "WEERWOORD_TRANSCRIPTS": ""])
    #expect(try empty.scenarios() == root + "/elsewhere/Scenarios")
  }

  @Test("are in the checkout one stands in, also in a folder of it")
  func checkout() throws {
    try makeCheckout("src")
    for current in ["src", "src/Sources/Yarn"] {
      #expect(try places(in: current).scenarios() == root + "/src/Scenarios")
      #expect(places(in: current).transcripts() == root + "/src/Transcripts")
    }
  }

  @Test("are in the checkout the binary was built in, wherever one stands")
  func built() throws {
    try makeCheckout("src")
    let built = places(binary: "src/.build/release/weerwoord")
    #expect(try built.scenarios() == root + "/src/Scenarios")
    #expect(built.transcripts() == root + "/src/Transcripts")
  }

  @Test("are not in a folder that only looks like a checkout")
  func noCheckout() throws {
    try folder.write("", to: "elsewhere/Package.swift")
    try folder.makeFolder("elsewhere/Scenarios")
    #expect(throws: ArchiveError.self) { try places().scenarios() }
  }

  @Test("are in a folder Scenarios where one works, else beside the binary, without a checkout")
  func near() throws {
    try folder.write("{}", to: "usr/bin/Scenarios/Weerwoord.yarnproject")
    #expect(try places().scenarios() == root + "/usr/bin/Scenarios")
    try folder.write("{}", to: "elsewhere/Scenarios/Weerwoord.yarnproject")
    #expect(try places().scenarios() == root + "/elsewhere/Scenarios")
  }

  @Test("are found from within them, and from a folder below the one they are in")
  func within() throws {
    try folder.write("{}", to: "lessen/Scenarios/Weerwoord.yarnproject")
    try folder.makeFolder("lessen/Scenarios/kapper")
    try folder.makeFolder("lessen/2A")
    for current in ["lessen", "lessen/2A", "lessen/Scenarios", "lessen/Scenarios/kapper"] {
      #expect(try places(in: current).scenarios() == root + "/lessen/Scenarios")
    }
    #expect(try places(binary: "lessen/weerwoord").scenarios() == root + "/lessen/Scenarios")
  }

  @Test("are those where one works before those of the checkout the binary was built in")
  func ownBeforeBuilt() throws {
    try makeCheckout("src")
    try folder.write("{}", to: "elsewhere/Scenarios/Weerwoord.yarnproject")
    let built = places(binary: "src/.build/release/weerwoord")
    #expect(try built.scenarios() == root + "/elsewhere/Scenarios")
  }

  @Test("need no project file where there is a scenario")
  func withoutProject() throws {
    try folder.write("title: Kapper\n---\n===\n", to: "elsewhere/Scenarios/kapper/kapper.yarn")
    #expect(try places().scenarios() == root + "/elsewhere/Scenarios")
  }

  @Test("are beside an installed binary, else with the person, else on the computer")
  func installed() throws {
    let environment = ["XDG_DATA_DIRS": "relative:\(root)/local:\(root)/system"]
    try folder.makeFolder("system/weerwoord/Scenarios")
    #expect(try places(environment).scenarios() == root + "/system/weerwoord/Scenarios")
    try folder.makeFolder("local/weerwoord/Scenarios")
    #expect(try places(environment).scenarios() == root + "/local/weerwoord/Scenarios")
    try folder.makeFolder("home/.local/share/weerwoord/Scenarios")
    #expect(try places(environment).scenarios() == root + "/home/.local/share/weerwoord/Scenarios")
    try folder.makeFolder("usr/share/weerwoord/Scenarios")
    #expect(try places(environment).scenarios() == root + "/usr/share/weerwoord/Scenarios")
  }

  @Test("have the school's beside what is installed, not beside a folder that somebody chose")
  func school() throws {
    try folder.makeFolder("usr/share/weerwoord/Scenarios")
    #expect(places().school == root + "/etc/weerwoord")
    #expect(places().schoolScenarios() == root + "/etc/weerwoord/Scenarios")
    #expect(places().schoolScenarios(option: "o") == nil)
    #expect(try places().playedScenarios() == [root + "/usr/share/weerwoord/Scenarios"])
    try folder.makeFolder("etc/weerwoord/Scenarios")
    #expect(
      try places().playedScenarios() == [
        root + "/usr/share/weerwoord/Scenarios", root + "/etc/weerwoord/Scenarios",
      ])
    #expect(try places().playedScenarios(option: "o") == ["o"])
    #expect(places(["WEERWOORD_SCENARIOS": "s"]).schoolScenarios() == nil)
    try folder.write("{}", to: "elsewhere/Scenarios/Weerwoord.yarnproject")
    #expect(places().schoolScenarios() == nil)
  }

  @Test("keep recordings and settings with the person")
  func person() {
    #expect(places().transcripts() == root + "/home/.local/share/weerwoord/Transcripts")
    #expect(places().settings == root + "/home/.config/weerwoord")
    let given = places(["XDG_DATA_HOME": "/data", "XDG_CONFIG_HOME": "/config"])
    #expect(given.transcripts() == "/data/weerwoord/Transcripts")
    #expect(given.settings == "/config/weerwoord")
    let relative = places(["XDG_DATA_HOME": "data", "XDG_CONFIG_HOME": "config"])
    #expect(relative.transcripts() == root + "/home/.local/share/weerwoord/Transcripts")
    #expect(relative.settings == root + "/home/.config/weerwoord")
  }

  @Test("are told where nothing is found")
  func nothing() {
    let problem = #expect(throws: ArchiveError.self) { try places().scenarios() }
    #expect(
      problem?.dutch
        == "Er zijn geen scenario's gevonden. Gezocht is in: \(root)/elsewhere/Scenarios, "
        + "\(root)/usr/bin/Scenarios, "
        + "\(root)/usr/share/weerwoord/Scenarios, \(root)/home/.local/share/weerwoord/Scenarios, "
        + "\(root)/none/weerwoord/Scenarios. Geef de map met --scenarios MAP.")
  }

  @Test("of this process begin at absolute folders")
  func here() {
    #expect(DefaultPaths.here().settings.hasPrefix("/"))
    #expect(DefaultPaths.here().transcripts().hasPrefix("/"))
  }
}
