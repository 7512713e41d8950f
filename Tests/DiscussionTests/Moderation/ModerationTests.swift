import Archive
import Foundation
import Roleplay
import Testing
import Yarn

@testable import Discussion

@Suite("What a teacher shows of open answers")
struct ModerationTests {
  private func folder() throws -> RecordingsFolder {
    let folder = try RecordingsFolder()
    for (index, words) in ["Ahmed zei: stop, Ahmed!", "Ik vraag het.", "Nee"].enumerated() {
      try folder.add(
        .proef([.choice("1", ["a", "b"], .chose("a")), .ask("2", [words])]).by(seed: UInt32(index)))
    }
    try folder.add(.proef([.choice("1", ["a", "b"], .chose("b")), .ask("2", [])]).by(seed: 9))
    return folder
  }

  @Test("nothing is shown before it was read")
  func hiddenAtFirst() throws {
    let answers = try #require(try folder().results().answers("line:2"))
    #expect(answers == OpenAnswers(unread: 3, silent: 1))
  }

  @Test("what is shown is shown, with its kind; a word or a name can be blanked")
  func shown() throws {
    let folder = try folder()
    let texts = try folder.reading().openTexts(of: "proef")
    let ahmed = try #require(texts.first { $0.words.hasPrefix("Ahmed") })
    let no = try #require(texts.first { $0.words == "Nee" })
    #expect(ahmed.places(of: "ahmed") == [0, 3])
    #expect(ahmed.places(of: "Ah") == [])
    let moderation = Moderation(verdicts: [
      ahmed.key: .shown(blanks: ahmed.places(of: "ahmed")), no.key: .hidden,
    ])
    let answers = try #require(try folder.results(moderation).answers("line:2"))
    #expect(answers.unread == 1 && answers.hidden == 1)
    #expect(
      answers.shown == [
        ShownAnswer(
          key: ahmed.key, words: "[…] zei: stop, […]!", isBlanked: true,
          kind: AnswerKind(option: "line:a", words: "Optie a"))
      ])
  }

  @Test("several words in a row are found, each time, and only in that order")
  func severalWords() {
    let text = OpenText(
      key: AnswerKey(fingerprint: 1), kind: .answer, question: "line:2", questionWords: "",
      words: "Jan Peter en peter – jan – PETER! Jan, Peter de Vries, Jan")
    #expect(text.places(of: "jan peter") == [0, 1, 5, 7, 8, 9])
    #expect(text.places(of: " de  vries ") == [10, 11])
    #expect(text.places(of: "Vries de") == [])
    #expect(text.places(of: "Jan Peter en peter jan peter jan peter de Vries Jan meer") == [])
    #expect(text.places(of: "– !") == [])
    #expect(
      text.blanked(text.places(of: "Jan Peter"))
        == "[…] […] en peter – […] – […]! […], […] de Vries, Jan")
  }

  @Test("decisions and the order survive new recordings and other file names")
  func survives() throws {
    let folder = try folder()
    let before = try folder.reading().openTexts(of: "proef")
    let moderation = Moderation(
      verdicts: Dictionary(uniqueKeysWithValues: before.map { ($0.key, .shown(blanks: [])) }))
    let shown = try folder.results(moderation).answers("line:2")?.shown
    for name in try FileManager.default.contentsOfDirectory(atPath: folder.path) {
      try FileManager.default.moveItem(
        atPath: folder.path + "/" + name, toPath: folder.path + "/nieuw-" + name)
    }
    try folder.add(.proef([.ask("2", ["Een nieuw antwoord"])]).by(seed: 77))
    let after = try #require(try folder.results(moderation).answers("line:2"))
    #expect(after.unread == 1)
    #expect(after.shown == shown)
  }

  @Test("words that changed after they were read are hidden again")
  func changedWords() throws {
    let folder = try RecordingsFolder()
    try folder.add(.proef([.ask("2", ["Ja"])]), name: "20260101-100001-proef-Tulp.jsonl")
    let key = try folder.reading().openTexts(of: "proef")[0].key
    try folder.add(.proef([.ask("2", ["Jan"])]), name: "20260101-100001-proef-Tulp.jsonl")
    let answers = try folder.results(Moderation(verdicts: [key: .shown(blanks: [])]))
      .answers("line:2")
    #expect(answers == OpenAnswers(unread: 1))
  }

  @Test("the keys in files of today are the keys of tomorrow")
  func stableKeys() throws {
    let folder = try RecordingsFolder()
    try folder.add(.proef([.ask("2", ["Ja"])]))
    let key = try folder.reading().openTexts(of: "proef")[0].key
    #expect(key.hexadecimal == "61cff61d8d98b2d6")
    #expect(AnswerKey(hexadecimal: key.hexadecimal) == key)
  }

  @Test("notes stand under the teacher's groups, then under pupils' own headings that were shown")
  func notes() throws {
    let folder = try RecordingsFolder()
    try folder.add(
      .proef([
        .notes("3", Reply(texts: ["bellen", "wachten"], headings: ["Praten", ""], picked: 1))
      ]))
    try folder.add(
      .proef([
        .notes(
          "3", Reply(texts: ["mailen", "zus vragen"], headings: [" praten ", "Sam"], picked: 2))
      ])
      .by(seed: 2))
    let texts = try folder.reading().openTexts(of: "proef")
    #expect(texts.count { $0.kind == .note } == 4)
    #expect(
      Set(texts.filter { $0.kind == .heading }.map { $0.words.lowercased().trimmed }) == [
        "praten", "sam",
      ])
    func key(_ words: String) throws -> AnswerKey {
      try #require(texts.first { $0.words.lowercased().trimmed == words }).key
    }
    var moderation = Moderation()
    for words in ["bellen", "wachten", "praten"] {
      moderation.verdicts[try key(words)] = .shown(blanks: [])
    }
    moderation.verdicts[try key("sam")] = .hidden
    moderation.put(try key("wachten"), under: "Tijd", of: "line:3")
    moderation.put(try key("zus vragen"), under: "Tijd", of: "line:3")
    let board = try #require(try folder.results(moderation).board("line:3"))
    #expect(board.groups.map { $0.heading.lowercased().trimmed } == ["tijd", "praten"])
    #expect(board.groups.map(\.count) == [2, 2])
    #expect(board.groups.map { $0.notes.map(\.words) } == [["wachten"], ["bellen"]])
    #expect(board.groups[1].notes[0].isPicked)
    #expect(board.unread == 2 && board.hidden == 1 && board.recordings == 2)
  }

  @Test("of two decisions the one that shows less counts")
  func twoFiles() {
    let key = AnswerKey(fingerprint: 1)
    var moderation = Moderation(verdicts: [key: .shown(blanks: [1])])
    moderation.add(Moderation(verdicts: [key: .shown(blanks: [2])]))
    #expect(moderation.verdicts[key] == .shown(blanks: [1, 2]))
    moderation.add(Moderation(verdicts: [key: .hidden]))
    moderation.add(Moderation(verdicts: [key: .shown(blanks: [])]))
    #expect(moderation.verdicts[key] == .hidden)
  }
}
