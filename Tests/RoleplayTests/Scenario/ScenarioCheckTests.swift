import Roleplay
import Testing
import Yarn

@Suite("Checking a scenario")
struct ScenarioCheckTests {
  /// Findings of a script; its lines are counted from 4.
  private func findings(_ script: String) -> [String] {
    Scenario(script: script).findings
  }

  @Test("a scenario in which all is right has no findings")
  func clean() {
    #expect(
      findings(
        """
        <<declare $a = "">>
        Wat? #line:a-1
        -> Ja #line:a-2
            Waarom? #line:a-3
            <<ask $a>>
        -> Nee <<if visited("Start")>> #line:a-4
        Zonder code, want er volgt een regel.
        Hoe? #line:a-5
        <<collect wegen 3>>
        Praat. #line:a-6
        <<discuss 3>>
        <<reveal>>
        <<wait 0.5>>
        """) == [])
  }

  @Test("a line that leads to a reply needs a stable id, and so does every option")
  func ids() {
    #expect(
      findings(
        """
        <<declare $a = "">>
        Wat?
        -> Ja
        -> Nee #line:a-1
        Waarom?
        <<ask $a>>
        Hoe?
        <<collect wegen 3>>
        Praat.
        <<discuss 3>>
        """) == [
          "5:1 error WW0001", "6:1 error WW0002", "8:1 error WW0001", "10:1 error WW0001",
          "12:1 error WW0001",
        ])
  }

  @Test("the line before a question is found through conditions, line groups and once")
  func leadingLines() {
    #expect(
      findings(
        """
        <<declare $a = "">>
        Voor alles.
        <<if visited("Start")>>
            Eén.
            Twee.
        <<elseif visited_count("Start") == 1>>
            Drie.
        <<else>>
            Vier. #line:a-4
        <<endif>>
        <<set $a = "x">>
        <<ask $a>>
        Vijf.
        <<once>>
            Zes.
        <<endonce>>
        <<ask $a>>
        => Zeven.
        => Acht. #line:a-8
        => Negen. #line:a-9
            Tien.
        <<ask $a>>
        Elf.
        Twaalf. <<if $a == "">>
        <<ask $a>>
        """) == [
          "8:5 error WW0001", "10:5 error WW0001", "16:1 error WW0001", "18:5 error WW0001",
          "21:1 error WW0001", "24:5 error WW0001", "26:1 error WW0001", "27:1 error WW0001",
        ])
  }

  @Test("a line behind which the script goes elsewhere leads to no question here")
  func elsewhere() {
    #expect(
      findings(
        """
        <<declare $a = "">>
        <<if $a == "">>
            Weg.
            <<jump Start>>
        <<elseif $a == "x">>
            Klaar.
            <<stop>>
        <<else>>
            Vraag. #line:a-1
        <<endif>>
        <<ask $a>>
        Omweg. #line:a-2
        <<detour Start>>
        <<ask $a>>
        """) == [])
  }

  @Test("a question needs a line before it")
  func noLine() {
    #expect(
      findings(
        """
        <<declare $a = "">>
        Wat? #line:a-1
        -> Ja #line:a-2
            <<ask $a>>
        -> Nee #line:a-3
        <<collect wegen 1>>
        <<discuss 2>>
        -> Een keuze mag zonder vraag #line:a-4
        """) == ["7:5 error WW0003", "9:1 error WW0003"])
    // It may be in the previous node.
    #expect(
      findings(
        """
        <<declare $a = "">>
        <<ask $a>>
        """) == [])
    // Options that may all be unavailable leave the line before them.
    #expect(
      findings(
        """
        <<declare $a = "">>
        Wat? #line:a-1
        -> Ja <<if $a == "x">> #line:a-2
        <<ask $a>>
        """) == [])
  }

  @Test(
    "a command that no one knows, or that is not written right, is an error",
    arguments: [
      ("asc $a", "WW0004"), ("scale $a 1 10", "WW0013"), ("scale $a 10 1", "WW0005"),
      ("number $a 0", "WW0005"), ("hero haar $a", "WW0005"), ("panel lui", "WW0005"),
      ("helper $a", "WW0005"), ("cast", "WW0005"), ("swap nu", "WW0005"), ("agree", "WW0005"),
      ("ask", "WW0005"), ("ask a", "WW0005"),
      ("ask $a $a", "WW0005"), ("ask $", "WW0005"), ("ask {$a}", "WW0005"),
      ("collect wegen", "WW0005"), ("collect 3 wegen", "WW0005"), ("collect wegen drie", "WW0005"),
      ("collect wegen -1", "WW0005"), ("collect wegen 1.5", "WW0005"),
      ("collect wegen 51", "WW0005"), ("collect we-gen 3", "WW0005"), ("discuss", "WW0005"),
      ("discuss kort", "WW0005"), ("discuss 999", "WW0005"), ("discuss 1 2", "WW0005"),
      ("reveal all", "WW0005"), ("wait lang", "WW0005"), ("wait -1", "WW0005"),
      ("wait 1 2", "WW0005"), ("wait nan", "WW0005"),
    ])
  func commands(command: String, code: String) {
    #expect(
      findings("<<declare $a = \"\">>\nVraag? #line:a-1\n<<\(command)>>") == ["6:1 error \(code)"])
  }

  @Test("a number that is worked out while playing is not judged")
  func computed() {
    #expect(
      findings(
        "<<declare $a = 3>>\nVraag? #line:a-1\n<<discuss {$a}>>\nHoe? #line:a-2\n"
          + "<<collect wegen {$a + 1}>>\n<<wait {$a}>>") == [])
  }

  @Test("an answer needs a variable that exists and holds text")
  func variables() {
    #expect(
      findings(
        """
        <<declare $getal = 1>>
        <<declare $waar = true>>
        Vraag? #line:a-1
        <<ask $getal>>
        Vraag? #line:a-2
        <<ask $waar>>
        Vraag? #line:a-3
        <<ask $vergeten>>
        """) == ["7:1 error WW0007", "9:1 error WW0007", "11:1 error WW0006"])
  }

  @Test("a jump to a node that is not there is an error")
  func jumps() {
    #expect(findings("<<jump Strat>>") == ["4:8 error YS0012"])
    #expect(!Scenario(script: "<<jump Strat>>").isPlayable)
  }

  @Test("headers that say something unknown are errors; no title is a warning")
  func headers() {
    let scenario = Scenario(
      name: "b",
      sources: [
        Source(
          name: "b.yarn",
          text: """
            title: B
            form: toneel
            level: Havo
            audience: solo, klas
            minutes: kwartier
            heading:
            colour: blue
            ---
            Hallo.
            ===
            title: C
            form: elders telt het niet
            ---
            Dag.
            ===
            """)
      ])
    #expect(
      scenario.diagnostics.map { $0.rendered(in: .dutch) } == [
        """
        b.yarn:1:8: let op WW0010: Dit scenario heeft nog geen titel. \
        Zet in de eerste scène: heading: en de titel.
        1 | title: B
          |        ^
        2 | form: toneel
        """,
        """
        b.yarn:2:7: fout WW0008: 'toneel' kan niet bij 'form'. \
        Kies uit: roleplay, story, comic, statements, talk, conversation, quiz, inventory.
        1 | title: B
        2 | form: toneel
          |       ^^^^^^
        3 | level: Havo
        """,
        """
        b.yarn:3:8: fout WW0008: 'Havo' kan niet bij 'level'. Kies uit: A1, A2, B1, B2, C1, C2.
        2 | form: toneel
        3 | level: Havo
          |        ^^^^
        4 | audience: solo, klas
        """,
        """
        b.yarn:4:11: fout WW0008: 'klas' kan niet bij 'audience'. \
        Bedoel je class? Kies uit: solo, pair, class, parents.
        3 | level: Havo
        4 | audience: solo, klas
          |           ^^^^^^^^^^
        5 | minutes: kwartier
        """,
        """
        b.yarn:5:10: fout WW0009: 'kwartier' kan niet bij 'minutes'. \
        Schrijf een heel getal, zoals 15.
        4 | audience: solo, klas
        5 | minutes: kwartier
          |          ^^^^^^^^
        6 | heading:
        """,
      ])
    #expect(
      scenario.diagnostics.map(\.english) == [
        "This scenario has no title yet. Put in its first node: heading: and the title.",
        "'toneel' is not possible for 'form'. "
          + "Choose from: roleplay, story, comic, statements, talk, conversation, quiz, inventory.",
        "'Havo' is not possible for 'level'. Choose from: A1, A2, B1, B2, C1, C2.",
        "'klas' is not possible for 'audience'. Did you mean class? "
          + "Choose from: solo, pair, class, parents.",
        "'kwartier' is not possible for 'minutes'. Write a whole number, such as 15.",
      ])
  }

  @Test("errors of the language and of the exercise come together, in the order of the text")
  func together() {
    let scenario = Scenario(
      script: """
        Wat?
        -> Ja
        <<if 1>>
        <<endif>>
        <<dans>>
        """)
    #expect(
      scenario.findings == [
        "4:1 error WW0001", "5:1 error WW0002", "6:6 error YS0050", "8:1 error WW0004",
      ])
    #expect(!scenario.isPlayable)
  }

  @Test("what is wrong is said in Dutch and in English")
  func sentences() {
    let scenario = Scenario(
      script: """
        <<declare $getal = 1>>
        Wat?
        -> Ja
            <<ask $getal>>
            <<ask $niets>>
            <<asc>>
            <<collect wegen>>
        """)
    #expect(
      scenario.diagnostics.map(\.dutch) == [
        "Na deze regel volgt een antwoord. Geef de regel een vaste code. "
          + "Zet erachter: #line: en een eigen code, zoals #line:el-05.",
        "Deze keuze heeft geen vaste code. "
          + "Zet erachter: #line: en een eigen code, zoals #line:el-05a.",
        "In $getal past geen tekst. Gebruik een variabele die begint als tekst: \"\".",
        "Voor <<ask>> staat geen regel met de vraag. Zet die regel ervoor.",
        "De variabele $niets bestaat niet. "
          + "Zet bovenaan: <<declare $niets = \"\">>, of verbeter de naam.",
        "Voor <<ask>> staat geen regel met de vraag. Zet die regel ervoor.",
        "De opdracht <<asc>> bestaat niet. Bedoel je <<ask>>?",
        "De opdracht <<collect>> klopt niet. Schrijf het zo: <<collect wegen 3>>.",
      ])
    #expect(
      scenario.diagnostics.map(\.english) == [
        "A reply follows this line. Give the line a stable id. "
          + "Put after it: #line: and an id of its own, such as #line:el-05.",
        "This option has no stable id. "
          + "Put after it: #line: and an id of its own, such as #line:el-05a.",
        "$getal cannot hold text. Use a variable that begins as text: \"\".",
        "There is no line with the question before <<ask>>. Put that line before it.",
        "There is no variable $niets. "
          + "Put at the top: <<declare $niets = \"\">>, or correct the name.",
        "There is no line with the question before <<ask>>. Put that line before it.",
        "There is no command <<asc>>. Did you mean <<ask>>?",
        "The command <<collect>> is not right. Write it like this: <<collect wegen 3>>.",
      ])
  }
}
