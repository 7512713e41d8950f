import Archive
import Foundation
import Roleplay
import Testing
import Yarn

@testable import Discussion

@Suite("What pupils typed is not in questions")
struct TypedWordsTests {
  /// One pupil's recording: what was typed, then a question with options, then the end.
  private struct Played {
    var typed = ["Ahmed"]
    var speaker: String? = "Verteller"
    var question = "Wat denkt Ahmeds vader?"
    var options = ["Ahmed vraagt eerst iemand om hulp.", "Ik zeg: ik vraag hulp."]
    var ending = "Stap 1: terug."
    var language = "nl"

    func transcript(_ seed: UInt32) -> Transcript {
      var transcript = Transcript.proef(
        [.ask("1", typed), .choice("2", ["a", "b"], .chose("a"))], seed: seed,
        recorded: "2026-01-0\(seed)T10:00:00Z")
      transcript.opening.language = language
      if case .cue(var cue) = transcript.entries[3].kind {
        cue.speaker = speaker
        cue.text = question
        cue.kind = .choice(
          zip(["line:a", "line:b"], options).map { Cue.Option(id: $0, text: $1) })
        transcript.entries[3].kind = .cue(cue)
      }
      transcript.entries.insert(
        Entry(
          number: 7, milliseconds: 7,
          kind: .cue(
            Cue(
              line: "line:3", speaker: "Verteller", text: ending, tags: ["ending:terug"],
              kind: .line))), at: 6)
      for index in transcript.entries.indices { transcript.entries[index].number = index + 1 }
      return transcript
    }
  }

  private static let script = """
    title: Proef
    heading: Een proef
    ---
    <<declare $naam = "">>
    <<declare $wie = "Vader">>
    Verteller: Hoe heet hij? #line:1
    <<ask $naam>>
    Verteller: Wat denkt {$naam}s vader? #line:2
    -> {$naam} vraagt eerst iemand om hulp. #line:a
    -> Ik zeg: ik vraag hulp. #line:b
    Verteller: Stap 1: terug. #line:3 #ending:terug
    ===
    """

  private func results(
    _ played: [Played], _ script: String? = Self.script, tables: [String: String] = [:],
    backwards: Bool = false
  ) throws -> ClassResults {
    let folder = try RecordingsFolder()
    for (index, one) in played.enumerated() {
      try folder.add(one.transcript(UInt32(index + 1)), name: "\(index).jsonl")
    }
    let scenario = script.map { text in
      Scenario(
        name: "proef", sources: [Source(name: "proef/proef.yarn", text: text)],
        tables: tables.mapValues { [Source(name: "proef/proef.en.csv", text: $0)] })
    }
    if let scenario { #expect(scenario.isPlayable) }
    let names = played.indices.map { "\(folder.path)/\($0).jsonl" }
    let files = try RecordingFiles(backwards ? names.reversed() : names)
    return ClassReading(files, readers: 1) { _ in scenario }.results(of: "proef")
  }

  private func words(_ results: ClassResults) -> [String] {
    let question = results.questions.first { $0.id == "line:2" }
    return [question?.words ?? ""] + (results.votes("line:2").first?.options.map(\.words) ?? [])
      + results.endings.map(\.words)
  }

  @Test("a name within a longer word is left out, and nothing else of the line")
  func withinWord() throws {
    #expect(
      words(try results([Played()])) == [
        "Wat denkt […]s vader?", "[…] vraagt eerst iemand om hulp.", "Ik zeg: ik vraag hulp.",
        "Stap 1: terug.",
      ])
  }

  @Test("the script's own words are never left out", arguments: ["Ik", "1", "vader", "hulp", "k"])
  func ownWords(_ typed: String) throws {
    let played = Played(
      typed: [typed], question: "Wat denkt \(typed)s vader?",
      options: ["\(typed) vraagt eerst iemand om hulp.", "Ik zeg: ik vraag hulp."])
    #expect(
      words(try results([played])) == [
        "Wat denkt […]s vader?", "[…] vraagt eerst iemand om hulp.", "Ik zeg: ik vraag hulp.",
        "Stap 1: terug.",
      ])
  }

  @Test("without the script a longer word that begins so goes too, but for the shortest")
  func withoutScript() throws {
    #expect(
      words(try results([Played()], nil)) == [
        "Wat denkt […] vader?", "[…] vraagt eerst iemand om hulp.", "Ik zeg: ik vraag hulp.",
        "Stap 1: terug.",
      ])
    var short = Played(typed: ["Al"], question: "Wat denkt Al? Alles goed?")
    short.options = ["Al wel.", "Niet."]
    #expect(
      words(try results([short], nil)).prefix(2) == ["Wat denkt […]? Alles goed?", "[…] wel."])
  }

  @Test("words of an older script are looked through as if there were none")
  func otherScript() throws {
    let played = Played(question: "En wat vindt Ahmeds moeder? Ahmed zwijgt.")
    #expect(words(try results([played]))[0] == "En wat vindt […] moeder? […] zwijgt.")
  }

  @Test("an expression that says the same to all can be read; one that differs is a blank")
  func roles() throws {
    let script = Self.script
      .replacing("Verteller: Wat denkt {$naam}s vader?", with: "{$wie}: Wat wil {$wie} van jou?")
      .replacing("-> {$naam} vraagt", with: "-> {$wie} vraagt")
    func played(_ who: String) -> Played {
      Played(
        speaker: who, question: "Wat wil \(who) van jou?",
        options: ["\(who) vraagt eerst iemand om hulp.", "Ik zeg: ik vraag hulp."])
    }
    let alike = try results([played("Vader"), played("Vader")], script)
    #expect(
      words(alike).prefix(2) == ["Wat wil Vader van jou?", "Vader vraagt eerst iemand om hulp."])
    #expect(alike.questions.last?.speaker == "Vader")
    for backwards in [false, true] {
      let mixed = try results(
        [played("Moeder"), played("Vader"), played("Vader")], script, backwards: backwards)
      #expect(
        words(mixed).prefix(2) == ["Wat wil […] van jou?", "[…] vraagt eerst iemand om hulp."])
      #expect(mixed.questions.last?.speaker == nil)
    }
  }

  @Test("who typed it may be an older recording than the newest")
  func newest() throws {
    var other = Played(typed: ["niets"], question: "Wat denkt Sams vader?")
    other.options[0] = "Sam vraagt eerst iemand om hulp."
    for played in [[Played(), other], [other, Played()]] {
      #expect(
        words(try results(played)).prefix(2) == [
          "Wat denkt […]s vader?", "[…] vraagt eerst iemand om hulp.",
        ])
    }
  }

  @Test("where one value ends and the next begins is not known, all are blank")
  func together() throws {
    let script = Self.script.replacing("Wat denkt {$naam}s vader?", with: "Dag {$naam} {$wie}!")
    let played = Played(typed: ["Jan Peter"], question: "Dag Jan Peter Vader!")
    #expect(words(try results([played], script))[0] == "Dag […] […]!")
    let silent = Played(typed: ["iets anders"], question: "Dag Jan Peter Vader!")
    #expect(words(try results([silent], script))[0] == "Dag Jan Peter Vader!")
  }

  @Test("translations and markup are the script's words too")
  func translation() throws {
    let table = """
      language,id,text,file,node,lineNumber,lock,comment
      en,line:1,Narrator: What is his name?,,,,,
      en,line:2,Narrator: What does [b]the father[/b] of {0} \\[think\\]?,,,,,
      en,line:a,{0} asks somebody for help first.,,,,,
      en,line:b,I say: I ask for help.,,,,,
      en,line:3,Narrator: Step 1: back.,,,,,
      """
    let played = Played(
      typed: ["I"], speaker: "Narrator", question: "What does the father of I [think]?",
      options: ["I asks somebody for help first.", "I say: I ask for help."],
      ending: "Step 1: back.", language: "en")
    #expect(
      words(try results([played], tables: ["en": table])) == [
        "What does the father of […] [think]?", "[…] asks somebody for help first.",
        "I say: I ask for help.", "Step 1: back.",
      ])
  }

  @Test("however it is capitalised, and on whichever line it was typed")
  func capitals() {
    #expect(TypedWords.areFound(in: "AHMED!", ["kok\n ahmed "]))
    #expect(TypedWords.areFound(in: "xAhmeds", ["Ahmed"]))
    #expect(TypedWords.areFound(in: "Als", ["Al"]))
    #expect(!TypedWords.areFound(in: "Vader", ["de", "", " ", "Moeder"]))
    #expect(!TypedWords.areFound(in: "", ["Al"]))
  }
}
