import Roleplay
import Testing
import Yarn

@Suite("What a play gives for a dossier")
struct LessonTests {
  private static let script = """
    title: Proef
    ---
    <<declare $proef_a = "">>
    <<declare $proef_b = "">>
    <<declare $proef_c = "">>
    Verteller: Hoe was het? #line:1
    <<ask $proef_a>>
    Verteller: Wat zie je nu? #line:2
    <<insight $proef_b>>
    Verteller: Wat ga je doen? #line:3
    <<nextstep $proef_c>>
    Verteller: Wat spreken jullie af? #line:4
    <<agree proef_afspraken>>
    ===
    """

  private func lesson(_ inputs: [[Input]]) throws -> Dossier.Lesson? {
    let scenario = Scenario(
      name: "proef", sources: [.init(name: "proef/proef.yarn", text: Self.script)])
    var transcript = Transcript(opening: .proef)
    var session = try Session(scenario: scenario, opening: .proef)
    var rest = inputs[...]
    while !session.isAtEnd {
      let cue = try session.next()
      transcript.add(.cue(cue))
      guard cue.isOpen, let inputs = rest.popFirst() else { continue }
      let reply = try #require(try session.accept(inputs))
      transcript.add(.reply(reply))
    }
    return transcript.lesson
  }

  @Test("is its insights, next steps and agreements, with what was asked; other answers are not")
  func everything() throws {
    let lesson = try #require(
      try lesson([
        [.text("Stil."), .submit], [.text("Ik kan het."), .submit], [.text("Bellen."), .submit],
        [.text(Agreement(who: "Ik", what: "bel", when: "maandag").kept), .submit],
      ]))
    #expect(lesson.heading == "Proef")
    #expect(lesson.recorded == "2026-11-21T13:15:00Z")
    #expect(
      lesson.reflections == [
        .init(kind: .insight, question: "Wat zie je nu?", words: "Ik kan het."),
        .init(kind: .nextStep, question: "Wat ga je doen?", words: "Bellen."),
      ])
    #expect(lesson.agreements == [Agreement(who: "Ik", what: "bel", when: "maandag")])
  }

  @Test("is nothing where the pupil stayed silent")
  func silence() throws {
    #expect(try lesson([[.text("Stil."), .submit], [.submit], [.submit], [.submit]]) == nil)
  }

  @Test("has the words that were looked up, which alone are a lesson too")
  func words() throws {
    var transcript = Transcript(opening: .proef)
    transcript.add(.cue(Cue(line: "line:1", text: "Dag.", kind: .line)))
    #expect(transcript.lesson == nil)
    transcript.entries[0].aside.lookedUp = ["balie", "bbl", "balie"]
    let lesson = try #require(transcript.lesson)
    #expect(lesson.words == ["balie", "bbl"] && lesson.hasOnlyWords)
    let dossier = Dossier(
      alias: "Tulp",
      lessons: [
        lesson, .init(scenario: "b", heading: "B", recorded: "2", words: ["robot", "bbl"]),
      ])
    #expect(dossier.words == ["balie", "bbl", "robot"])
    var writer = JSONWriter()
    DossierTable.write(dossier, to: &writer)
    let bytes = writer.bytes
    let read = try JSONReader.read(bytes[...]) { reader throws(JSONError) in
      try DossierTable.read(from: &reader)
    }
    #expect(read == dossier)
    // A dossier from before words were kept has none.
    let old = String(decoding: bytes, as: UTF8.self).replacing(
      #","words":["balie","bbl"]"#, with: "")
    let older = try JSONReader.read(Array(old.utf8)[...]) { reader throws(JSONError) in
      try DossierTable.read(from: &reader)
    }
    #expect(older.lessons.map(\.words) == [[], ["robot", "bbl"]])
  }

  @Test("is what stands on the road that counts, not what was gone back from")
  func back() throws {
    let cue = Cue(line: "line:1", text: "Wat ga je doen?", kind: .nextStep)
    var transcript = Transcript(opening: .proef)
    for kind: Entry.Kind in [
      .cue(cue), .reply(Reply(texts: ["Niets."], isComplete: true)), .back(to: 1),
      .reply(Reply(texts: ["Bellen."], isComplete: true)),
    ] { transcript.add(kind) }
    #expect(transcript.lesson?.reflections.map(\.words) == ["Bellen."])
  }

  @Test("the step planned last is the last lesson's that planned one")
  func plannedStep() {
    func lesson(_ recorded: String, _ steps: String...) -> Dossier.Lesson {
      .init(
        scenario: "proef", heading: "Proef", recorded: recorded,
        reflections: steps.map { .init(kind: .nextStep, question: "", words: $0) })
    }
    var dossier = Dossier(alias: "Tulp")
    #expect(dossier.plannedStep == nil)
    dossier.add(lesson("1", "een", "twee"))
    dossier.add(lesson("2"))
    #expect(dossier.plannedStep == "twee")
    dossier.add(lesson("1", "drie"))
    #expect(dossier.lessons.map(\.recorded) == ["2", "1"], "the same recording once")
    #expect(dossier.plannedStep == "drie")
  }
}

extension Transcript {
  fileprivate mutating func add(_ kind: Entry.Kind) {
    entries.append(Entry(number: nextNumber, milliseconds: 0, kind: kind))
  }
}

extension Opening {
  fileprivate static var proef: Opening {
    Opening(
      engine: "0", recorded: "2026-11-21T13:15:00Z", scenario: "proef", heading: "Proef",
      form: nil, alias: "Tulp", language: "nl", audience: .solo, random: .init(seed: 1))
  }
}
