import Archive
import Foundation
import TestFiles

/// Scenarios, transcripts and settings in a folder of their own, gone afterwards.
final class House {
  private let folder: TemporaryFolder
  var path: String { folder.path }
  var scenarios: String { path + "/scenarios" }
  var transcripts: String
  var settings: String { path + "/settings" }

  /// A house with these scripts, by the scenario's name.
  init(_ scripts: [String: String]) throws {
    folder = try TemporaryFolder()
    transcripts = folder.path + "/transcripts"
    for (name, script) in scripts { try add(name, script) }
  }

  func add(_ name: String, _ script: String) throws {
    let folder = "\(scenarios)/\(name)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try script.write(toFile: "\(folder)/\(name).yarn", atomically: true, encoding: .utf8)
  }

  /// A file of what scenarios share.
  func share(_ name: String, _ text: String) throws {
    let folder = "\(scenarios)/gedeeld"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try text.write(toFile: "\(folder)/\(name)", atomically: true, encoding: .utf8)
  }

  /// Somebody said that no pupil uses this laptop, so that the teacher's mode opens.
  func belongsToTeacher() throws {
    try Settings(path: settings).rememberOnlyMine()
  }

  /// The names of the recordings.
  var recordings: [String] { files.filter { $0.hasSuffix(".jsonl") } }

  /// The names of all files in the folder of recordings.
  var files: [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: transcripts)) ?? []).sorted()
  }

  /// The text of a recording.
  func recording(_ name: String) throws -> String {
    try String(contentsOfFile: "\(transcripts)/\(name)", encoding: .utf8)
  }

  /// A scenario that asks two questions.
  static func ofTwoQuestions() throws -> House {
    try House([
      "twee": """
      title: Twee
      heading: Twee vragen
      heading_en: Two questions
      ---
      <<declare $een = "">>
      <<declare $twee = "">>
      Een? #line:1
      <<ask $een>>
      Twee? #line:2
      <<ask $twee>>
      ===
      """
    ])
  }

  /// Two small scenarios, and one with errors.
  static func small() throws -> House {
    let house = try House([
      "brief": """
      title: Brief
      heading: De brief
      heading_en: The letter
      level: A2
      minutes: 5
      audience: solo, class
      ---
      <<declare $brief_zin = "">>
      Verteller: Wat schrijf je? #line:br-1
      <<ask $brief_zin>>
      Verteller: Dank je. #line:br-2
      ===
      """,
      "kapot": """
      title: Kapot
      heading: Kapot
      ---
      <<if>>
      <<set $x to>>
      <<jump Nergens>>
      ===
      """,
      "stelling": """
      title: Stelling
      heading: De stelling
      heading_en: The statement
      level: B1
      minutes: 10
      audience: parents
      ---
      Techniek is voor iedereen. #line:st-1 #statement
      -> Eens #line:st-1a #green
      -> Oneens #line:st-1b #red
      ===
      """,
    ])
    try house.share("hulp.nl.txt", "Praat met mevrouw De Wit.\n")
    try house.share("hulp.en.txt", "Talk to Ms De Wit.\n")
    return house
  }
}
