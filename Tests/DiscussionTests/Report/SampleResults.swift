import Discussion
import Roleplay

/// Results as thirty pupils and a room could give them, made up by hand.
enum SampleResults {
  private static func key(_ number: Int) -> AnswerKey { AnswerKey(fingerprint: UInt64(number)) }

  private static func said(
    _ words: [String], kinds: [AnswerKind] = [], picked: Set<Int> = []
  ) -> [ShownAnswer] {
    words.enumerated().map { number, words in
      ShownAnswer(
        key: key(number), words: words, isBlanked: words.contains(ShownAnswer.blank),
        kind: kinds.isEmpty ? nil : kinds[number % kinds.count], isPicked: picked.contains(number))
    }
  }

  private static func choice(_ id: String, _ options: [(String, Int)]) -> [OptionCount] {
    options.enumerated().map { number, option in
      OptionCount(
        id: "\(id)-\(number + 1)", words: option.0, alone: option.1, recordings: option.1)
    }
  }

  /// A play at home, as thirty pupils played it.
  static var electrician: ClassResults {
    var turnout = Turnout()
    turnout.read = 36
    turnout.counted = 30
    turnout.notShown = 3
    turnout.whatIfs = 1
    turnout.versions = 2
    turnout.skipped = [
      SkippedRecording(name: "20251121-131500-elektricien-…", reason: .torn),
      SkippedRecording(name: "20251121-131700-elektricien-…", reason: .unfinished),
    ]
    let who = choice(
      "line:el-02",
      [("Vader", 12), ("Moeder", 9), ("Oom, tante, broer of zus", 6), ("Voogd of mentor", 3)])
    let what = choice(
      "line:el-10",
      [
        ("Ik vraag waarom.", 14), ("Ik zeg wat ik zelf wil.", 10),
        ("Ik wacht, en praat eerst met mijn mentor op school.", 6),
      ])
    let road = ChoiceFlow(
      crossings: [.init(question: "line:el-01"), .init(question: "line:el-09")],
      steps: [
        .init(
          from: .start, option: nil, to: .crossing(.init(question: "line:el-01")), recordings: 30)
      ]
        + who.map {
          .init(
            from: .crossing(.init(question: "line:el-01")), option: $0.id,
            to: .crossing(.init(question: "line:el-09")), recordings: $0.recordings)
        }
        + [
          .init(
            from: .crossing(.init(question: "line:el-09")), option: what[0].id,
            to: .ending("together"), recordings: 10),
          .init(
            from: .crossing(.init(question: "line:el-09")), option: what[0].id,
            to: .ending("later"), recordings: 4),
          .init(
            from: .crossing(.init(question: "line:el-09")), option: what[1].id,
            to: .ending("together"), recordings: 8),
          .init(
            from: .crossing(.init(question: "line:el-09")), option: what[1].id,
            to: .ending("later"), recordings: 2),
          .init(
            from: .crossing(.init(question: "line:el-09")), option: what[2].id, to: .ending("help"),
            recordings: 6),
        ])
    return ClassResults(
      scenario: "elektricien", heading: "De elektricien", language: "nl", turnout: turnout,
      questions: [
        QuestionResults(
          id: "line:el-01", speaker: "Verteller", words: "Met wie praat je?",
          figure: .choice([VoteCounts(options: who)]),
          talkingPoints: [
            TalkingPoint(
              moment: "Met wie praat je?",
              question: "Met wie praat jij over later? Met wie liever niet? (Rollen, geen namen.)")
          ]),
        QuestionResults(
          id: "line:el-09", speaker: "Vader", words: "Jij wordt elektricien. Wat doe je nu?",
          figure: .choice([VoteCounts(options: what)]),
          talkingPoints: [
            TalkingPoint(
              moment: "Jij wordt elektricien",
              question: "Wat zou jij denken bij die zin? Wat zou je het liefst doen?"),
            TalkingPoint(
              moment: "Vragen, zeggen, wachten",
              question: "Wat koos je eerst? Wat gebeurde er toen?"
            ),
          ]),
        QuestionResults(
          id: "line:el-20", speaker: "Verteller", words: "Wat zeg je tegen de ander?",
          figure: .answers(
            OpenAnswers(
              shown: said(
                [
                  "Ik wil graag met dieren werken, en dat is ook een echt beroep.",
                  "Waarom wil je dat ik elektricien word?",
                  "Mag ik een dag meelopen bij een bedrijf? Dan weet ik het beter.",
                  "Ik begrijp dat je je zorgen maakt over geld.", "Het is mijn toekomst, papa.",
                  "Ik wil erover praten met \(ShownAnswer.blank).",
                  "أريد أن أصبح ممرضة", "Nee.",
                  """
                  Ik weet dat je hard hebt gewerkt zodat ik naar school kan. Daar ben ik blij mee. \
                  Maar ik slaap slecht als ik denk aan een werk dat ik niet wil.
                  Kunnen we samen naar de open dag gaan? Dan kijken we naar allebei de opleidingen. \
                  Daarna beslis ik, en jij mag zeggen wat je ervan vindt.
                  """,
                ],
                kinds: [
                  AnswerKind(option: "line:el-21", words: "Ik zeg"),
                  AnswerKind(option: "line:el-22", words: "Ik vraag"),
                  AnswerKind(option: "line:el-22", words: "Ik vraag"),
                ]), unread: 4, hidden: 1, silent: 2)),
          talkingPoints: [
            TalkingPoint(
              moment: "Het is mijn toekomst",
              question: "Hoe zeg je dit, zodat de ander blijft luisteren?")
          ]),
        QuestionResults(
          id: "line:el-30", words: "Welke wegen zijn er nog meer?",
          figure: .notes(
            NoteBoard(
              name: "wegen",
              groups: [
                .init(
                  heading: "Praten", isMerged: true, count: 9,
                  notes: said(
                    ["met de mentor", "nog een keer thuis", "met mijn tante"], picked: [1])),
                .init(
                  heading: "Kijken", count: 5,
                  notes: said(["een dag meelopen", "open dag", "filmpje zoeken"], picked: [0])),
                .init(heading: "", count: 2, notes: said(["wachten", "sporten"])),
              ], unread: 1, recordings: 14))),
        QuestionResults(
          id: "line:el-40", words: "Wat is jouw volgende stap?",
          figure: .answers(OpenAnswers(kind: .nextStep, unread: 12))),
      ], flow: road,
      endings: [
        EndingCount(
          name: "together", words: "Jullie gaan samen naar de open dag.", recordings: 18),
        EndingCount(name: "help", words: "Je mentor praat met jullie mee.", recordings: 6),
        EndingCount(
          name: "later", words: "Jullie praten er volgende week verder over.", recordings: 6),
      ],
      talkingPoints: [
        TalkingPoint(
          moment: "Twee keer gespeeld",
          question: "De een begon met vragen, de ander met zeggen. Wat was het verschil?")
      ])
  }

  /// What a parents' evening and a class gave: cards, phones, lines, numbers and comics.
  static var evening: ClassResults {
    var turnout = Turnout()
    turnout.read = 9
    turnout.counted = 9
    turnout.rooms = 2
    turnout.versions = 1
    func cards(_ green: Int, _ red: Int, phones: (Int, Int), alone: (Int, Int)) -> [OptionCount] {
      [
        OptionCount(
          id: "line:st-02", words: "Groen: eens", card: .green, alone: alone.0, cards: green,
          phones: phones.0, recordings: 5),
        OptionCount(
          id: "line:st-03", words: "Rood: oneens", card: .red, alone: alone.1, cards: red,
          phones: phones.1, uncounted: 1, recordings: 4),
      ]
    }
    let groups = GroupComparison(
      items: [
        .init(group: .children, counts: [20, 4]), .init(group: .adults, counts: [14, 16]),
      ], hidden: 1)
    return ClassResults(
      scenario: "stellingen", heading: "Stellingen voor thuis en op school", language: "nl",
      turnout: turnout,
      questions: [
        QuestionResults(
          id: "line:st-01", words: "Ouders weten het best welk beroep bij hun kind past.",
          isStatement: true,
          figure: .choice([
            VoteCounts(
              options: cards(31, 15, phones: (3, 5), alone: (0, 0)), equal: 1, groups: groups)
          ]),
          talkingPoints: [TalkingPoint(moment: "", question: "Wie koos anders dan thuis?")]),
        QuestionResults(
          id: "line:st-11", words: "Een beroep met je handen is minder waard.", isStatement: true,
          figure: .choice([
            VoteCounts(options: cards(24, 22, phones: (0, 0), alone: (2, 3))),
            VoteCounts(options: cards(9, 37, phones: (0, 0), alone: (1, 4))),
          ])),
        QuestionResults(
          id: "line:ve-01", words: "Hoeveel mag jij zelf kiezen? Sta op de lijn.",
          figure: .places([PlaceCounts(lowest: 1, people: [1, 0, 3, 5, 8, 2, 0, 1, 3, 2])])),
        QuestionResults(
          id: "line:ve-17", words: "Waar sta je nu?",
          figure: .places([PlaceCounts(lowest: 1, people: [0, 0, 1, 2, 5, 8, 4, 2, 1, 2])])),
        QuestionResults(
          id: "line:ve-20", words: "Stap over de lijn als je al weet wat je wilt worden.",
          figure: .places([PlaceCounts(lowest: 0, people: [16, 9])])),
        QuestionResults(
          id: "line:qu-01", words: "Hoeveel beroepen zijn er in de haven?",
          figure: .numbers(
            NumberCounts(
              items: [(3, 1), (10, 4), (50, 3), (100, 6), (400, 2)].map {
                .init(number: $0.0, recordings: $0.1)
              }))),
      ],
      changes: [
        Change(
          question: "line:ve-01", again: "line:ve-17",
          words: "Hoeveel mag jij zelf kiezen? Sta op de lijn.", isLine: true,
          items: zip([1, 0, 3, 5, 8, 2, 0, 1, 3, 2], [0, 0, 1, 2, 5, 8, 4, 2, 1, 2]).enumerated()
            .map { .init(words: "\($0.offset + 1)", before: $0.element.0, after: $0.element.1) },
          moves: [
            .init(from: 4, to: 5, recordings: 6), .init(from: 4, to: 4, recordings: 5),
            .init(from: 8, to: 6, recordings: 2),
          ]),
        Change(
          question: "line:st-11", again: "line:st-11",
          words: "Een beroep met je handen is minder waard.", isLine: false,
          items: [
            .init(words: "Groen: eens", before: 2, after: 1),
            .init(words: "Rood: oneens", before: 3, after: 4),
          ],
          moves: [
            .init(from: 0, to: 1, recordings: 1), .init(from: 1, to: 1, recordings: 3),
          ]),
      ],
      comics: ComicShelf(
        shown: [
          .init(key: key(1), strip: strip("De Brug", .blue)),
          .init(key: key(2), strip: strip("Lichtman", .green)),
        ], unread: 1))
  }

  private static func strip(_ name: String, _ colour: Hero.Colour) -> Strip {
    var hero = Hero()
    hero.name = name
    hero.power = "luisteren zonder boos te worden"
    hero.motto = "Eerst vragen, dan zeggen."
    hero.colour = colour
    return Strip(
      hero: hero,
      panels: [
        .init(
          caption: "Thuis aan tafel.", pose: .listening,
          balloons: [.init(speaker: "Vader", words: "Jij wordt elektricien.")]),
        .init(
          caption: "De held denkt na.", pose: .small,
          balloons: [.init(speaker: "", words: "Wat wil ik zelf?", isThought: true)]),
        .init(
          caption: "Een dag later.", pose: .flying,
          balloons: [.init(speaker: "", words: "Ik wil eerst gaan kijken.")]),
        .init(
          caption: "Samen.", pose: .tall,
          balloons: [.init(speaker: "Vader", words: "Goed. Dan gaan we samen.")]),
      ], language: "nl")
  }
}
