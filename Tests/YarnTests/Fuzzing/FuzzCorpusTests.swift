import Foundation
import Testing

/// What fuzzing found interesting, or wrong, stays as it should be: `Corpus/TARGET/…`.
@Suite("What fuzzing found")
struct FuzzCorpusTests {
  private static let corpus = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Corpus")

  @Test("still neither crashes nor hangs nor contradicts itself", arguments: FuzzTarget.allCases)
  func corpus(_ target: FuzzTarget) throws {
    let folder = Self.corpus.appending(path: target.rawValue)
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    #expect(!files.isEmpty)
    for file in files {
      let bytes = [UInt8](try Data(contentsOf: folder.appending(path: file)))
      #expect(target.complaint(about: bytes) == nil, "\(target.rawValue)/\(file)")
    }
  }

  @Test("is little: at most 100 files and 200 kB a target") func little() throws {
    for target in FuzzTarget.allCases {
      let folder = Self.corpus.appending(path: target.rawValue)
      let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      let size = try files.reduce(0) { size, file in
        size + (try Data(contentsOf: folder.appending(path: file))).count
      }
      #expect(files.count <= 100)
      #expect(size <= 200_000)
    }
  }
}
