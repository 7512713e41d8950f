import Archive
import Foundation
import Roleplay
import Testing
import Yarn

@testable import weerwoord

@Suite("A command line")
struct UsageTests {
  private static let commands = [
    "play", "resume", "replay", "list", "check", "tag", "translate", "test", "graph",
    "new", "watch", "shell", "lesson", "tree",
  ]

  /// What some of them are called in Dutch.
  private static let dutchNames = [
    "play": "speel", "resume": "verder", "replay": "terugkijken", "list": "lijst",
    "graph": "tekening", "new": "nieuw", "watch": "meekijken", "lesson": "les", "tree": "boom",
  ]

  @Test("is explained from an example on, in both languages", arguments: [""] + commands)
  func help(command: String) throws {
    let laptop = try Laptop()
    let words = command.isEmpty ? [] : [command]
    let isShell = command.isEmpty || command == "shell"
    let line = isShell ? "weerwoord" : "weerwoord \(command)"
    let dutchLine = isShell ? "weerwoord" : "weerwoord \(Self.dutchNames[command] ?? command)"
    let dutch = try laptop.run(words + ["--help"])
    #expect(dutch.status == 0)
    #expect(dutch.output.hasPrefix("Voorbeeld: \(dutchLine)"))
    #expect(dutch.output.contains("GEBRUIK: "))
    #expect(dutch.errors == "")
    let english = try laptop.run(words + ["--help", "--language", "en"])
    #expect(english.output.hasPrefix("Example: \(line)"))
    #expect(english.output.contains("USAGE: "))
  }

  @Test("has an alias and a seed only where these decide something")
  func rareOptions() throws {
    let laptop = try Laptop()
    for (command, hasAlias, hasSeed) in [
      ("play", true, true), ("watch", false, true), ("check", false, true), ("replay", true, false),
      ("list", false, false), ("tag", false, false), ("search", false, false),
    ] {
      let help = try laptop.run([command, "--help"]).output
      #expect(help.contains("--schuilnaam,") == hasAlias, "\(command)")
      #expect(help.contains("--begingetal,") == hasSeed, "\(command)")
    }
  }

  @Test(
    "is explained in Dutch to the last word", arguments: ["list", "search", "discuss", "export"])
  func wholeInDutch(command: String) throws {
    let help = try Laptop().run([command, "--help"]).output
    #expect(!help.contains("(values:"))
    #expect(!help.contains("default:"))
    #expect(help.contains("(kies uit:"))
  }

  @Test("names the languages once: those to play in are more than those of the program")
  func languages() throws {
    for language in ["nl", "en"] {
      let help = try Laptop().run(["play", "--help", "--language", language]).output
      let words = help.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      #expect(words.contains(language == "nl" ? "De taal: nl of en." : "The language: nl or en."))
      #expect(!words.contains("nl, en)"))
    }
  }

  @Test("has an example of a search that finds scenarios", arguments: ["nl", "en"])
  func searchExample(language: String) throws {
    let laptop = try Laptop()
    let help = try laptop.run(["list", "--help", "--language", language]).output
    let example = try #require(help.split(separator: "\n").first)
    let words = example.split(separator: " ").dropFirst(2).map(String.init)
    #expect(words.first == (language == "nl" ? "lijst" : "list"))
    let found = try laptop.run(words + ["--language", language])
    #expect(found.status == 0)
    #expect(found.output.contains(#/ \d+  [a-z-]+: /#), "\(found.output)")
  }

  @Test("is explained only where there is such a command", arguments: ["speel", "play"])
  func helpOf(command: String) throws {
    let laptop = try Laptop()
    #expect(try laptop.run(["help", command]).output.hasPrefix("Voorbeeld: weerwoord speel"))
    #expect(try laptop.run(["help"]).status == 0)
    let unknown = try laptop.run(["help", "bestaatniet"])
    #expect(unknown.status == 64)
    #expect(unknown.output == "")
    #expect(
      unknown.errors
        == "weerwoord: De opdracht 'bestaatniet' bestaat niet. Zie 'weerwoord --help'.\n")
  }

  /// All commands, as the help names them.
  private static func allCommands() throws -> [String] {
    try Laptop().run(["--help"]).output.matches(of: #/(?m)^  ([a-z]+)(?: \(|, |  )/#)
      .map { String($0.1) }
  }

  @Test("is explained with what is to be filled in, and options, in the person's language")
  func places() throws {
    let laptop = try Laptop()
    let commands = try Self.allCommands()
    #expect(commands.count > 20)
    #expect(Set(commands).isSuperset(of: Self.commands))
    for (language, own) in [("nl", ["keuzes", "opdracht"]), ("en", ["options", "subcommand"])] {
      let known = Set(
        UsagePlace.allCases.map { language == "nl" ? $0.dutch : $0.english } + own)
      for words in [[]] + commands.map({ [$0] }) {
        let help = try laptop.run(words + ["--help", "--language", language]).output
        let places = help.matches(of: #/<([^>]+)>/#).map { String($0.1) }
        #expect(places.filter { !known.contains($0) } == [], "\(words) \(language)")
      }
    }
    // Those whose English name is Dutch as well, and what the argument parser adds.
    let both: Set = ["scenarios", "scenario", "json", "pdf", "mermaid", "bidi", "version", "help"]
    for command in commands {
      let help = try laptop.run([command, "--help"]).output
      for option in help.matches(of: #/(?m)^  (?:-h, )?--([a-z-]+)(,?)/#)
      where !both.contains(String(option.1)) {
        #expect(option.2 == ",", "\(command) --\(option.1) has no Dutch name")
      }
    }
  }

  @Test("takes options by their Dutch names, in both languages")
  func dutchNames() throws {
    let laptop = try Laptop()
    let list = try laptop.run(["lijst", "--taal", "en"])
    #expect(list.status == 0)
    #expect(list.output.contains("The electrician"))
    let json = try laptop.run(["list", "--taal=en", "--json", "--opnamen", laptop.folder])
    #expect(json.status == 0)
    let check = try laptop.run(["tag", "--proef", "--taal", "en", Laptop.scene])
    #expect(check.output.hasPrefix("All lines have an id already"))
  }

  @Test(
    "whose answer does not arrive has failed",
    arguments: [
      ["list"], ["--help"], ["lessonpage", "elektricien"], ["series"], ["tree"],
    ])
  func fullDisk(command: [String]) throws {
    let laptop = try Laptop()
    laptop.wrapper = ["/bin/sh", "-c", #"exec "$@" > /dev/full"#, "sh"]
    let outcome = try laptop.run(command)
    #expect(outcome.status == 1)
    #expect(
      outcome.errors == CommandText.outputNotWritten.told())
  }

  @Test("asks for the version, which says of which commit it is, or that it is of none")
  func version() throws {
    let outcome = try Laptop().run(["--version"])
    #expect(
      outcome.output.wholeMatch(
        of: #/\d+\.\d+\.\d+ \((zelf gebouwd, geen uitgave|[0-9a-f]{12}(\+changed)?)\)\n/#) != nil)
    #expect(outcome.status == 0)
  }

  @Test(
    "that is mistyped is refused with status 64, on standard error, in the person's language",
    arguments: [
      (
        ["plya"], "De opdracht 'plya' bestaat niet. Bedoel je 'play'?",
        "There is no command 'plya'. Did you mean 'play'?"
      ),
      (
        ["list", "--jsno"], "De keuze --jsno bestaat niet. Bedoel je --json?",
        "Unknown option '--jsno'. Did you mean '--json'?"
      ),
      (
        ["list", "--lang", "nl"], "De keuze --lang bestaat niet. Bedoel je --language?",
        "Unknown option '--lang'. Did you mean '--language'?"
      ),
      (
        ["list", "--tall", "nl"], "De keuze --tall bestaat niet. Bedoel je --taal?",
        "Unknown option '--tall'. Did you mean '--taal'?"
      ),
      (
        ["list", "--zzz"], "De keuze --zzz bestaat niet.", "Unknown option '--zzz'."
      ),
      (
        ["export", "--format", "pdf"],
        "'pdf' kan niet voor --format. Kies uit: markdown, csv, asciicast, xapi.",
        "The value 'pdf' is invalid for '--format <format>'. "
          + "Please provide one of 'markdown', 'csv', 'asciicast' or 'xapi'."
      ),
      (["play"], "Hier ontbreekt iets: NAAM.", "Missing expected argument '<name>'."),
      (
        ["play", "garage", "nu"], "'nu' hoort hier niet.", "Unexpected argument 'nu'."
      ),
      (
        ["play", "garage", "--seed", "veel"],
        "'veel' kan niet voor --seed. Typ een heel getal, zoals 3.",
        "The value 'veel' is invalid for '--seed <number>'. Type a whole number, such as 3."
      ),
      (
        ["play", "garage", "--seed", "-1"],
        "Achter --seed ontbreekt iets: GETAL. Typ een heel getal, zoals 3.",
        "Missing value for '--seed <number>'. Type a whole number, such as 3."
      ),
      (
        ["search"], "Hier ontbreekt iets: WOORDEN.", "Missing expected argument '<words> ...'."
      ),
      (
        ["list", "--transcripts"], "Achter --transcripts ontbreekt iets: MAP.",
        "Missing value for '--transcripts <folder>'."
      ),
    ])
  func mistyped(command: [String], dutch: String, english: String) throws {
    let laptop = try Laptop()
    let inDutch = try laptop.run(command)
    #expect(inDutch.status == 64)
    #expect(inDutch.output == "")
    #expect(inDutch.errors == "weerwoord: \(dutch) Zie 'weerwoord --help'.\n")
    let inEnglish = try laptop.run(command, with: ["LANG": "en_GB.UTF-8"])
    #expect(inEnglish.status == 64)
    #expect(inEnglish.errors == "weerwoord: \(english) See 'weerwoord --help'.\n")
  }

  @Test("gives status 1 where something is not there", arguments: ["play", "resume", "replay"])
  func missing(command: String) throws {
    let laptop = try Laptop()
    let outcome = try laptop.run([command] + (command == "play" ? ["bakker"] : []))
    #expect(outcome.status == 1)
    #expect(outcome.output == "")
    #expect(
      outcome.errors
        == (command == "play"
          ? ArchiveError.scenarioUnknown("bakker", among: Laptop.scenarios).told()
          : CommandText.noRecording(laptop.transcripts).told()))
  }

  @Test("names a recording by its file name, with its ending or without")
  func recordingName() throws {
    let laptop = try Laptop()
    let outcome = try laptop.run(["replay", "weg.jsonl"])
    #expect(outcome.status == 1)
    #expect(
      outcome.errors == "weerwoord: \(laptop.transcripts)/weg.jsonl kan niet worden gelezen. "
        + "Het is er niet. Kijk of de naam klopt.\n")
    #expect(try laptop.run(["replay", "weg"]).errors == outcome.errors)
  }

  @Test("gives lists as JSON that another program reads")
  func json() throws {
    let laptop = try Laptop()
    let list = try laptop.run(["list", "--json"])
    let scenarios = try JSONSerialization.jsonObject(with: Data(list.output.utf8))
    let names = (scenarios as? [[String: Any]])?.compactMap { $0["name"] as? String }
    #expect(names == Laptop.scenarios)
    let check = try laptop.run(["check", "--json", Laptop.checkout + "/Scenarios"])
    #expect(check.status == 0)
    #expect(try JSONSerialization.jsonObject(with: Data(check.output.utf8)) is [Any])

    try laptop.addScenario("kapot", "title: Kapot\n---\n<<jump Nergens>>\n===\n")
    let broken = try laptop.run(["check", "--json"])
    #expect(broken.status == 1)
    let rows = try JSONSerialization.jsonObject(with: Data(broken.output.utf8)) as? [[String: Any]]
    let row = try #require(rows?.first { $0["severity"] as? String == "error" })
    #expect(row["file"] as? String == "kapot/kapot.yarn")
    #expect(
      row["start"] as? [String: Int]
        == ["line": 3, "column": 8, "byteOffset": 24, "utf16Column": 7])
  }

  @Test("runs the test plans that ship")
  func testPlans() throws {
    let outcome = try Laptop().run(["test", Laptop.checkout + "/Scenarios"])
    #expect(outcome.output.hasSuffix(" passed, 0 failed\n"))
    #expect(outcome.status == 0)
  }
}
