import Browser
import Discussion
import Drawing
import Roleplay
import Testing
import Yarn

@Suite("A dossier on paper")
struct DossierPageTests {
  private let dossier = Dossier(
    alias: "Tulp",
    lessons: [
      .init(
        scenario: "elektricien", heading: "De elektricien", recorded: "2026-09-05T13:15:00Z",
        reflections: [.init(kind: .insight, question: "Wat zag je?", words: "Ik durf <b>nee</b>.")],
        agreements: [.init(who: "Ik", what: "bel oma", when: "morgen")]),
      .init(
        scenario: "superheld", heading: "Mijn superheld", recorded: "2026-11-21T13:15:00Z",
        reflections: [.init(kind: .nextStep, question: "En nu?", words: "Vragen stellen.")]),
    ])

  private func recording(_ scenario: String, _ recorded: String, _ kinds: [Entry.Kind])
    -> Transcript
  {
    var opening = SamplePlay.opening(recorded: recorded)
    opening.scenario = scenario
    return Transcript(
      opening: opening,
      entries: kinds.enumerated().map { Entry(number: $0 + 1, milliseconds: $0, kind: $1) })
  }

  private var recordings: [Transcript] {
    [
      recording(
        "elektricien", "2026-09-05T13:15:00Z",
        [
          .cue(Cue(line: "line:a", text: "Wat doe je?", kind: .choice(SamplePlay.options))),
          .reply(Reply(chosen: "line:el-2", isComplete: true)),
          .cue(
            Cue(
              line: "line:m", speaker: "Mentor", text: "Ik vind je een doorzetter.",
              tags: ["compliment"], kind: .line)),
          .cue(Cue(line: "line:z", text: "Je vroeg door.", tags: ["ending:help"], kind: .line)),
        ]),
      recording(
        "superheld", "2026-11-21T13:15:00Z",
        [
          .cue(Cue(line: "line:p", text: "De held vliegt.", kind: .panel(pose: .flying)))
        ]),
    ]
  }

  @Test("holds what was done, found out, planned, agreed and heard over the year, and the comic")
  func whole() throws {
    let page = DossierPage(of: dossier, recordings: recordings, in: .dutch).html
    for words in [
      "<h2>Dossier van Tulp</h2>", "2 keer gespeeld, van 2026-09-05 tot en met 2026-11-21.",
      "<dt>Gekozen</dt><dd>Ik vraag waarom.</dd>", "<dt>Hoe het afliep</dt><dd>Je vroeg door.</dd>",
      "<dt>Inzicht</dt><dd>Ik durf &lt;b&gt;nee&lt;/b&gt;.</dd>",
      "<dt>Volgende stap</dt><dd>Vragen stellen.</dd>", "<dt>Ik</dt><dd>bel oma (morgen)</dd>",
      "<dt>Mentor</dt><dd>Ik vind je een doorzetter.</dd>", "<h3>Mijn strip</h3>", "<svg",
    ] {
      #expect(page.contains(words), "\(words)")
    }
    #expect(!page.contains("Schrijf het hier op"))
    #expect(
      DossierPage(of: dossier, recordings: recordings, in: .english).html.contains("My comic"))
  }

  @Test("has the pupil's own words, explained and in other languages")
  func words() {
    var dossier = dossier
    #expect(!DossierPage(of: dossier, in: .dutch).html.contains("Mijn woorden"))
    dossier.add(
      .init(
        scenario: "a", heading: "A", recorded: "2026-12-01T13:15:00Z", words: ["balie", "oud<"]))
    let glossary = Glossary.read(
      csv: Array("word,meaning,en,ar\nbalie,Een tafel.,desk,مكتب\n".utf8)
    ).glossary
    let page = DossierPage(of: dossier, glossary: glossary, in: .dutch).html
    #expect(page.contains("<h3>Mijn woorden</h3>"))
    #expect(
      page.contains(
        "<dt>balie</dt><dd>Een tafel. · <bdi lang=\"en\">desk</bdi> · <bdi lang=\"ar\">مكتب</bdi></dd>"
      ))
    #expect(page.contains("<dt>oud&lt;</dt>"))
  }

  @Test("leaves room to write a compliment where none is recorded, and needs no recording")
  func withoutRecordings() {
    let page = DossierPage(of: dossier, in: .dutch).html
    #expect(page.contains("Schrijf het hier op"))
    #expect(page.contains("<div class=\"write\">"))
    #expect(!page.contains("Mijn strip"))
    #expect(page.contains("<dt>Volgende stap</dt>"))
  }

  @Test(
    "opens in a real browser without a word on the console, on A4",
    .enabled(if: Browser.installed != nil))
  func browser() throws {
    let browser = try #require(Browser.installed)
    let page = DossierPage(of: dossier, recordings: recordings, in: .dutch).html
    let printed = try browser.print(page)
    #expect(printed.console == [])
    #expect((1...2).contains(printed.sheets.count))
    for sheet in printed.sheets { #expect(sheet.map { $0.rounded() } == [0, 0, 595, 842]) }
  }
}
