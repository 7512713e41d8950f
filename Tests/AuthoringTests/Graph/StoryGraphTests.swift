import Archive
import Browser
import Discussion
import Roleplay
import Testing
import Yarn

@testable import Authoring
@testable import Drawing

@Suite("The picture of a scenario")
struct StoryGraphTests {
  /// A scenario's files, compiled.
  private struct Story {
    var scenario: Scenario
    var sources: [Source]
    var tables: [String: [Source]] = [:]

    /// A script on its own, called `proef`.
    init(_ text: String) {
      sources = [Source(name: "proef/proef.yarn", text: text)]
      scenario = Scenario(name: "proef", sources: sources)
    }

    /// One that ships.
    init(shipped name: String) throws {
      try self.init(name, in: "Scenarios")
    }

    /// One of a folder of this checkout.
    init(_ name: String, in place: String) throws {
      let folder = #filePath.split(separator: "/").dropLast(4).joined(separator: "/")
      let files = try Repertoire(path: "/\(folder)/\(place)").load(name)
      sources = files.sources
      tables = files.tables
      scenario = Scenario(name: name, sources: sources, tables: tables)
    }

    func map(_ language: Language = .dutch) -> StoryMap {
      StoryMap(
        Draft(scenario),
        words: StoryWords(scenario: scenario.name, tables: tables[language.rawValue] ?? []),
        heading: scenario.description.heading(in: language.rawValue), goal: nil)
    }

    func graph(_ language: Language = .dutch) -> StoryGraph {
      StoryGraph(of: scenario, tables: tables, language: language)
    }
  }

  private static let script = """
    title: Proef
    heading: Een "proef" <b>
    ---
    <<declare $proef_zin = "">>
    Verteller: Hallo [b]jij[/b]. #line:p-1
    <<if visited("Proef_Twee")>>
        <<jump Proef_Drie>>
    <<endif>>
    Sam: Wat doe je? #line:p-2
    -> Ik blijf. #line:p-3
        Sam: Goed. #line:p-4
    -> Ik ga | weg. #line:p-5
        <<jump Proef_Twee>>
    -> Terug. #line:p-6
        <<jump Proef>>
    <<detour Proef_Drie>>
    ===
    title: Proef_Twee
    ---
    Verteller: Zeg {$proef_zin} \\#hardop. #line:p-7
    <<ask $proef_zin>>
    Verteller: Klaar. #line:p-8 #ending:help
    ===
    title: Proef_Drie
    ---
    <<discuss 2>>
    <<discuss 2>>
    ===
    title: Proef_Los
    ---
    Verteller: Niemand. #line:p-9
    ===

    """

  private static let shipped = ["elektricien", "garage", "stellingen", "gedeeld"]

  @Test("a road that is there in any case is drawn beside one behind an option")
  func bothEdges() {
    let map = Story(
      """
      title: Proef
      heading: Proef
      ---
      Wat doe je? #line:a
      -> Ik ga. #line:b
          <<jump Twee>>
      -> Ik blijf. #line:c
      <<jump Twee>>
      ===
      title: Twee
      ---
      Dag. #line:d
      ===

      """
    ).map()
    #expect(
      map.edges == [
        .init(from: 0, to: 1, isDetour: false, options: ["Ik ga."], isConditional: false),
        .init(from: 0, to: 1, isDetour: false, options: [], isConditional: false),
      ])
  }

  @Test("knows scenes, questions, endings, and roads with their options")
  func map() {
    let map = Story(Self.script).map()
    #expect(map.scenes.map(\.title) == ["Proef", "Proef_Twee", "Proef_Drie", "Proef_Los"])
    #expect(map.scenes.map(\.firstWords) == ["Hallo jij.", "Zeg [zin] #hardop.", nil, "Niemand."])
    #expect(map.scenes.map(\.isReached) == [true, true, true, false])
    #expect(
      map.scenes.map(\.contents) == [
        [.choice(question: "Sam: Wat doe je?", options: [.init(text: "Ik blijf.")]), .stop],
        [.question("Zeg [zin] #hardop."), .ending("help"), .stop],
        [.talk(minutes: "2", times: 2), .stop],
        [],
      ])
    #expect(
      map.edges == [
        .init(from: 0, to: 2, isDetour: false, options: [], isConditional: true),
        .init(from: 0, to: 1, isDetour: false, options: ["Ik ga | weg."], isConditional: false),
        .init(
          from: 0, to: 0, isDetour: false, options: ["Terug."], isConditional: false, isBack: true),
        .init(from: 0, to: 2, isDetour: true, options: [], isConditional: false),
      ])
  }

  @Test("is Mermaid in which no word can be taken for an order")
  func mermaid() {
    #expect(
      Story(Self.script).graph().mermaid == """
        flowchart TD
          scene1(["Begin<br><b>Proef</b><br>Hallo jij.<br>• Ik blijf.<br>■ Hier stopt het spel"])
          scene2{{"<b>Proef#95;Twee</b><br>Zeg #91;zin#93; #35;hardop.<br>❓ Open vraag#58; Zeg #91;zin#93; #35;hardop.<br>⚑ Einde#58; hulp vragen<br>■ Hier stopt het spel"}}
          scene3["<b>Proef#95;Drie</b><br>Praten#58; 2 keer 2 minuten<br>■ Hier stopt het spel"]
          scene4["<b>Proef#95;Los</b><br>Niemand."]
          scene1 -->|"soms"| scene3
          scene1 -->|"Ik ga #124; weg."| scene2
          scene1 -->|"Terug."| scene1
          scene1 -.-> scene3
          classDef ending stroke-width:3px
          class scene2 ending

        """)
  }

  @Test("is a page that fetches nothing, runs nothing, and says all in words")
  func page() {
    let page = Story(Self.script).graph(.english).page.html
    #expect(page.contains("<html lang=\"en\">"))
    #expect(page.contains("content=\"default-src 'none'; style-src 'unsafe-inline';"))
    #expect(page.contains("<title>Een &quot;proef&quot; &lt;b&gt;</title>"))
    #expect(page.contains("<li>Open question: Zeg [zin] #hardop.</li>"))
    #expect(page.contains("<li>Ending: asking for help</li>"))
    #expect(
      page.contains(
        "<li>On to <a href=\"#scene-2\">2. Proef_Twee</a> (‘Ik ga | weg.’)</li>"))
    #expect(page.contains("<h3 id=\"scene-4\">4. Proef_Los (nobody comes here)</h3>"))
    #expect(!page.contains("<script"))
    #expect(!page.contains("<b>"))
    #expect(!page.contains("url("))
    #expect(page.replacing("http://www.w3.org/2000/svg", with: "").firstRange(of: "://") == nil)
    #expect(page == Story(Self.script).graph(.english).page.html)
  }

  @Test("has every card apart from the others, within the paper, and every word within its card")
  func cards() throws {
    let stories =
      try Self.shipped.map(Story.init(shipped:)) + [
        Story(Self.script), Story(Self.chain(40)), Story(Self.fan(30)), Story(Self.longWords),
      ]
    for story in stories {
      for language in Language.allCases {
        let map = story.map(language)
        let sheets = GraphSheets(map, name: "proef", language: language)
        let paper = Box(at: Point(0, 0), sheets.pictures[0].size)
        for (index, card) in sheets.cards.enumerated() {
          #expect(paper.contains(card.box), "\(story.scenario.name), card \(index)")
          let below = sheets.cards[..<index].filter {
            $0.sheet == card.sheet && card.box.overlaps($0.box)
          }
          #expect(below.isEmpty, "\(story.scenario.name), card \(index)")
        }
        let cards = GraphCards(map, language: language)
        for card in cards.cards {
          let box = Box(at: Point(10, 20), card.size)
          for case .text(let words) in card.drawn(at: box.origin) {
            #expect(box.contains(words.box), "\(words.text)")
          }
        }
        let outside = sheets.pictures.flatMap(\.elements).filter {
          if case .text(let words) = $0 { !paper.contains(words.box) } else { false }
        }
        #expect(outside.isEmpty, "\(outside)")
      }
    }
  }

  @Test("takes one sheet where letters stay large enough")
  func sheets() throws {
    let garage = try Story("garage", in: "Tests/Support/Scenes").map()
    #expect(GraphSheets(garage, name: "garage", language: .dutch).pictures.count == 1)
    let chain = GraphSheets(Story(Self.chain(40)).map(), name: "proef", language: .dutch)
    #expect(chain.pictures.count > 2)
  }

  @Test(
    "is printed by a real browser on A4, sheet by sheet, without a word of complaint",
    .enabled(if: Browser.installed != nil, "Chromium is not installed"), arguments: shipped)
  func printed(name: String) throws {
    let browser = try #require(Browser.installed)
    let story = try Story(shipped: name)
    let sheets = GraphSheets(story.map(), name: name, language: .dutch)
    let page = story.graph().page.html
    let printed = try browser.print(page)
    #expect(printed.console == [])
    #expect(printed.sheets.count > sheets.pictures.count)
    for paper in printed.sheets {
      let size = paper.suffix(2).sorted().map { $0.rounded() }
      #expect(size == [595, 842])
    }
    // Each sheet is on one paper of its own: with an empty list there is nothing after them.
    let alone = PaperPage(
      title: "Proef", language: .dutch, isLandscape: sheets.isLandscape, sheets: sheets.pictures,
      list: ""
    ).html
    let papers = try browser.print(alone).sheets.count
    #expect([sheets.pictures.count, sheets.pictures.count + 1].contains(papers))
  }

  // MARK: Large and odd ones

  /// Scenes one after the other.
  private static func chain(_ count: Int) -> String {
    (0..<count).map { number in
      """
      title: Proef_\(number)
      \(number == 0 ? "heading: Een lange weg\n" : "")---
      Verteller: Dit is scène \(number), en er wordt hier veel gezegd over van alles. #line:p-\(number)
      \(number + 1 < count ? "<<jump Proef_\(number + 1)>>" : "")
      ===

      """
    }.joined()
  }

  /// One scene that leads to many.
  private static func fan(_ count: Int) -> String {
    let options = (1...count).map {
      "-> Ik kies voor weg nummer \($0). #line:o-\($0)\n    <<jump Proef_\($0)>>\n"
    }.joined()
    let ends = (1...count).map {
      "title: Proef_\($0)\n---\nVerteller: Dit was weg \($0). #line:e-\($0) #ending:help\n===\n"
    }.joined()
    return "title: Proef\nheading: Waaier\n---\nWat doe je? #line:p-1\n\(options)===\n\(ends)"
  }

  /// Words wider than any card, and from right to left.
  private static let longWords = """
    title: Proef_\(String(repeating: "Titel", count: 30))
    heading: \(String(repeating: "W", count: 300))
    ---
    Verteller: \(String(repeating: "aansprakelijkheidsverzekering", count: 10)) #line:p-1
    مرحبا: أريد أن أصبح سائق حافلة 👩‍🔧👩‍🔧👩‍🔧 #line:p-2
    -> \(String(repeating: "电", count: 200)) #line:p-3
        <<jump Proef_Twee>>
    -> \(String(repeating: "👍🏽", count: 80)) #line:p-4
    ===
    title: Proef_Twee
    ---
    Verteller: Ja. #line:p-5 #ending:\(String(repeating: "vreemd", count: 20))
    ===

    """
}

extension PaperPage {
  /// The page as `weerwoord graph` writes it.
  fileprivate var html: String {
    StandalonePage(title: title, language: language.rawValue, style: style, body: body).html
  }
}
