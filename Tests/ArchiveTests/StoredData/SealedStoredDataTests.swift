import Foundation
import Roleplay
import TestFiles
import Testing

@testable import Archive

@Suite("What is kept about an alias where recordings are sealed")
struct SealedStoredDataTests {
  private let sealed: SealedFolder
  /// A word that is nowhere but where this test puts it.
  private let canary = "kanarie" + String(UInt64.random(in: 1...UInt64.max), radix: 36)

  init() throws {
    sealed = try SealedFolder()
  }

  private func about(_ alias: String) throws -> StoredData.Result {
    try StoredData(in: sealed.transcripts).about(alias)
  }

  private func old(before moment: String = "2030-01-01T00:00:00Z") throws -> StoredData.Result {
    try StoredData(in: sealed.transcripts).recorded(before: moment)
  }

  @Test("is not known to who cannot open them: they are named; with the passphrase it is found")
  func closed() throws {
    let path = try sealed.recording([canary], isEnded: true)
    try sealed.forget(path)
    for result in [try about("Tulp"), try about("Otter"), try old()] {
      #expect(result.isEmpty && result.problems == [])
      #expect(result.unreadable.map(\.path) == [path])
      #expect(result.unreadable.map(\.reason) == [.sealed])
    }
    #expect(try sealed.keys.open(SealedFolder.passphrase))
    let found = try about("Tulp")
    #expect(found.groups.map(\.main.path) == [path] && found.unreadable == [])
    #expect(try about("Otter").isEmpty)
    // An export in the folder is found by the words of a sealed recording too.
    let export = try sealed.folder.write("1;\(canary)\n", to: "Transcripts/les.csv")
    #expect(try about("Tulp").mentions.map(\.path) == [export])
    for group in try about("Tulp").groups + (try about("Tulp").mentions.map(\.group)) {
      try group.erase()
    }
    #expect(try sealed.transcripts.folder.names() == ["keys"])
  }

  @Test("can be thrown away by the date of the file, when the key is lost")
  func keyLost() throws {
    let path = try sealed.recording([canary], isEnded: true)
    try sealed.forget(path)
    for reader in SealingKeys.Reader.allCases {
      try FileManager.default.removeItem(atPath: sealed.keys.privatePath(of: reader))
    }
    let time = timeval(tv_sec: 1_577_836_800, tv_usec: 0)
    var times = [time, time]
    #expect(utimes(path, &times) == 0)
    let file = try #require(try old(before: "2019-01-01T00:00:00Z").unreadable.first)
    #expect(file.moment == "2020-01-01T00:00:00Z")
    #expect(file.group.main.kind == .nobodysRecording(.sealed))
    try file.group.erase()
    #expect(try old().unreadable == [])
  }

  @Test("says whose a recording is of which a later line is damaged: its beginning was verified")
  func damagedLater() throws {
    let path = try sealed.recording([canary, "twee", "drie"], isEnded: true)
    #expect(try sealed.keys.open(SealedFolder.passphrase))
    var lines = try sealed.lines(of: path)
    lines.swapAt(lines.count - 2, lines.count - 3)
    try sealed.write(lines, to: path)
    let found = try about("Tulp")
    #expect(found.unreadable == [] && found.groups.map(\.main.path) == [path])
    guard case .damagedRecording(let recording) = found.groups.first?.main.kind else {
      Issue.record("\(found.groups)")
      return
    }
    #expect(recording.opening.alias == "Tulp")
    #expect(try about("Otter").isEmpty && about("Otter").unreadable == [])
    #expect(try old(before: "2026-12-01T00:00:00Z").groups.map(\.main.path) == [path])
    #expect(try old(before: "2026-11-01T00:00:00Z").groups == [])
    try found.groups[0].erase()
    #expect(try about("Tulp").isEmpty)
  }

  @Test("names one whose beginning is damaged, and one of a newer version")
  func damagedBeginning() throws {
    let paths = try ["een", "twee"].map { try sealed.recording([$0], isEnded: true) }
    #expect(try sealed.keys.open(SealedFolder.passphrase))
    var lines = try sealed.lines(of: paths[0])
    lines[2] = "\"" + lines[2].dropFirst(9)
    try sealed.write(lines, to: paths[0])
    lines = try sealed.lines(of: paths[1])
    lines[0] = lines[0].replacing("{\"sealed\":1", with: "{\"sealed\":2")
    try sealed.write(lines, to: paths[1])
    let found = try about("Tulp")
    #expect(found.isEmpty)
    let reasons = Dictionary(uniqueKeysWithValues: found.unreadable.map { ($0.path, $0.reason) })
    #expect(reasons == [paths[0]: .damaged, paths[1]: .fromNewerVersion])
  }

  @Test("a dossier is known by its name to who knows the alias, and so is the count of wrong codes")
  func dossiers() throws {
    let dossiers = DossierFolder(in: sealed.transcripts)
    _ = try dossiers.begin(Dossier(alias: "Den"))
    #expect(try dossiers.dossier(of: "Den", code: "CDF GHJ") == nil)
    let files = try dossiers.folder.names().filter { $0.hasSuffix(".json") }
      .map(dossiers.folder.path)
    for path in files { try sealed.forget(path) }
    let found = try about("den").groups
    #expect(found.map(\.main.kind) == [.dossier(plays: nil)])
    #expect(found.flatMap(\.companions).map(\.kind) == [.dossierAttempts])
    #expect(try about("Tulp").isEmpty)
    #expect(try old().unreadable.map(\.reason) == [.sealed], "it does not say when it was used")
    // Only the count is there.
    for path in files { try FileManager.default.removeItem(atPath: path) }
    let count = try about("Den").groups
    #expect(count.map(\.items.count) == [1] && count.first?.main.kind == .dossierAttempts)
    #expect(try about("Tulp").isEmpty)
    for group in count { try group.erase() }
    #expect(try dossiers.folder.names() == [".lock"])
  }

  @Test("the count of wrong codes is named where nothing is sealed too, and goes when it is old")
  func attempts() throws {
    let folder = try TemporaryFolder()
    let data = StoredData(in: folder.transcripts)
    let dossiers = Folder(folder.transcripts.path + "/dossiers")
    try dossiers.make()
    try CodeAttempts(at: Alias("Den"), in: dossiers).count(now: 1_800_000_000)
    #expect(try data.about("den").groups.map(\.main.kind) == [.dossierAttempts])
    #expect(try data.about("Tulp").groups == [])
    #expect(try data.recorded(before: "2019-01-01T00:00:00Z").groups == [])
    let old = try data.recorded(before: "2100-01-01T00:00:00Z").groups
    #expect(old.map(\.main.kind) == [.dossierAttempts])
    for group in old { try group.erase() }
    #expect(try data.about("Den").isEmpty)
  }
}
