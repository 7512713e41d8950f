import Foundation
import Glibc
import PseudoTerminal
import Roleplay
import TestFiles
import Testing

/// What anybody may have put into a folder of scenarios: it is played and checked with little memory
/// and little time, and must end with a sentence. It can run no program and show no other file.
@Suite("A scenario from a stranger")
struct StrangersScenarioTests {
  /// A scenario that means harm.
  struct Hostile: CustomTestStringConvertible, Sendable {
    var testDescription: String
    /// The body of its first node, `X`, and more nodes.
    var body: String
    /// Headers of its first node.
    var headers = ""
    /// Files besides, by their paths below the folder of scenarios.
    var files: [String: String] = [:]
    /// Symbolic links, by their paths below the folder of scenarios.
    var links: [String: String] = [:]
    /// How playing it with answers ends, and what is said then.
    var status: Int32 = 1
    var said = ""
    /// How checking it ends; nil where that is not tried, because it would only take long.
    var checked: Int32? = 1
  }

  /// Doubles a text until it has half a million bytes.
  private static let longText =
    "<<declare $s = \"lang\">>\n" + String(repeating: "<<set $s = $s + $s>>\n", count: 17)

  private static func repeated(_ count: Int, _ text: (Int) -> String) -> String {
    (0..<count).map(text).joined()
  }

  static let talking = [
    Hostile(
      testDescription: "jumps for ever",
      body: "<<jump Y>>\n===\ntitle: Y\n---\n<<jump X>>",
      said: "stappen zonder iets te zeggen (scène"
    ),
    Hostile(
      testDescription: "detours for ever", body: "<<detour X>>",
      said: "omwegen in omwegen (scène 'X')"
    ),
    Hostile(
      testDescription: "talks for ever", body: "Hoi. #line:x1\n<<jump X>>",
      said: "zegt te veel zonder iets te vragen (scène 'X')"),
    Hostile(
      testDescription: "says long lines for ever",
      body: longText + "<<jump Y>>\n===\ntitle: Y\n---\nZij: {$s} #line:x1\n<<jump Y>>",
      said: "zegt te veel zonder iets te vragen (scène 'Y')"),
    Hostile(
      testDescription: "throws dice for ever",
      body: "<<declare $n = 0>>\n<<jump Y>>\n===\ntitle: Y\n---\n<<set $n = dice(6)>>\n"
        + "<<if $n < 7>>\n<<jump Y>>\n<<endif>>\nKlaar. #line:x1",
      said: "stappen zonder iets te zeggen (scène 'Y')"),
  ]

  static let growing = [
    Hostile(
      testDescription: "doubles a text for ever",
      body: "<<declare $s = \"lang\">>\n<<jump Y>>\n===\ntitle: Y\n---\n"
        + "<<set $s = $s + $s>>\n<<jump Y>>",
      said: "tekst van meer dan 1048576 bytes (scène 'Y')"),
    Hostile(
      testDescription: "says a long text twenty thousand times in a line",
      body: longText + "Zij: " + repeated(20_000) { _ in "{$s}" } + " #line:x1",
      said: "tekst van meer dan 1048576 bytes (scène 'X')"),
    Hostile(
      testDescription: "says a long text twenty thousand times in a line with markup",
      body: longText + "Zij: [b]" + repeated(20_000) { _ in "{$s}" } + "[/b] #line:x1",
      said: "tekst van meer dan 1048576 bytes (scène 'X')"),
    Hostile(
      testDescription: "formats a long text twenty thousand times",
      body: longText + "<<set $s = format(\"" + repeated(20_000) { _ in "{0}" } + "\", $s)>>\n"
        + "Hoi. #line:x1",
      said: "tekst van meer dan 1048576 bytes (scène 'X')"),
    Hostile(
      testDescription: "has two thousand options, each with a long text",
      body: longText + repeated(2_000) { "-> \($0) {$s} #line:x\($0)\n" },
      said: "stappen zonder iets te zeggen (scène 'X')"),
    Hostile(
      testDescription: "stores long texts in two thousand variables",
      body: longText + repeated(1_000) { "<<declare $v\($0) = \"\">>\n" }
        + repeated(1_000) { "<<set $v\($0) = $s + \"\($0)\">>\nHoi. #line:x\($0)\n" },
      said: "meer dan 16777216 bytes tekst in variabelen (scène 'X')", checked: nil),
    Hostile(
      testDescription: "translates a short line into twenty thousand long ones",
      body: longText + "Hoi {$s}. #line:x1",
      files: [
        "x/x.en.csv": "language,id,text,file,node,lineNumber,lock,comment\nen,line:x1,\""
          + repeated(20_000) { _ in "{0}" } + "\",x.yarn,X,1,,\n"
      ],
      status: 0),
  ]

  static let slow =
    ["words($s) == 1", "letters($s) == 1", "mentions($s, 4)", "visited($s)", "$s == $t"].map {
      Hostile(
        testDescription: "asks for ever whether \($0), of a long text",
        body: longText.replacing("lang", with: "é a ") + "<<declare $t = \"\">>\n"
          + "<<set $t = $s + \"\">>\n<<jump Y>>\n===\ntitle: Y\n---\n"
          + "<<if \($0)>>\n<<endif>>\n<<jump Y>>",
        said: "stappen zonder iets te zeggen (scène 'Y')", checked: nil)
    }

  static let large = [
    Hostile(
      testDescription: "has a million options", body: repeated(1_000_000) { _ in "-> Keuze\n" },
      said: "x.yarn kan niet worden gelezen. Dit bestand is te groot."),
    Hostile(
      testDescription: "has ten thousand options",
      body: "Kies. #line:x\n" + repeated(10_000) { "-> Keuze #line:x\($0)\n" }, status: 0,
      checked: nil),
    Hostile(
      testDescription: "has blocks twenty thousand deep",
      body: repeated(20_000) { _ in "<<if true>>\n" } + repeated(20_000) { _ in "<<endif>>\n" },
      said: "‘x’ kan niet: er zit een fout in."),
    Hostile(
      testDescription: "has brackets two hundred thousand deep",
      body: "{" + repeated(200_000) { _ in "(" } + "1" + repeated(200_000) { _ in ")" } + "}",
      said: "‘x’ kan niet: er"),
    Hostile(
      testDescription: "has fifty thousand errors in one line",
      body: "Zij: " + repeated(50_000) { _ in "{1+}" },
      said: "‘x’ kan niet: er zitten 1001 fouten in."
    ),
    Hostile(
      testDescription: "wants a hundred million notes",
      body: "Hoe? #line:x\n<<collect wegen 100000000>>",
      said: "‘x’ kan niet: er zit een fout in."),
    Hostile(
      testDescription: "waits for thirty years", body: "<<wait 999999999>>\nHoi. #line:x",
      said: "‘x’ kan niet: er zit een fout in."),
  ]

  static let reaching = [
    Hostile(
      testDescription: "has commands of another shell",
      body: "Hoi. #line:x\n<<exec rm -rf />>\n<<system \"touch PWNED\">>\n<<!touch PWNED>>",
      said: "‘x’ kan niet: er zitten 3 fouten in."),
    Hostile(
      testDescription: "says commands of another shell",
      body: "Zij: `touch PWNED` $(touch PWNED) ; touch PWNED #line:x", status: 0,
      checked: 0),
    Hostile(
      testDescription: "calls functions that are not there",
      body: "Zij: {system(\"touch PWNED\")} {read_file(\"/etc/passwd\")} #line:x",
      said: "‘x’ kan niet: er zitten 2 fouten in."),
    Hostile(
      testDescription: "names other files in its headers and tags",
      body: "Hoi. #line:x #picture:/etc/passwd",
      headers: "picture: ../../etc/passwd\nimage: /etc/passwd\nelement: /etc/passwd\n"
        + "help: file:///etc/passwd\n",
      files: ["x/docent.md": "# X\n\n![a](../../../../etc/passwd) ![b](/etc/passwd)\n"],
      status: 0, checked: 0),
    Hostile(
      testDescription: "has a form that is a path", body: "Hoi. #line:x",
      headers: "form: ../../etc/passwd\n", said: "‘x’ kan niet: er zit een fout in."),
    Hostile(
      testDescription: "has a script that is a link out of its folder", body: "Hoi. #line:x",
      links: ["x/ander.yarn": "/etc/passwd"],
      said: "x/ander.yarn kan niet worden gelezen. Het wijst naar iets buiten de map."),
    Hostile(
      testDescription: "has a table that is a link out of its folder", body: "Hoi. #line:x",
      links: ["x/x.en.csv": "/etc/passwd"], status: 0),
    Hostile(
      testDescription: "has a script that never ends", body: "Hoi. #line:x",
      links: ["x/nul.yarn": "/dev/zero"], said: "x/nul.yarn kan niet worden gelezen. "),
    Hostile(
      testDescription: "has folders that are links to others", body: "Hoi. #line:x",
      links: ["x/alles": "/", "x/terug": ".."], status: 0, checked: 0),
    Hostile(
      testDescription: "has a project that points outside", body: "Hoi. #line:x",
      files: [
        "Weerwoord.yarnproject":
          "{\"projectFileVersion\": 3, \"sourceFiles\": [\"\(String(repeating: "../", count: 40))**/*\", "
          + "\"/etc/*\"], \"localisation\": {\"en\": {\"strings\": \"../../../../etc/passwd\", "
          + "\"assets\": \"/etc\"}}, \"definitions\": \"/etc/passwd\"}"
      ],
      status: 0, checked: 0),
    Hostile(
      testDescription: "has a table with formulas", body: "Hoi. #line:x",
      files: [
        "x/x.en.csv": "language,id,text,file,node,lineNumber,lock,comment\n"
          + "en,line:x,\"=cmd|' /C calc'!A0\",x.yarn,X,1,,\nen,line:y,@SUM(1),x.yarn,X,1,,\n"
      ],
      status: 0, checked: 0),
    Hostile(
      testDescription: "has names and words that move a terminal's cursor",
      body: "Zij\u{1B}[31m\u{202E}: Hoi \u{1B}[2J\u{1B}]0;x\u{07}\u{202E}mo\u{200B}. #line:x\n"
        + "-> \u{1B}[2Jja\u{202E} #line:y\n\u{0}<<\u{1B}[2Jwait 1>>",
      headers: "goal: \u{1B}]52;c;eA==\u{07}\u{202E}\nelement: \u{1B}[2J\n",
      files: ["y\u{1B}[2J/y\u{1B}[2J.yarn": "title: Y\u{1B}[2J\n---\nHoi.\n===\n"],
      said: "‘x’ kan niet: er zit een fout in."),
  ]

  /// As much memory and processor time as a play may take on a school's laptop; a sanitizer's shadow
  /// takes far more of both.
  private static let limits: [String] = {
    let environment = ProcessInfo.processInfo.environment
    guard environment["ASAN_OPTIONS"] == nil, environment["TSAN_OPTIONS"] == nil else { return [] }
    return ["/usr/bin/prlimit", "--as=2000000000", "--cpu=40", "--core=0", "--"]
  }()

  private func laptop(with hostile: Hostile) throws -> Laptop {
    let laptop = try Laptop()
    try laptop.addScenario(
      "x", "title: X\nheading: X\n\(hostile.headers)---\n\(hostile.body)\n===\n")
    for (path, text) in hostile.files { try laptop.write(text, to: "Scenarios/" + path) }
    for (path, target) in hostile.links {
      try FileManager.default.createSymbolicLink(
        atPath: laptop.folder + "/Scenarios/" + path, withDestinationPath: target)
    }
    laptop.wrapper = Self.limits
    return laptop
  }

  /// Sees that nothing of the machine got out, and nothing of the script got to the terminal raw.
  private func expectHarmless(_ text: String, _ laptop: Laptop) {
    for harm in ["root:", "\u{1B}[2J", "\u{1B}[31m", "\u{1B}]", "\u{202E}", "\u{200B}", "\u{0}"] {
      #expect(!text.unicodeScalars.contains(harm), "\(harm.unicodeScalars.map(\.value))")
    }
    #expect(text.utf8.count < 4 << 20, "what is written has an end")
    for folder in [laptop.home, laptop.folder, laptop.folder + "/Scenarios/x"] {
      #expect(!FileManager.default.fileExists(atPath: folder + "/PWNED"))
    }
  }

  @Test(
    "is played, checked and announced with little memory and time, and ends with a sentence",
    arguments: talking + growing + slow + large + reaching)
  func ends(hostile: Hostile) throws {
    let laptop = try laptop(with: hostile)
    let answers = try laptop.write("1\n", to: "answers.txt")
    let played = try laptop.run(["play", "x", "--as", "Ree", "--answers", answers])
    #expect(played.status == hostile.status, "\(played.errors.suffix(500))")
    let errors = played.unwrappedErrors
    if hostile.status == 0 {
      #expect(errors.isEmpty, "\(errors.suffix(500))")
    } else {
      #expect(errors.contains(hostile.said), "\(errors.suffix(500))")
      #expect(errors.utf8.count < 400)
    }
    expectHarmless(played.output + played.errors, laptop)

    // What reads no more than the first lines and the teacher's page.
    for command in [["list"], ["lessonpage", "x"]] {
      let told = try laptop.run(command)
      #expect([0, 1].contains(told.status), "\(command): \(told.errors.suffix(500))")
      expectHarmless(told.output + told.errors, laptop)
    }
    guard let status = hostile.checked else { return }
    let checked = try laptop.run(["check"])
    #expect([status, 0].contains(checked.status), "\(checked.errors.suffix(500))")
    expectHarmless(checked.output + checked.errors, laptop)
  }

  @Test(
    "is played in the shell: what is wrong is said, and the shell goes on",
    arguments: [talking[0], talking[2], growing[1], growing[3], reaching[0], reaching[5]])
  func inTheShell(hostile: Hostile) throws {
    let laptop = try laptop(with: hostile)
    let shell = try laptop.start()
    try shell.expectPrompt("> ")
    try shell.enter("speel x --alleen")
    while true {
      let prompt = try shell.prompt()
      if prompt == "> " { break }
      // Names to pick from, pages of lines, and the end of a turn.
      try shell.enter(prompt.hasPrefix("Nummer") ? "1" : "")
    }
    let text = shell.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(text.contains(hostile.said.prefix(40)), "\(text.suffix(800))")
    #expect(!text.contains("root:"))
    try shell.enter("lijst")
    try shell.expect("1  X")
    try shell.expectPrompt("> ")
    try shell.enter("stop")
    #expect(try shell.expectEnd() == .status(0))
  }

  @Test(
    "has a project that reaches high above its folder: it is refused, and nothing is looked for")
  func project() throws {
    let laptop = try Laptop()
    let file = try laptop.write(
      "{\"projectFileVersion\": 3, \"baseLanguage\": \"nl\", "
        + "\"sourceFiles\": [\"\(String(repeating: "../", count: 20))**/*\"]}",
      to: "Vreemd/Spel.yarnproject")
    let script = try laptop.write("title: A\n---\nHoi.\n===\n", to: "Vreemd/a.yarn")
    laptop.wrapper = Self.limits
    for path in [file, script] {
      let outcome = try laptop.run(["check", path])
      #expect(outcome.status == 1)
      #expect(
        outcome.unwrappedErrors.contains(
          "Spel.yarnproject kan niet worden gelezen. Het wijst naar iets buiten de map."))
    }
  }
}

extension String.UnicodeScalarView {
  /// Whether a text is in it, scalar by scalar: a mark that combines hides what it stands on.
  fileprivate func contains(_ text: String) -> Bool {
    String(self).utf8.firstRange(of: text.utf8) != nil
  }
}
