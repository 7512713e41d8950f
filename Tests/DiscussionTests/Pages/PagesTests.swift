import Browser
import Discussion
import Drawing
import Roleplay
import Testing
import Yarn

@Suite("Pages to print")
struct PagesTests {
  private static let hostile = "</svg><script>alert(1)</script>\u{202E}\u{1B}[31m 👩‍🔧 أهلا ሰላም"

  private func strip(_ words: String, panels: Int = 6) -> Strip {
    var hero = Hero()
    hero.name = words
    hero.motto = words
    hero.friend = words
    return Strip(
      hero: hero,
      panels: (0..<panels).map { index in
        .init(
          caption: words, pose: HeroPose.allCases[index % 4],
          balloons: [
            .init(speaker: words, words: words),
            .init(speaker: "Vader", words: words, isThought: true),
          ])
      }, language: "nl")
  }

  private var agreed: Transcript {
    let opening = Opening(
      engine: "1", recorded: "2026-11-21T10:00:00Z", scenario: "driegesprek",
      heading: "Praten <over> later", form: .conversation, alias: "Ree", language: "nl",
      audience: .solo, random: Opening.RandomSource(seed: 1))
    let cue = Cue(line: "line:a", text: "Wie doet wat?", kind: .agree(name: "a"))
    let texts = [
      Agreement(who: "Vader", what: "gaat mee <b>", when: "zaterdag").kept,
      Agreement(who: "Ik", what: "bel de school", when: "").kept,
    ]
    return Transcript(
      opening: opening,
      entries: [
        Entry(number: 1, milliseconds: 0, kind: .cue(cue)),
        Entry(number: 2, milliseconds: 0, kind: .reply(Reply(texts: texts, isComplete: true))),
      ])
  }

  private let script = """
    title: Praten
    heading: Praten over later
    heading_en: Talking about later
    ---
    <<declare $wie = "">>
    Verteller: Stap 1. Begin met wat goed gaat. #line:p-1
    Mentor: Wat gaat er goed? #line:p-2
    Jij: Waar ben jij blij mee? #line:p-3
    {$wie}: Wat ziet u op school? #line:p-4
    Verteller: Praat nu. #line:p-5 #aloud #private
    <<discuss 3>>
    Verteller: Stap 2. Bedank elkaar. #line:p-6
    ===
    title: Oefenen
    ---
    Mentor: Dit is alleen om te oefenen? #line:p-7
    ===
    """

  private func guide(_ language: Language) throws -> ConversationGuide {
    let scenario = Scenario(name: "praten", sources: [Source(name: "praten.yarn", text: script)])
    let table = Source(
      name: "praten.en.csv",
      text: """
        language,id,text
        en,line:p-1,Narrator: Step 1. Begin with what goes well.
        en,line:p-2,Mentor: What goes well?
        en,line:p-3,You: What are you happy with?
        """)
    return try #require(
      ConversationGuide(
        of: scenario, tables: language == .english ? [table] : [], language: language))
  }

  @Test("stand on their own: no script, nothing fetched, all words escaped")
  func harmless() throws {
    let map = HelpMap(helpers: [.init(who: Self.hostile, what: [Self.hostile])], language: "nl")
    let pages =
      ComicForm.allCases.map { ComicPage(strip(Self.hostile), form: $0).html } + [
        HelpMapPage(map).html, try #require(AgreementsPage(of: agreed)).html,
        GuidePage(try guide(.dutch)).html, try handout().html,
      ]
    for page in pages {
      #expect(page.hasPrefix("<!DOCTYPE html>\n<html lang=\"nl\">"))
      #expect(page.contains(RecordingPages.mark))
      for bad in [
        "<script", "http-equiv=\"refresh", "src=", "href=", "url(", "\u{202E}", "\u{1B}", "<b>",
      ] {
        #expect(!page.contains(bad), "\(bad)")
      }
    }
  }

  @Test("hold the guide: whose turn it is, and what is asked, of the real conversation only")
  func guide() throws {
    let dutch = try guide(.dutch)
    #expect(
      dutch.steps.map(\.title) == ["Stap 1. Begin met wat goed gaat.", "Stap 2. Bedank elkaar."])
    #expect(dutch.steps[0].turns.map(\.role) == ["Mentor", "Jij", ""])
    #expect(dutch.steps[0].notes == ["Praat nu."])
    let page = GuidePage(dutch).html
    for words in [
      "<dt>Leerling</dt>", "<dt>Thuis</dt>", "<dd>Wat gaat er goed?</dd>", "class=\"write\"",
    ] {
      #expect(page.contains(words))
    }
    #expect(!page.contains("oefenen?"))
    let english = try guide(.english)
    #expect(english.language == "en")
    #expect(english.steps[0].turns[0].questions == ["What goes well?"])
    #expect(GuidePage(english).html.contains("<dt>Pupil</dt>"))
    let silent = Scenario(
      name: "stil",
      sources: [Source(name: "stil.yarn", text: "title: Stil\n---\nVerteller: Dag. #line:s-1\n===")]
    )
    #expect(ConversationGuide(of: silent, language: .dutch) == nil)
  }

  /// A sheet of two pages with one of everything, and bad words wherever there are words.
  private func handout() throws -> HandoutPage {
    let bad = Self.hostile.split(whereSeparator: \.isNewline).joined(separator: " ")
    return HandoutPage(
      try Handout(
        text: """
          # Blad \(bad)
          ## Kop \(bad)
          Tekst \(bad)

          Schuilnaam \(bad): ____
          ____
          - punt \(bad)

          - [ ] vakje \(bad)

          [ ] 3
          | wie \(bad.filter { $0 != "|" }) | wat |
          |  |  |

          > Kaart \(bad)
          > Jij bent de oom.

          > Nog een kaart
          ---
          Achterkant.
          """), language: "nl")
  }

  @Test(
    "hold a sheet to fill in: cards beside each other, room to write where the text asks for it")
  func sheet() throws {
    let page = HandoutPage(
      try Handout(
        text: "# Blad\n____\n____\n\n> A\n> x\n\n> B\n\nNaam: ____\n[ ] 7\n- [ ] ja: ______"),
      language: "en"
    ).html
    #expect(page.contains("<html lang=\"en\">"))
    #expect(page.ranges(of: "class=\"write\"").count == 2)
    #expect(page.ranges(of: "class=\"cards\"").count == 1)
    #expect(page.ranges(of: "<section class=\"card\">").count == 2)
    #expect(page.contains("<span>Naam:</span>"))
    #expect(page.contains("height: 7cm"))
    #expect(
      page.contains(
        "<ul class=\"boxes\"><li>ja: <span class=\"blank\" style=\"width: 18mm\"></span></li></ul>")
    )
  }

  @Test("hold the agreements: who, what, when")
  func agreements() throws {
    let page = try #require(AgreementsPage(of: agreed))
    #expect(page.lines == ["Vader: gaat mee <b> (zaterdag)", "Ik: bel de school"])
    #expect(
      page.html.contains("<tr><td>Vader</td><td>gaat mee &lt;b&gt;</td><td>zaterdag</td></tr>"))
    #expect(page.html.contains("Praten &lt;over&gt; later"))
    var none = agreed
    none.entries = []
    #expect(AgreementsPage(of: none) == nil)
  }

  @Test("are made of a recording that has something to show, and of no other")
  func recording() {
    #expect(RecordingPages(of: agreed).pages.map(\.kind) == [.agreements])
    var none = agreed
    none.entries = []
    #expect(RecordingPages(of: none).pages.isEmpty)
    var comic = agreed
    comic.entries = [
      Entry(
        number: 1, milliseconds: 0,
        kind: .cue(Cue(line: "line:x", text: "Kijk.", kind: .panel(pose: .tall))))
    ]
    let made = RecordingPages(of: comic)
    #expect(made.pages.map(\.kind) == [.comic, .drawnComic])
    #expect(!made.sketch.isEmpty)
    #expect(made.words.last == "Plaatje 1 van 1. Kijk. De held staat rechtop. Niemand zegt iets.")
  }

  @Test(
    "open in a real browser without a word on the console, and are A4 on paper",
    .enabled(if: Browser.installed != nil))
  func browser() throws {
    let browser = try #require(Browser.installed)
    let lying = [[0, 0, 841.92, 594.96]]
    let standing = [[0, 0, 594.96, 841.92]]
    let map = HelpMap(helpers: [.init(who: "Mentor", what: ["praten"])], language: "nl")
    let pages: [(String, [[Double]])] = [
      (ComicPage(strip("Ik durf."), form: .toDrawIn).html, lying),
      (ComicPage(strip("Ik durf."), form: .drawn).html, lying),
      (ComicPage(strip(Self.hostile, panels: 3), form: .drawn).html, lying),
      (HelpMapPage(map).html, lying),
      (try #require(AgreementsPage(of: agreed)).html, standing),
      (GuidePage(try guide(.dutch)).html, standing),
      (try handout().html, standing + standing),
    ]
    for (page, sheets) in pages {
      let visit = try browser.print(page)
      #expect(visit.console == [])
      #expect(visit.page.contains("</main>"))
      #expect(visit.sheets.map(rounded) == sheets.map(rounded))
    }

    func rounded(_ sides: [Double]) -> [Double] { sides.map { side in (side * 10).rounded() } }
  }
}
