import Foundation
import TestFiles
import Testing

/// What earlier programs recorded still says the same, byte for byte. Where an output is changed on
/// purpose: `WEERWOORD_RECORD=1 swift test --filter RecordingsGuardTests`, and say so in the change. The
/// recordings themselves stay as they are.
@Suite("Recordings of an earlier program, byte for byte")
struct RecordingsGuardTests {
  private static let languages = ["nl", "en"]

  @Test("are played back, verified and exported as then", arguments: GuardedRecordings.names)
  func recording(_ name: String) throws {
    let guarded = try GuardedRecordings()
    let file = name + ".jsonl"
    for language in Self.languages {
      try guarded.compare(
        ["replay", file, "--pace", "instant", "--language", language],
        with: "\(name)/replay.\(language).txt")
      try guarded.compare(
        ["replay", file, "--verify", "--language", language],
        with: "\(name)/verify.\(language).txt")
    }
    for (format, ending) in [
      ("markdown", "md"), ("csv", "csv"), ("asciicast", "cast"), ("xapi", "json"),
    ] {
      try guarded.compare(["export", file, "--format", format], with: "\(name)/export.\(ending)")
    }
    for (form, page) in [("-held-", "comic"), ("-kaart-", "map")] where name.contains(form) {
      try guarded.compare([page, file, "--text"], with: "\(name)/\(page).txt")
      try guarded.comparePage([page, file], with: "\(name)/\(page).html")
    }
    if name.contains("-drieen-") || name.contains("-praten-Klas") {
      try guarded.compare(["agreements", file, "--text"], with: "\(name)/agreements.txt")
      try guarded.comparePage(["agreements", file], with: "\(name)/agreements.html")
    }
    try guarded.expectUnchanged()
  }

  @Test("are exported with other options as then")
  func options() throws {
    let guarded = try GuardedRecordings()
    let name = GuardedRecordings.corrected
    for (words, ending) in [
      (["--format", "markdown", "--with-alias"], "with-alias.md"),
      (["--format", "csv", "--semicolon", "--with-alias"], "semicolon.with-alias.csv"),
      (["--format", "asciicast", "--input", "--with-alias"], "input.with-alias.cast"),
      (
        ["--format", "xapi", "--with-alias", "--home-page", "https://school.example"],
        "with-alias.json"
      ),
    ] {
      try guarded.compare(
        ["export", name + ".jsonl"] + words, with: "\(name)/export.\(ending)")
    }
    try guarded.compare(
      ["replay", name + ".jsonl", "--pace", "instant", "--from", "60"],
      with: "\(name)/replay.from-60.txt")
    let comic = GuardedRecordings.name { $0.hasSuffix("-held-Berk") }
    try guarded.comparePage(
      ["comic", comic + ".jsonl", "--drawn"], with: "\(comic)/comic.drawn.html")
    try guarded.expectUnchanged()
  }

  @Test("of a class come to the same figures and the same report", arguments: ["nl", "en"])
  func classes(language: String) throws {
    let guarded = try GuardedRecordings()
    for scenario in try scenarios() {
      let words = ["discuss", "2A", "--scenario", scenario, "--language", language]
      try guarded.compare(words, with: "2A/discuss.\(scenario).\(language).txt")
      if ["gesprek", "kaarten", "held", "praten"].contains(scenario) {
        try guarded.comparePage(words, with: "2A/report.\(scenario).\(language).html")
      }
    }
    let both = [
      "discuss", "2A", "2B", "--scenario", "gesprek", "--smallest-group", "2", "--language",
      language,
    ]
    try guarded.compare(both, with: "2A-2B/discuss.gesprek.\(language).txt")
    try guarded.comparePage(both, with: "2A-2B/report.gesprek.\(language).html")
    try guarded.expectUnchanged()
  }

  private func scenarios() throws -> [String] {
    let folder = GuardedRecordings.kept + "/Scenarios"
    return try FileManager.default.contentsOfDirectory(atPath: folder)
      .filter { !$0.contains(".") }.sorted()
  }

  @Test("make the same tree, lesson, guide and dossier", arguments: ["nl", "en"])
  func together(language: String) throws {
    let guarded = try GuardedRecordings()
    let spoken = ["--language", language]
    try guarded.compare(["tree"] + spoken, with: "2A/tree.\(language).txt")
    try guarded.compare(["tree", "1", "3"] + spoken, with: "2A/tree.1-3.\(language).txt")
    try guarded.compare(["lesson"] + spoken, with: "2A/lessons.\(language).txt")
    try guarded.compare(["lesson", "Thuis"] + spoken, with: "2A/lesson.Thuis.\(language).txt")
    try guarded.comparePage(
      ["guide", "drieen"] + spoken, with: "2A/guide.drieen.\(language).html")
    let (alias, code) = GuardedRecordings.dossier
    let words = ["dossier", alias] + spoken
    try guarded.compare(words, input: code + "\n", with: "2A/dossier.\(language).txt")
    try guarded.comparePage(words, input: code + "\n", with: "2A/dossier.\(language).html")
  }

  @Test("and a passphrase that was set then still opens what it opened")
  func passphrase() throws {
    let guarded = try GuardedRecordings()
    let settings = guarded.laptop.home + "/.config/weerwoord"
    try FileManager.default.createDirectory(
      atPath: settings, withIntermediateDirectories: true)
    try FileManager.default.copyItem(
      atPath: GuardedRecordings.kept + "/passphrase", toPath: settings + "/passphrase")
    let words = ["dossier", GuardedRecordings.dossier.alias, "--language", "nl"]
    try guarded.compare(words, input: "open sesam\n", with: "2A/dossier.nl.txt")
    #expect(
      try guarded.laptop.run(words, input: "open sesan\n", in: guarded.laptop.folder).status == 1)
  }

  @Test(
    "that were left or torn are gone on with where they stopped", arguments: ["Linde", "Esdoorn"])
  func resumed(alias: String) throws {
    let guarded = try GuardedRecordings()
    let name = GuardedRecordings.name { $0.hasSuffix("-verhaal-\(alias)") } + ".jsonl"
    let opening = try contents(of: "\(guarded.laptop.folder)/\(name)").prefix { $0 != "\n" }
    try guarded.compare(
      ["resume", name, "--visibility", "class"], input: "2\nZij bleef.\n",
      with: name.replacing(".jsonl", with: "/resume.txt"))
    if GuardedRecordings.isRecording { return }
    let after = try contents(of: "\(guarded.laptop.folder)/\(name)")
    #expect(after.hasPrefix(opening + "\n"))
    #expect(after.hasSuffix("\"end\":\"class\"}\n"))
    #expect(
      try guarded.laptop.run(
        ["replay", name, "--verify"], in: guarded.laptop.folder
      ).status == 0)
  }

  @Test("all have outputs that are kept, and nothing else has")
  func kept() throws {
    let outputs = GuardedRecordings.kept + "/Outputs"
    let folders = Set(
      try FileManager.default.subpathsOfDirectory(atPath: outputs).filter {
        !$0.hasSuffix(".jsonl")
      }
      .compactMap { path -> String? in
        let parts = path.split(separator: "/").map(String.init)
        return parts.count == 3 ? parts[..<2].joined(separator: "/") : nil
      })
    #expect(folders == Set(GuardedRecordings.names))
  }
}
