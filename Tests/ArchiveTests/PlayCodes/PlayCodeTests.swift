import Foundation
import Roleplay
import TestFiles
import Testing
import Yarn

@testable import Archive

@Suite("The code of a play")
struct PlayCodeTests {
  /// A recording with its first line, in a folder of its own.
  private final class Shelf {
    let folder: TranscriptFolder
    let journal: FileJournal
    private let temporary: TemporaryFolder

    init() throws {
      temporary = try TemporaryFolder()
      folder = TranscriptFolder(path: temporary.path)
      journal = try folder.begin(
        Opening(
          engine: "test", recorded: "2026-01-01T12:00:00Z", scenario: "proef", heading: "Proef",
          form: nil, alias: "Tulp", language: "nl", audience: .solo, random: .init(seed: 1)))
    }

    var file: PlayCodeFile { PlayCodeFile(beside: journal.path) }

    var names: [String] {
      ((try? FileManager.default.contentsOfDirectory(atPath: temporary.path)) ?? []).sorted()
    }

    func finish() throws {
      try journal.append([Entry(number: 1, milliseconds: 0, kind: .end(.teacher))])
    }
  }

  @Test("is an adjective and a noun of the language, and there are six thousand of them")
  func words() {
    for language in Language.allCases {
      let words = PlayCodeWords.of(language)
      #expect(words.adjectives.count * words.nouns.count >= 6000)
      #expect(Set(words.adjectives).count == words.adjectives.count)
      #expect(Set(words.nouns).count == words.nouns.count)
      for word in words.adjectives + words.nouns {
        #expect(word.allSatisfy { $0.isASCII && $0.isLowercase }, "\(word)")
      }
      let pair = PlayCode(in: language).description.split(separator: " ").map(String.init)
      #expect(pair.count == 2)
      #expect(words.adjectives.contains(pair[0]) && words.nouns.contains(pair[1]))
      let codes = words.adjectives.flatMap { first in words.nouns.map { first + $0 } }
      // Written together two codes are never the same.
      #expect(Set(codes).count == codes.count)
    }
  }

  @Test("opens the play however it is written, and nothing else does")
  func opens() throws {
    let shelf = try Shelf()
    try shelf.file.keep(PlayCode(typed: "groene fiets"))
    #expect(shelf.file.remainingAttempts == 3)
    for typed in ["groene fiets", " Groene-Fiets ", "GROENEFIETS", "groene  fiets."] {
      #expect(try shelf.file.opens(PlayCode(typed: typed)))
    }
    for typed in ["groene", "fiets groene", ""] {
      #expect(try !shelf.file.opens(PlayCode(typed: typed)))
    }
    #expect(shelf.file.remainingAttempts == 0)
    // Too late.
    #expect(try !shelf.file.opens(PlayCode(typed: "groene fiets")))
    try shelf.file.keep(PlayCode(typed: "rode maan"))
    #expect(try shelf.file.opens(PlayCode(typed: "rode maan")))
    #expect(try !shelf.file.opens(PlayCode(typed: "groene fiets")))
  }

  @Test("a right code takes earlier wrong ones away")
  func counts() throws {
    let shelf = try Shelf()
    try shelf.file.keep(PlayCode(typed: "groene fiets"))
    for _ in 1...4 {
      #expect(try !shelf.file.opens(PlayCode(typed: "rode maan")))
      #expect(try !shelf.file.opens(PlayCode(typed: "rode ster")))
      #expect(shelf.file.remainingAttempts == 1)
      #expect(try shelf.file.opens(PlayCode(typed: "groene fiets")))
    }
  }

  @Test("a try that cannot be counted is none")
  func uncounted() throws {
    let shelf = try Shelf()
    try shelf.file.keep(PlayCode(typed: "groene fiets"))
    // A folder is in the place of the new file.
    let temporary = AtomicFile.temporaryName(for: Folder.name(of: shelf.file.path))
    try FileManager.default.createDirectory(
      atPath: shelf.folder.path + "/" + temporary, withIntermediateDirectories: false)
    #expect(throws: ArchiveError.self) { try shelf.file.opens(PlayCode(typed: "groene fiets")) }
  }

  @Test("a file that says something else, or that is gone, opens nothing", arguments: ["", "{}"])
  func broken(text: String) throws {
    let shelf = try Shelf()
    #expect(shelf.file.remainingAttempts == 0)
    try text.write(toFile: shelf.file.path, atomically: true, encoding: .utf8)
    #expect(shelf.file.remainingAttempts == 0)
    #expect(try !shelf.file.opens(PlayCode(typed: "")))
    #expect(shelf.folder.openPlays == [])
  }

  @Test("is gone when the recording is sealed or thrown away")
  func gone() throws {
    let sealed = try Shelf()
    try sealed.file.keep(PlayCode(typed: "groene fiets"))
    #expect(sealed.names.count == 2)
    #expect(sealed.folder.openPlays.map(\.path) == [sealed.journal.path])
    try sealed.finish()
    #expect(sealed.folder.openPlays == [])
    try sealed.journal.finish()
    #expect(sealed.names.count == 1)
    let thrown = try Shelf()
    try thrown.file.keep(PlayCode(typed: "groene fiets"))
    try thrown.journal.throwAway()
    #expect(thrown.names == [])
  }

  @Test("of a recording that ended in a crash, or that is gone, tidying removes it")
  func tidied() throws {
    let shelf = try Shelf()
    try shelf.file.keep(PlayCode(typed: "groene fiets"))
    try "{}".write(
      toFile: shelf.folder.path + "/20250101-000000-weg-Ree.code", atomically: true,
      encoding: .utf8)
    #expect(shelf.folder.tidy() == [])
    #expect(shelf.names.count == 2)
    try shelf.finish()
    shelf.journal.release()
    #expect(shelf.folder.tidy() == [])
    #expect(shelf.names.count == 1)
  }

  @Test("does not keep a folder from being ours, and is for this person alone")
  func rights() throws {
    let shelf = try Shelf()
    try shelf.file.keep(PlayCode(typed: "groene fiets"))
    let attributes = try FileManager.default.attributesOfItem(atPath: shelf.file.path)
    #expect(attributes[.posixPermissions] as? Int == 0o600)
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o755], ofItemAtPath: shelf.folder.path)
    let opening = Opening(
      engine: "test", recorded: "2026-01-01T12:00:01Z", scenario: "proef", heading: "Proef",
      form: nil, alias: "Ree", language: "nl", audience: .solo, random: .init(seed: 1))
    #expect(throws: Never.self) { _ = try shelf.folder.begin(opening) }
  }
}
