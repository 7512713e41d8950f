import Foundation
import TestFiles
import Testing

/// What fuzzing found interesting, or wrong, stays as it should be: `Corpus/TARGET/…`.
@Suite("What fuzzing the readers found")
struct ReaderCorpusTests {
  private static let corpus = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Corpus")

  @Test("still neither crashes nor contradicts itself", arguments: ReaderTarget.allCases)
  func corpus(_ target: ReaderTarget) throws {
    let folder = Self.corpus.appending(path: target.rawValue)
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    #expect(!files.isEmpty)
    let place = try TemporaryFolder()
    for file in files {
      let bytes = [UInt8](try Data(contentsOf: folder.appending(path: file)))
      #expect(target.complaint(about: bytes, in: place.path) == nil, "\(target.rawValue)/\(file)")
    }
  }
}
