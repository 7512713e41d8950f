import Drawing
import Roleplay
import Testing
import Yarn

@testable import Discussion

@Suite("The report")
struct ReportPageTests {
  private static let hostile = """
    </span></svg></style><script>alert(1)</script><img src=x onerror=y>\u{202E}txt\u{1B}[31m\
    \u{0}\u{FFFF}{{{svg}}} {{#questions}} &amp; "'`=cmd|' /C calc'!A0 <\u{301}b>
    """

  /// Results in which every text is the same.
  private func results(_ words: String, answers: Int) -> ClassResults {
    let shown = (0..<answers).map {
      ShownAnswer(
        key: AnswerKey(fingerprint: UInt64($0)), words: words,
        kind: AnswerKind(option: "line:\($0 % 2)", words: words), isPicked: true)
    }
    let options = [
      OptionCount(
        id: "a", words: words, card: .green, alone: 1, cards: 2, uncounted: 1, recordings: 1),
      OptionCount(id: "b", words: words, recordings: 0),
    ]
    let crossing = ChoiceFlow.Crossing(question: "line:1")
    var turnout = Turnout()
    turnout.skipped = [SkippedRecording(name: words, reason: .torn)]
    turnout.otherScenarios = [.init(name: words, recordings: 2)]
    var hero = Hero()
    hero.name = words
    let point = TalkingPoint(moment: words, question: words)
    return ClassResults(
      scenario: words, heading: words, language: "nl", turnout: turnout,
      questions: [
        QuestionResults(
          id: "line:1", speaker: words, words: words, isStatement: true,
          figure: .choice([
            VoteCounts(
              options: options,
              groups: GroupComparison(
                items: [
                  .init(group: .named(words), counts: [1, 2]),
                  .init(group: .children, counts: [3, 4]),
                ], hidden: 2))
          ]), talkingPoints: [point]),
        QuestionResults(
          id: "line:2", words: words, figure: .answers(OpenAnswers(shown: shown, silent: 3))),
        QuestionResults(
          id: "line:3", words: words,
          figure: .notes(
            NoteBoard(name: words, groups: [.init(heading: words, count: answers, notes: shown)]))),
      ],
      flow: ChoiceFlow(
        crossings: [crossing],
        steps: [
          .init(from: .start, option: nil, to: .crossing(crossing), recordings: 1),
          .init(from: .crossing(crossing), option: "a", to: .ending("x"), recordings: 1),
        ]),
      endings: [EndingCount(name: "x", words: words, recordings: 1)],
      comics: ComicShelf(shown: [
        .init(
          key: AnswerKey(fingerprint: 1),
          strip: Strip(
            hero: hero,
            panels: [.init(caption: words, balloons: [.init(speaker: words, words: words)])],
            language: "nl"))
      ]), talkingPoints: [point])
  }

  @Test("stands on its own and escapes all words, wherever they stand")
  func harmless() {
    let html = ReportPage(results(Self.hostile, answers: 3)).html
    #expect(html.hasPrefix("<!DOCTYPE html>\n<html lang=\"nl\">"))
    #expect(html.contains(ReportPage.mark))
    for bad in [
      "<script", "<img", "href=", "url(", "@import", "\u{202E}", "\u{1B}",
      "\u{0}", "\u{FFFF}", "<\u{301}b",
    ] {
      #expect(!contains(html, bad), "\(bad)")
    }
    #expect(html.contains("&lt;script&gt;alert(1)&lt;/script&gt;"))
    #expect(html.contains("‹U+202E›txt␛[31m␀"))
    #expect(html.contains("{{{svg}}} {{#questions}} &amp;amp; &quot;&#39;`=cmd|&#39;"))
  }

  /// By scalars: an accent on a sign hides it from a search by characters.
  private func contains(_ text: String, _ part: String) -> Bool {
    Array(text.utf8).firstRange(of: Array(part.utf8)) != nil
  }

  @Test("has a text of its own for every picture, and every id once")
  func described() {
    for results in [SampleResults.electrician, SampleResults.evening, results("a b", answers: 2)] {
      let html = ReportPage(results).html
      let pictures = html.matches(of: #/<svg xmlns="[^"]*" id="([^"]+)"[^>]*role="img"[^>]*>/#)
      #expect(!pictures.isEmpty)
      for picture in pictures {
        let id = picture.1
        #expect(picture.0.contains("aria-labelledby=\"\(id)-title \(id)-desc\""))
        #expect(html.contains("<title id=\"\(id)-title\">"))
        #expect(!html.contains("<title id=\"\(id)-title\"></title>"))
        #expect(html.contains("<desc id=\"\(id)-desc\">"))
        #expect(!html.contains("<desc id=\"\(id)-desc\"></desc>"))
      }
      let ids = html.matches(of: #/ id="([^"]+)"/#).map(\.1)
      #expect(Set(ids).count == ids.count)
      // Each figure says the same in words below it.
      #expect(html.components("<figure") == html.components("<details><summary>In woorden"))
    }
  }

  @Test("says what was counted, and what was not")
  func figures() {
    let html = ReportPage(SampleResults.electrician).html
    for words in [
      "<title>Wat de klas zei: De elektricien</title>",
      "<strong>30</strong> <span>opnamen tellen mee</span>",
      "<strong>3</strong> <span>alleen voor de docent, niet in de cijfers</span>",
      "Toch kan er een naam in een antwoord staan.", "Vader: 12 van 30 (40%).",
      "<p class=\"number\">Vraag 2 · <bdi>Vader</bdi></p>",
      "Ik vraag waarom: 14 → Jullie gaan samen naar de open dag (10)",
      "<span class=\"words\" dir=\"auto\">Nee.</span> <small><bdi>Ik vraag</bdi></small>",
      "5 antwoorden staan hier niet.", "2 keer werd er niets gezegd.",
      "<h3><bdi>Praten</bdi> <small>9 briefjes</small></h3>", "★ gekozen",
      "De docent heeft nog geen antwoorden laten zien.",
      "<strong>18</strong> <span class=\"part\">van de 30</span>",
      "20251121-131500-elektricien-…: afgebroken", "<h3>Om nog over te praten</h3>",
    ] {
      #expect(html.contains(words), "\(words)")
    }
    let evening = ReportPage(SampleResults.evening, in: .english).html
    for words in [
      "<html lang=\"en\">", "<h2 dir=\"auto\" lang=\"nl\">", "<li lang=\"nl\">",
      "<p class=\"number\">Statement 1</p>", "Groen: eens: 34 of 54 (63%).",
      "Children: Groen: eens: 20 of 24 (83%).", "Parents: Rood: oneens: 16 of 30 (53%).",
      "1 group is not shown apart: smaller than 5, or to be worked out.",
      "<th scope=\"col\">Cards and hands</th><th scope=\"col\">Phones</th>",
      "<th scope=\"row\" dir=\"auto\">Groen: eens</th><td>31</td><td>3</td>",
      "In 1 group it was equal, without counting.",
      "Time 1: In 1 group there was more red (“Rood: oneens”), without counting.",
      "Counted in the group: Rood: oneens: 37 of 46 (80%).",
      "Alone or together: Rood: oneens: 4 of 5 (80%).", "1 × from “Groen: eens” to “Rood: oneens”.",
      "Higher than at first: 6. Lower than at first: 2. The same: 5.",
      "Stays: 16 of 25 (64%).", "The number in the middle is 50.", "1 comic is not here.",
    ] {
      #expect(evening.contains(words), "\(words)")
    }
  }

  /// A statement in rooms that counted nobody, and in two that did.
  private func evening(counted: Bool) -> ClassResults {
    var turnout = Turnout()
    turnout.counted = 6
    turnout.rooms = 6
    turnout.copies = 2
    let words = "4. De havo of het vwo is een betere keuze."
    let cards = counted ? [12, 8] : [0, 0]
    let crossing = ChoiceFlow.Crossing(question: "line:4")
    return ClassResults(
      scenario: "stellingen", heading: "Stellingen", language: "nl", turnout: turnout,
      questions: [
        QuestionResults(
          id: "line:4", words: words, isStatement: true,
          figure: .choice([
            VoteCounts(
              options: [
                OptionCount(
                  id: "a", words: "Eens", card: .green, cards: cards[0], uncounted: 3, recordings: 3
                ),
                OptionCount(
                  id: "b", words: "Oneens", card: .red, cards: cards[1], uncounted: 1,
                  recordings: 1),
              ], equal: 2)
          ])),
        QuestionResults(
          id: "line:5", words: "Wat doen we?",
          figure: .choice([
            VoteCounts(options: [OptionCount(id: "c", words: "Praten", uncounted: 1, recordings: 1)]
            )
          ])),
      ],
      flow: ChoiceFlow(
        crossings: [crossing],
        steps: [
          .init(
            from: .crossing(crossing), option: "a", to: .ending("x"), travellers: .init(rooms: 4))
        ]),
      endings: [EndingCount(name: "x", words: "Klaar.", travellers: .init(rooms: 4))],
      smallestGroup: nil)
  }

  @Test("says in words how rooms voted that counted nobody, and no percentages")
  func uncounted() {
    let dutch = ReportPage(evening(counted: false)).html
    for words in [
      "<p class=\"number\">Stelling 4</p>\n<h2 dir=\"auto\" lang=\"nl\">De havo of het vwo is een betere keuze.</h2>",
      "In 3 groepen was er meer groen (“Eens”), zonder te tellen.",
      "In 1 groep was er meer rood (“Oneens”), zonder te tellen.",
      "In 2 groepen was het gelijk, zonder te tellen.",
      "In 1 groep kozen de meesten “Praten”, zonder te tellen.",
      "<p class=\"number\">Vraag</p>", "Geen enkele groep staat er apart bij.",
      "2 opnamen zijn een kopie van een andere en tellen niet mee.",
      "Hoe dikker de lijn, hoe meer groepen die weg gingen.", "van de 4 groepen",
      "4. De havo of het vwo is een betere keuze (4 groepen). Eens: 4 groepen → Klaar (4).",
    ] {
      #expect(dutch.contains(words), "\(words)")
    }
    #expect(!dutch.contains("(0%)") && !dutch.contains("(100%)") && !dutch.contains("speler"))
    #expect(!dutch.contains("id=\"q1\""))
    let english = ReportPage(evening(counted: false), in: .english).html
    for words in [
      "<p class=\"number\">Statement 4</p>",
      "In 3 groups there was more green (“Eens”), without counting.",
      "In 2 groups it was equal, without counting.",
      "In 1 group most chose “Praten”, without counting.", "No group is shown apart.",
      "2 recordings are copies of others and do not count.",
      "The thicker the line, the more groups went that way.", "of 4 groups",
    ] {
      #expect(english.contains(words), "\(words)")
    }
    let counted = ReportPage(evening(counted: true)).html
    #expect(counted.contains("Eens: 12 van 20 (60%)."))
    #expect(counted.contains("In 3 groepen was er meer groen (“Eens”), zonder te tellen."))
  }

  @Test("warns where so few played that the class may guess who")
  func few() {
    func page(_ counted: Int, rooms: Int, _ language: Language = .dutch) -> String {
      var results = evening(counted: true)
      results.turnout.counted = counted
      results.turnout.rooms = rooms
      return ReportPage(results, in: language).html
    }
    #expect(
      page(1, rooms: 0).contains(
        "<p class=\"warning\">Er telt maar 1 opname van leerlingen mee. De klas kan raden van wie die is.</p>"
      ))
    #expect(
      page(6, rooms: 2).contains(
        "Er tellen maar 4 opnamen van leerlingen mee. De klas kan raden van wie ze zijn."))
    #expect(
      page(1, rooms: 0, .english).contains(
        "Only 1 recording of pupils counts. The class may guess whose it is."))
    #expect(
      page(4, rooms: 0, .english).contains(
        "Only 4 recordings of pupils count. The class may guess whose they are."))
    for enough in [page(5, rooms: 0), page(2, rooms: 2), page(0, rooms: 0)] {
      #expect(!enough.contains("kan raden"))
    }
  }

  @Test("can be made of nothing, of one, and of a hundred answers of ten thousand characters")
  func sizes() {
    let empty = ReportPage(ClassResults(scenario: "leeg", heading: "Leeg", language: "nl")).html
    #expect(empty.contains("Nog niemand heeft een opname met de klas gedeeld."))
    #expect(!empty.contains("<figure"))
    let one = ReportPage(results("ja", answers: 1)).html
    #expect(one.components("<li class=\"short\">") == 2)
    let long = String(repeating: "zin ", count: 2499) + "slot"
    let many = ReportPage(results(long, answers: 100)).html
    #expect(many.components("<li class=\"long\">") == 200)
    #expect(many.components(long) >= 200)
  }

  @Test("draws the choices that most came to, where there are too many for a board")
  func manyCrossings() {
    let crossings = (0..<100).map { ChoiceFlow.Crossing(question: "line:\($0)") }
    let results = ClassResults(
      scenario: "lang", heading: "Lang", language: "nl",
      questions: crossings.map { crossing in
        QuestionResults(
          id: crossing.question, words: "Keuze \(crossing.question)",
          figure: .choice([VoteCounts(options: [OptionCount(id: "a", words: "Verder", alone: 1)])]))
      },
      flow: ChoiceFlow(
        crossings: crossings,
        steps: crossings.enumerated().map { number, crossing in
          .init(
            from: .crossing(crossing), option: "a",
            to: number == 99 ? .ending("") : .crossing(crossings[number + 1]),
            recordings: 200 - number)
        }))
    let road = ChoiceFlowFigure(results, .dutch)
    #expect(road.omitted == 60)
    #expect(road.chart?.description.count == ChoiceFlowFigure.maximumChoiceCount)
    #expect(ReportPage(results).html.contains("60 keuzes met weinig spelers zijn niet getekend."))
  }

  @Test("has words that can be read on what they stand on, light and dark: 4.5 to 1, shapes 3 to 1")
  func contrasts() {
    typealias Pair = (ReportColour, ReportColour, least: Double)
    var pairs: [Pair] = [
      (.faint, .ground, 4.5), (.ink, .ground, 4.5), (.ink, .line, 4.5), (.accent, .surface, 4.5),
    ]
    for ground in [ReportColour.surface, .glow, .shade, .mint] {
      pairs.append((.ink, ground, 4.5))
      pairs.append((.faint, ground, 4.5))
    }
    for shape in [ReportColour.bar, .greenCard, .redCard, .stream] {
      pairs.append((shape, .surface, 3))
      if shape != .stream { pairs.append((shape, .shade, 3)) }
    }
    for (front, back, least) in pairs {
      for scheme in [\ReportColour.light, \ReportColour.dark] {
        let found = contrast(front[keyPath: scheme], back[keyPath: scheme])
        #expect(found >= least, "\(front) on \(back): \(found)")
      }
    }
    #expect(abs(contrast("#000000", "#ffffff") - 21) < 0.001)
  }

  /// How much lighter the one is than the other, by WCAG 2.2.
  private func contrast(_ one: String, _ other: String) -> Double {
    let both = [luminance(one), luminance(other)].sorted()
    return (both[1] + 0.05) / (both[0] + 0.05)
  }

  private func luminance(_ colour: String) -> Double {
    let value = Int(colour.dropFirst(), radix: 16) ?? 0
    let parts = [value >> 16, value >> 8 & 255, value & 255].map { part -> Double in
      let share = Double(part) / 255
      return share <= 0.04045 ? share / 12.92 : power((share + 0.055) / 1.055)
    }
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
  }

  /// To the power of 2.4, which is the fifth root of the twelfth power.
  private func power(_ base: Double) -> Double {
    let twelfth = (0..<12).reduce(1.0) { product, _ in product * base }
    var root = 1.0
    for _ in 0..<200 {
      root -= (root * root * root * root * root - twelfth) / (5 * root * root * root * root)
    }
    return root
  }
}

extension String {
  /// How often a part is in it.
  fileprivate func components(_ part: String) -> Int {
    self.ranges(of: part).count
  }
}
