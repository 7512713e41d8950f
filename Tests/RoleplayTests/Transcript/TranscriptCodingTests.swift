import Roleplay
import Testing
import Yarn

@Suite("A transcript's lines")
struct TranscriptCodingTests {
  private func text(_ kind: Entry.Kind) -> String {
    String(
      decoding: TranscriptCoding.line(for: Entry(number: 3, milliseconds: 1200, kind: kind)),
      as: UTF8.self)
  }

  @Test("a choice stands in full: the question, who asks it, the options and what cannot be chosen")
  func choice() {
    let cue = Cue(
      line: "line:el-05", speaker: "Vader", text: "Wat zeg je?", tags: ["aloud"],
      kind: .choice([
        Cue.Option(id: "line:el-05a", text: "Waarom?", tags: ["green"]),
        Cue.Option(id: "line:el-05b", text: "Nee", isAvailable: false),
      ]))
    #expect(
      text(.cue(cue)) == """
        {"n":3,"ms":1200,"cue":{"kind":"choice","line":"line:el-05","speaker":"Vader",\
        "text":"Wat zeg je?","tags":["aloud"],"options":[{"id":"line:el-05a","text":"Waarom?",\
        "tags":["green"]},{"id":"line:el-05b","text":"Nee","available":false}]}}
        """)
  }

  @Test(
    "every kind of entry has its form",
    arguments: [
      (Entry.Kind.cue(Cue(line: "", text: "", kind: .end)), #""cue":{"kind":"end"}"#),
      (
        .set(Setting(variable: "$hard", value: .number(2))),
        #""set":{"variable":"$hard","value":2.0}"#
      ),
      (.cue(Cue(line: "", text: "", kind: .wait(2.5))), #""cue":{"kind":"wait","seconds":2.5}"#),
      (
        .cue(Cue(line: "line:g-1", text: "Hoe?", kind: .collect(name: "wegen", minimum: 3))),
        #""cue":{"kind":"collect","line":"line:g-1","text":"Hoe?","name":"wegen","minimum":3}"#
      ),
      (
        .cue(Cue(line: "", text: "", kind: .discuss(minutes: 3))),
        #""cue":{"kind":"discuss","minutes":3}"#
      ),
      (
        .cue(Cue(line: "", text: "", kind: .command("shake {0}"))),
        #""cue":{"kind":"command","command":"shake {0}"}"#
      ),
      (
        .cue(
          Cue(
            line: "", text: "",
            kind: .reveal(
              Cue.Reveal(
                question: "Eens?", options: [Cue.Option(id: "a", text: "Ja")],
                tally: .counts([34, 12]), chosen: "a")))),
        #""cue":{"kind":"reveal","question":"Eens?","options":[{"id":"a","text":"Ja"}],"#
          + #""tally":{"counts":[34,12]},"chosen":"a"}"#
      ),
      (.input(.choose("line:el-05a")), #""input":{"choose":"line:el-05a"}"#),
      (.input(.text("Ik wil")), #""input":{"text":"Ik wil"}"#),
      (.input(.tally(.counts([34, 12]))), #""input":{"tally":{"counts":[34,12]}}"#),
      (.input(.tally(.most(1))), #""input":{"tally":{"most":1}}"#),
      (.input(.tally(.equal)), #""input":{"tally":{"equal":true}}"#),
      (.input(.ballot(voter: "v7", option: "a")), #""input":{"ballot":"a","voter":"v7"}"#),
      (.input(.withdraw(2)), #""input":{"withdraw":2}"#),
      (.input(.withdraw(nil)), #""input":{"withdraw":"all"}"#),
      (.input(.erased), #""input":{"erased":true}"#),
      (.input(.submit), #""input":{"submit":true}"#),
      (
        .reply(Reply(chosen: "a", tally: .equal, ballots: ["w": "b", "v": "a"], isComplete: true)),
        #""reply":{"chosen":"a","tally":{"equal":true},"ballots":{"v":"a","w":"b"}}"#
      ),
      (
        .reply(Reply(texts: ["een", "twee"], picked: 2, isComplete: true)),
        #""reply":{"texts":["een","twee"],"picked":2}"#
      ),
      (.back(to: 3), #""back":3"#),
      (.resume, #""resume":true"#),
      (.end(.teacher), #""end":"teacher""#),
      (.end(.class), #""end":"class""#),
    ])
  func kinds(kind: Entry.Kind, expected: String) throws {
    #expect(text(kind) == #"{"n":3,"ms":1200,"# + expected + "}")
    let entry = Entry(number: 3, milliseconds: 1200, kind: kind)
    #expect(try TranscriptCoding.entry(from: TranscriptCoding.line(for: entry)) == entry)
  }

  @Test("an opening holds all a session is a function of")
  func opening() throws {
    let opening = Opening(
      engine: "0.1.0", recorded: "2026-11-21T13:14:00Z", scenario: "elektricien",
      heading: "De elektricien", form: .roleplay, alias: "Tulp", language: "nl", audience: .pair,
      random: Opening.RandomSource(seed: .max),
      variables: [
        "$b": .string("x"), "$a": .bool(true), "$c": .number(0.1), "$d": .number(.infinity),
      ],
      sources: [Opening.SourceHash(path: "elektricien/elektricien.yarn", sha256: "00ff")])
    let line = TranscriptCoding.line(for: opening)
    #expect(
      String(decoding: line, as: UTF8.self) == """
        {"weerwoord":1,"engine":"0.1.0","recorded":"2026-11-21T13:14:00Z",\
        "scenario":"elektricien","heading":"De elektricien","form":"roleplay","alias":"Tulp",\
        "language":"nl","audience":"pair","random":{"generator":"splitmix64","seed":4294967295},\
        "variables":{"$a":true,"$b":"x","$c":0.1,"$d":{"number":"inf"}},\
        "sources":[{"path":"elektricien/elektricien.yarn","sha256":"00ff"}]}
        """)
    #expect(try TranscriptCoding.opening(from: line) == opening)
  }

  @Test("nothing written can do something to a terminal")
  func harmless() {
    let nasty =
      "\u{1B}[2J\u{7}\u{7F}\u{9B}31m\u{2028}\u{2029}\u{202E}\u{2066}\u{200F}\u{61C}\"\\\n\r\t"
    #expect(
      text(.input(.text(nasty)))
        == #"{"n":3,"ms":1200,"input":{"text":"\u001B[2J\u0007\u007F\u009B31m\u2028\u2029"#
        + #"\u202E\u2066\u200F\u061C\"\\\n\r\t"}}"#)
  }

  @Test(
    "the same entry gives the same bytes, and reads back as it was",
    arguments: 1...40 as ClosedRange<UInt64>)
  func roundTrips(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    let transcript = Transcript(
      opening: random.opening(), entries: (1...50).map { random.entry(number: $0) })
    let lines = TranscriptCoding.bytes(of: transcript).split(separator: UInt8(ascii: "\n"))
    #expect(try TranscriptCoding.opening(from: lines[0]) == transcript.opening)
    for (line, entry) in zip(lines.dropFirst(), transcript.entries) {
      let read = try TranscriptCoding.entry(from: line)
      #expect(read == entry)
      #expect(TranscriptCoding.line(for: read).elementsEqual(line))
      #expect(line.allSatisfy { $0 >= 0x20 && $0 != 0x7F })
      // A collection without bytes side by side reads the same.
      #expect(try TranscriptCoding.entry(from: line.lazy.map { $0 }) == entry)
    }
    #expect(lines.count == 51)
  }

  @Test("keys a later version added are read over, whatever they hold; so is space")
  func unknownKeys() throws {
    let line = """
      { "later" : [ {"a":null,"b":[1,-2.5e3,true,false,"\\u00e9\\ud834\\udd1e"]} , {} , [] ],\r
      "n":1,\t"ms":2,"input":{"mood":{"x":1},"text":"a\\/b\\b\\f\\u00EB"} }
      """
    #expect(
      try TranscriptCoding.entry(from: Array(line.utf8))
        == Entry(number: 1, milliseconds: 2, kind: .input(.text("a/b\u{8}\u{C}ë"))))
  }

  @Test(
    "a line that is no entry is refused, with the place",
    arguments: [
      ("", TranscriptError.notJSON(byte: 1)),
      ("{", .notJSON(byte: 2)),
      (#"{"n":1,"ms":0,"resume":true}x"#, .notJSON(byte: 29)),
      (#"{"n":1"ms":0,"resume":true}"#, .notJSON(byte: 7)),
      (#"{"n":1,}"#, .notJSON(byte: 8)),
      (#"{"n" 1}"#, .notJSON(byte: 6)),
      (#"{"n":01}"#, .notJSON(byte: 6)),
      (#"{"n":-}"#, .notJSON(byte: 7)),
      (#"{"n":1."#, .notJSON(byte: 8)),
      (#"{"n":1e}"#, .notJSON(byte: 8)),
      (#"{"n":1,"ms":0,"resume":tru}"#, .notJSON(byte: 27)),
      (#"{"n":1,"ms":0,"end":"te"#, .notJSON(byte: 24)),
      (#"{"n":1,"ms":0,"input":{"text":"\x"}}"#, .notJSON(byte: 32)),
      (#"{"n":1,"ms":0,"input":{"text":"\u12"}}"#, .notJSON(byte: 36)),
      (#"{"n":1,"ms":0,"input":{"text":"\ud834"}}"#, .notJSON(byte: 32)),
      (#"{"n":1,"ms":0,"input":{"text":"\ud834\n"}}"#, .notJSON(byte: 32)),
      (#"{"n":1,"ms":0,"input":{"text":"\ud834\u0041"}}"#, .notJSON(byte: 32)),
      (#"{"n":1,"ms":0,"input":{"text":"\"#, .notJSON(byte: 33)),
      (#"{"n":1,"ms":0,"input":{"text":"\n"#, .notJSON(byte: 34)),
      (#"{"n":1,"ms":0,"input":{"text":"\u"#, .notJSON(byte: 34)),
      ("{\"n\":1,\"ms\":0,\"input\":{\"text\":\"a\tb\"}}", .notJSON(byte: 33)),
      ("{\"n\":1,\"ms\":0,\"input\":{\"text\":\"\\n\tb\"}}", .notJSON(byte: 34)),
      ("[]", .unfitting(key: "", byte: 1)),
      (#"{"n":"1"}"#, .unfitting(key: "n", byte: 6)),
      (#"{"n":1.5}"#, .unfitting(key: "n", byte: 6)),
      (#"{"n":99999999999999999999}"#, .unfitting(key: "n", byte: 6)),
      (#"{"n":9007199254740992}"#, .unfitting(key: "n", byte: 6)),
      // Numbers that nobody could have counted.
      (#"{"n":-1}"#, .unfitting(key: "n", byte: 6)),
      (#"{"n":1000000001}"#, .unfitting(key: "n", byte: 6)),
      (#"{"n":1,"ms":-1}"#, .unfitting(key: "ms", byte: 13)),
      (#"{"n":1,"ms":3155760000001}"#, .unfitting(key: "ms", byte: 13)),
      (#"{"n":1,"ms":0,"back":-1}"#, .unfitting(key: "back", byte: 22)),
      (
        #"{"n":1,"ms":0,"input":{"tally":{"counts":[1,100001]}}}"#,
        .unfitting(key: "counts", byte: 45)
      ),
      (#"{"n":1,"ms":0,"input":{"tally":{"most":-1}}}"#, .unfitting(key: "most", byte: 40)),
      (#"{"n":1,"ms":0,"input":{"withdraw":-1}}"#, .unfitting(key: "withdraw", byte: 35)),
      (#"{"n":1,"ms":0,"reply":{"picked":100001}}"#, .unfitting(key: "picked", byte: 33)),
      (
        #"{"n":1,"ms":0,"cue":{"kind":"wait","seconds":601}}"#,
        .unfitting(key: "seconds", byte: 46)
      ),
      (
        #"{"n":1,"ms":0,"cue":{"kind":"wait","seconds":"nan"}}"#,
        .unfitting(key: "seconds", byte: 46)
      ),
      (#"{"n":1,"ms":0,"resume":1}"#, .unfitting(key: "resume", byte: 24)),
      (#"{"n":1,"ms":0,"resume":false}"#, .unfitting(key: "resume", byte: 24)),
      (#"{"n":1,"ms":0,"end":"nobody"}"#, .unfitting(key: "end", byte: 21)),
      (#"{"n":1,"ms":0,"cue":{"kind":"song"}}"#, .unfitting(key: "kind", byte: 35)),
      (#"{"n":1,"ms":0,"cue":{"text":"x"}}"#, .missing(key: "kind")),
      (
        #"{"n":1,"ms":0,"cue":{"kind":"wait","seconds":"x"}}"#, .unfitting(key: "seconds", byte: 46)
      ),
      (
        #"{"n":1,"ms":0,"cue":{"kind":"wait","seconds":null}}"#,
        .unfitting(key: "seconds", byte: 46)
      ),
      (#"{"n":1,"ms":0,"input":{"withdraw":"some"}}"#, .unfitting(key: "withdraw", byte: 35)),
      (#"{"n":1,"ms":0,"input":{"choose":3}}"#, .unfitting(key: "choose", byte: 33)),
      (#"{"n":1,"ms":0,"input":{}}"#, .missing(key: "input")),
      (#"{"n":1,"ms":0,"input":{"ballot":"a"}}"#, .missing(key: "voter")),
      (#"{"n":1,"ms":0,"input":{"tally":{"x":{}}}}"#, .missing(key: "tally")),
      (#"{"ms":0,"resume":true}"#, .missing(key: "n")),
      (#"{"n":1,"resume":true}"#, .missing(key: "ms")),
      (#"{"n":1,"ms":0}"#, .withoutKind),
      (#"{"n":1,"ms":0,"back":1,"resume":true}"#, .withoutKind),
    ])
  func refusals(line: String, problem: TranscriptError) {
    #expect(throws: problem) { try TranscriptCoding.entry(from: Array(line.utf8)) }
  }

  @Test("invalid UTF-8 is refused")
  func invalidUTF8() {
    let start = Array(#"{"n":1,"ms":0,"input":{"text":""#.utf8)
    for bytes in [[0xFF], [0xC3], Array(#"\n"#.utf8) + [0x80]] as [[UInt8]] {
      #expect(throws: TranscriptError.notJSON(byte: 32)) {
        try TranscriptCoding.entry(from: start + bytes + Array(#""}}"#.utf8))
      }
    }
  }

  @Test("values nested without end are refused, not followed")
  func deepNesting() {
    let line = #"{"x":"# + String(repeating: "[", count: 100_000)
    #expect(throws: TranscriptError.notJSON(byte: 206)) {
      try TranscriptCoding.entry(from: Array(line.utf8))
    }
  }

  @Test("a broken-off line is refused at every place it can break off")
  func truncation() {
    var random = SeededRandom(seed: 7)
    for number in 1...100 {
      let line = TranscriptCoding.line(for: random.entry(number: number))
      for length in 0..<line.count {
        #expect(throws: TranscriptError.self) {
          try TranscriptCoding.entry(from: line[..<length])
        }
      }
    }
  }

  @Test(
    "a first line that is no opening is refused",
    arguments: [
      ("", TranscriptError.empty),
      ("\u{0}\u{1}\u{2}PNG", .notATranscript),
      (#"{"n":1,"ms":0,"resume":true}"#, .notATranscript),
      (#"{"weerwoord":"1"}"#, .notATranscript),
      (#"{"weerwoord":2,"shape":["new"]}"#, .fromNewerVersion(found: 2, known: 1)),
      (#"{"weerwoord":1}"#, .missing(key: "engine")),
      (#"{"weerwoord":1,"random":{"seed":-1}}"#, .unfitting(key: "seed", byte: 33)),
      (#"{"weerwoord":1,"random":{"x":[]}}"#, .missing(key: "generator")),
      (#"{"weerwoord":1,"audience":"crowd"}"#, .unfitting(key: "audience", byte: 27)),
      (#"{"weerwoord":1,"variables":{"$a":null}}"#, .unfitting(key: "$a", byte: 34)),
      (#"{"weerwoord":1,"variables":{"$a":{"x":1}}}"#, .missing(key: "number")),
      (#"{"weerwoord":1,"sources":[{"path":"x","x":1}]}"#, .missing(key: "sha256")),
    ])
  func openingRefusals(line: String, problem: TranscriptError) {
    #expect(throws: problem) { try TranscriptCoding.opening(from: Array(line.utf8)) }
  }

  @Test("keys an opening got later are read over")
  func laterOpening() throws {
    let line = """
      {"weerwoord":1,"school":{"file":"x","entry":4},"engine":"9","recorded":"r","scenario":"s",\
      "heading":"h","alias":"a","language":"nl","audience":"solo",\
      "random":{"generator":"splitmix64","seed":1,"calls":0}}
      """
    #expect(
      try TranscriptCoding.opening(from: Array(line.utf8))
        == Opening(
          engine: "9", recorded: "r", scenario: "s", heading: "h", form: nil, alias: "a",
          language: "nl", audience: .solo, random: Opening.RandomSource(seed: 1)))
  }

  @Test("a branch names its parent, and reads back; a recording of its own names none")
  func parent() throws {
    var opening = Opening(
      engine: "1", recorded: "r", scenario: "s", heading: "h", form: nil, alias: "a",
      language: "nl", audience: .class, random: Opening.RandomSource(seed: 1))
    let plain = TranscriptCoding.line(for: opening)
    #expect(!String(decoding: plain, as: UTF8.self).contains("parent"))
    #expect(try TranscriptCoding.opening(from: plain).parent == nil)
    opening.parent = Opening.Parent(recording: "20251121-131500-s-a.jsonl", entry: 17)
    let line = TranscriptCoding.line(for: opening)
    #expect(
      String(decoding: line, as: UTF8.self).contains(
        #""parent":{"recording":"20251121-131500-s-a.jsonl","entry":17}"#))
    #expect(try TranscriptCoding.opening(from: line) == opening)
  }
}
