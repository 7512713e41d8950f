import Testing

import Authoring

@Suite("The language level")
struct LanguageLevelTests {
  @Test("A2 takes twelve words in a sentence, values and numbers among them")
  func twelveWords() {
    let twelve = "Ik wil graag met jou en met hem over het werk praten."
    #expect(MarkedScenario(body: "\(twelve) #line:a").findings("WW104") == [])
    let scenario = MarkedScenario(
      body: """
        <<declare $x = "">>
        Kort. 1️⃣Ik wil graag met jou en met hem over het werk {$x} praten. Kort. #line:a
        1. \(twelve) #line:b
        Verteller: 2️⃣Ik wil graag met z'n 2 en met hem over het mooie werk praten! #line:c
        -> 3️⃣Ik wil graag met jou en met hem over het mooie werk praten #line:d
            Goed. #line:e
        """)
    #expect(scenario.findings("WW104") == ["1️⃣ WW104", "2️⃣ WW104", "3️⃣ WW104"])
  }

  @Test("B1 takes fifteen, and C1 any")
  func levels() {
    let fifteen = "Ik wil graag met jou en met hem en met haar over het werk praten."
    let sixteen = "Ik wil graag met jou en met hem en met haar over het werk gaan praten."
    func headers(_ level: String) -> String {
      MarkedScenario.headers.replacing("level: A2", with: "level: \(level)")
    }
    for (level, text, count) in [
      ("A2", fifteen, 1), ("B1", fifteen, 0), ("B1", sixteen, 1), ("C1", sixteen, 0),
    ] {
      let scenario = MarkedScenario(body: "\(text) #line:a", headers: headers(level))
      #expect(scenario.findings("WW104").count == count, "\(level) \(text)")
    }
  }

  @Test("takes common words, their compounds, names and the team's own words")
  func words() {
    let scenario = MarkedScenario(
      body: """
        Noor: Het schooladvies van Noor helpt. Noor werkte hard. #line:a
        De 1️⃣fluctuatie is groot, en die fluctuatie blijft. #line:b
        Een [b]goede[/b] monteur werkt in de brandweerkazerne. 2️⃣Perfide is het niet. #line:c
        """, words: "# eigen woorden\nbrandweerkazerne, kazerne")
    #expect(scenario.findings("WW105") == ["1️⃣ WW105", "2️⃣ WW105"])
  }

  @Test("warns of passives, not of perfects and of adjectives")
  func passives() {
    let scenario = MarkedScenario(
      body: """
        De auto 1️⃣wordt gemaakt. #line:a
        Het werk 2️⃣is door hem gedaan en gecontroleerd. #line:b
        Hij is naar school gegaan. #line:c
        Zij heeft zijn auto gemaakt. #line:d
        Jij wordt elektricien. #line:e
        Ik ben getrouwd en gezond. #line:f
        Hij wordt boos, want jij hebt het gezegd. #line:g
        Vader is blij, ik heb gewonnen. #line:h
        """)
    #expect(scenario.findings("WW106") == ["1️⃣ WW106", "2️⃣ WW106"])
  }

  @Test("warns of proverbs")
  func proverbs() {
    let scenario = MarkedScenario(
      body: """
        Kijk eerst 1️⃣de kat uit de boom. #line:a
        De kat zit in de boom. #line:b
        """)
    #expect(scenario.findings("WW107") == ["1️⃣ WW107"])
  }

  @Test("is told as a share of the scenario's own lines; what is allowed is within it")
  func share() {
    let share = MarkedScenario(
      body: """
        Hallo. #line:a
        De fluctuatie. #line:b
        De inflatie. #line:c #mag:moeilijk-woord
        """
    ).review.share
    #expect(share?.dutch == "proef: 2 van 3 regels passen bij A2 (66%).")
    #expect(share?.english == "proef: 2 of 3 lines are within A2 (66%).")
  }
}
