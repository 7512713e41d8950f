import Archive
import Authoring
import Roleplay
import Testing
import Yarn

@Suite("A new scenario")
struct NewScenarioTests {
  /// Every way to answer who plays, as far as the first one and a room matter.
  private static let audiences: [[Audience]] =
    Audience.named.map { [$0] } + [
      [.solo, .pair, .class], [.parents, .class], [.class, .solo],
    ]

  /// What the scenarios that ship share.
  private var shared: ScenarioFiles {
    get throws {
      let checkout = #filePath.split(separator: "/").dropLast(4).joined(separator: "/")
      return try Repertoire(path: "/\(checkout)/Scenarios").load(Repertoire.shared)
    }
  }

  @Test(
    "has nothing to be said of it, and its test plan holds, in every form, level and audience",
    arguments: NewForm.allCases)
  func passes(form: NewForm) throws {
    let shared = try shared
    for level in ScenarioDescription.levels {
      for audiences in Self.audiences {
        let new = try NewScenario(
          form: form, title: "In de kantine", level: level, audiences: audiences, language: .dutch,
          shared: shared.sources)
        let name = "in-de-kantine"
        #expect(new.name.text == name)
        let files = Dictionary(uniqueKeysWithValues: new.files.map { ($0.name, $0.text) })
        try #require(
          files.keys.sorted() == [
            "docent.md", "\(name).en.csv", "\(name).testplan", "\(name).yarn",
          ])
        var sources = [Source(name: "\(name)/\(name).yarn", text: files["\(name).yarn"] ?? "")]
        var tables = [
          "en": [Source(name: "\(name)/\(name).en.csv", text: files["\(name).en.csv"] ?? "")]
        ]
        if form == .pushback {
          sources += shared.sources
          tables["en"]?.append(contentsOf: shared.tables["en"] ?? [])
        }
        let scenario = Scenario(name: name, sources: sources, tables: tables)
        let review = Review(
          of: scenario, sources: sources, tables: tables, words: WordList(own: ""))
        #expect(
          review.diagnostics.map { "\($0.line): \($0.code) \($0.english)" } == [],
          "\(form) \(level) \(audiences)")
        #expect(scenario.description.form == form.form)
        #expect(scenario.description.level == level)
        #expect(scenario.description.audiences == audiences)
        let plan = try TestPlan(
          bytes: Array((files["\(name).testplan"] ?? "").utf8), name: "\(name).testplan")
        #expect(try PlanRehearsal(of: scenario).run(plan).map(\.english) == [])
        #expect(plan.runs.count > 1 || form == .form(.statements))
      }
    }
  }

  @Test("is without a crash or a line nobody comes to", arguments: NewForm.allCases)
  func explored(form: NewForm) async throws {
    let shared = try shared.sources
    let new = try NewScenario(
      form: form, title: "Proef", level: "A2", audiences: [.solo], language: .english,
      shared: shared)
    var sources = [Source(name: "proef/proef.yarn", text: new.files[0].text)]
    if form == .pushback { sources += shared }
    let scenario = Scenario(name: "proef", sources: sources)
    let exploration = try #require(
      await Exploration.explore(scenario, plays: 20, seed: 1))
    #expect(exploration.diagnostics.map(\.english) == [])
  }

  @Test("in which the other pushes back needs the scenes that scenarios share")
  func withoutShared() throws {
    let problem = #expect(throws: NewScenarioError.self) {
      try NewScenario(
        form: .pushback, title: "Proef", level: "A2", audiences: [.solo], language: .dutch)
    }
    #expect(problem == .sharedScenesMissing)
    #expect(problem?.dutch.contains("gedeeld/tegenspraak.yarn") == true)
    #expect(problem?.english.contains("gedeeld/tegenspraak.yarn") == true)
  }

  @Test("explains the language in the author's language")
  func comments() throws {
    let dutch = try NewScenario(
      answers: [.title: "Proef", .form: "rollen", .level: "a1", .audience: "pair,solo"],
      language: .dutch)
    let script = dutch.files[0].text
    #expect(
      script.hasPrefix(
        """
        title: Proef
        heading: Proef
        heading_en: Proef
        form: roleplay
        goal: Ik oefen een moeilijk gesprek.
        goal_en: I practise a difficult conversation.
        level: A1
        ages: 12-18
        minutes: 2
        audience: pair, solo
        ---
        // Alles achter // is voor jou. Wie speelt, ziet het niet.

        """))
    #expect(script.contains("<<declare $proef_zin = \"\">>"))
    #expect(script.contains("title: Proef_Wachten\n"))
    #expect(script.contains("#line:proef-01\n"))
    let english = try NewScenario(answers: [.title: "Proef"], language: .english)
    #expect(english.files[0].text.contains("// All that stands behind // is for you."))
    #expect(english.files[0].text.contains("Verteller: Wat doe je? #line:"))
  }

  @Test(
    "gets its name from its title",
    arguments: [
      ("In de kantine", "in-de-kantine"), ("  De  eerste dag! ", "de-eerste-dag"),
      ("Zo'n één-op-één…", "zon-een-op-een"), ("3 vrienden", "les-3-vrienden"),
      ("Straße & Œuvre", "strasse-oeuvre"), ("Łódź", "lodz"), ("İstanbul", "istanbul"),
      ("Перший день", "pershyi-den"), ("اليوم الأول", "alywm-alawl"), ("Κυρία", "kyria"),
      ("e\u{301}cole", "ecole"), ("٣ dagen", "les-3-dagen"),
      (String(repeating: "lang ", count: 15), "lang-lang-lang-lang-lang-lang-lang-lang"),
      (String(repeating: "a", count: 80), String(repeating: "a", count: 40)), ("😀 feest", "feest"),
      ("gedeeld", "gedeeld"),
    ])
  func name(title: String, name: String) throws {
    #expect(try ScenarioName(title: title).text == name)
  }

  @Test(
    "is refused in one sentence where its title can be none",
    arguments: [
      ("", "De titel is leeg. Typ een titel, zoals In de kantine."),
      (" \t ", "De titel is leeg. Typ een titel, zoals In de kantine."),
      (
        "../x",
        "In een titel kunnen geen / \\ # < > { } en geen onzichtbare tekens. Typ gewone woorden."
      ),
      (
        "a\u{1B}[2J",
        "In een titel kunnen geen / \\ # < > { } en geen onzichtbare tekens. Typ gewone woorden."
      ),
      (
        "😀👍🏽",
        "Van die titel kan geen naam gemaakt worden. Neem ook een woord met letters of cijfers."
      ),
      (
        "..",
        "Van die titel kan geen naam gemaakt worden. Neem ook een woord met letters of cijfers."
      ),
      (String(repeating: "a", count: 300), "Die titel heeft 300 tekens. Neem er hooguit 80."),
    ])
  func refused(title: String, sentence: String) {
    let problem = #expect(throws: NewScenarioError.self) { try ScenarioName(title: title) }
    #expect(problem?.dutch == sentence)
  }

  @Test("is refused where an answer is not one of those there are")
  func answers() {
    func problem(_ answers: [NewScenarioQuestion: String]) -> String? {
      #expect(throws: NewScenarioError.self) {
        _ = try NewScenario(
          answers: answers.merging([.title: "Proef"]) { $1 }, language: .english)
      }?.english
    }
    #expect(
      problem([.form: "film"])
        == "‘film’ isn't a form. Choose one of: roleplay, story, comic, statements, talk, conversation, quiz, inventory, pushback."
    )
    #expect(problem([.level: "D1"]) == "‘D1’ isn't a level. Choose one of: A1, A2, B1, B2, C1, C2.")
    #expect(
      problem([.audience: "solo, iedereen"])
        == "‘iedereen’ is not possible. Choose from: solo, pair, class, parents; several with commas."
    )
    #expect(
      NewScenarioError.unknownForm("rolspel").dutch.hasPrefix(
        "‘rolspel’ is geen vorm. Bedoel je roleplay? Kies uit: "))
    #expect(
      NewScenarioError.unknownAudience("leerlingen").english.hasPrefix(
        "‘leerlingen’ is not possible. Did you mean solo, pair or class? Choose from: "))
    #expect(
      NewScenarioError.unknownForm("gesprek").dutch.hasPrefix(
        "‘gesprek’ is geen vorm. Bedoel je roleplay, talk of conversation? Kies uit: "))
    #expect(throws: NewScenarioError.unknownForm("10")) {
      try NewScenario.check("10", to: .form)
    }
  }
}
