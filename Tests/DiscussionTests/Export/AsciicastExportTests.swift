import Discussion
import Foundation
import Roleplay
import TestFiles
import Testing

@Suite("A recording as a film")
struct AsciicastExportTests {
  private static let frames: [AsciicastExport.Frame] = [
    .init(milliseconds: 0, output: "\u{1B}[1mDe elektricien\u{1B}[0m\n\n", scene: "De elektricien"),
    .init(milliseconds: 1250, output: "Vader: Word \"elektricien\"! é 👩‍🔧\n", scene: "Wat zeg je?"),
    .init(milliseconds: 900, output: "Tulp: waarom?\n", input: "waarom?\u{1B}[31m"),
    .init(milliseconds: 90_007, output: "Einde.\n"),
  ]

  private func bytes(withInput: Bool = false, _ visibility: Visibility = .teacher) -> [UInt8] {
    AsciicastExport(
      of: ExportedRecording(of: SamplePlay.transcript(visibility)), frames: Self.frames,
      columns: 80, rows: 24, withInput: withInput
    ).bytes
  }

  @Test("plays in asciinema", .enabled(if: access("/usr/bin/asciinema", X_OK) == 0))
  func plays() throws {
    for withInput in [false, true] {
      let played = try Python.command(
        ["/usr/bin/asciinema", "play", "--speed", "1000", "--idle-time-limit", "0.01"],
        on: bytes(withInput: withInput))
      #expect(
        String(decoding: played, as: UTF8.self)
          == Self.frames.map { $0.output.replacing("\n", with: "\r\n") }.joined())
    }
  }

  @Test(
    "has times that never go back, marks at scenes, and what was typed only where that is asked")
  func events() throws {
    let script = """
      import json, sys
      lines = [json.loads(line) for line in open(sys.argv[1], encoding="utf-8")]
      print(json.dumps({"header": {k: lines[0][k] for k in ("version", "width", "height", "timestamp")},
        "title": lines[0]["title"], "kinds": "".join(e[1] for e in lines[1:]),
        "times": [e[0] for e in lines[1:]], "data": [e[2] for e in lines[1:]]}))
      """
    func read(_ bytes: [UInt8]) throws -> Film {
      try JSONDecoder().decode(Film.self, from: Python.run(script, on: bytes))
    }
    let film = try read(bytes())
    #expect(
      film.header == ["version": 2, "width": 80, "height": 24, "timestamp": 1_795_266_900])
    #expect(film.title == "De elektricien")
    #expect(film.kinds == "momooo")
    #expect(film.times == [0, 0, 1.25, 1.25, 1.25, 90.007])
    #expect(film.data[0] == "De elektricien")
    let typed = try read(bytes(withInput: true))
    #expect(typed.kinds == "momoioo")
    #expect(typed.data[4] == "waarom?␛[31m\r")
    #expect(!bytes().contains(0x1B))
  }

  private struct Film: Decodable {
    var header: [String: Int]
    var title: String
    var kinds: String
    var times: [Double]
    var data: [String]
  }
}
