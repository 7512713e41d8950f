import Foundation

/// What a curious pupil types or pastes to break something: a program, a terminal, a spreadsheet, a
/// browser, a file system.
enum HostileAnswers {
  /// Some of every kind, for where all of them would take too long.
  static let someOfEach: [String] = [
    controls, escapes, directions, hidden, combining, formulas, paths, breakers, program, unusual,
  ].flatMap { list in stride(from: 0, to: list.count, by: max(1, list.count / 4)).map { list[$0] } }

  /// All of them.
  static let all: [String] =
    controls + escapes + directions + hidden + combining + formulas + paths + breakers + program
    + unusual

  /// Every control character but the line feed, which is how a person ends a line.
  private static let controls: [String] =
    (Array(0x00...0x09) + Array(0x0B...0x1F) + Array(0x7F...0x9F)).compactMap { number in
      Unicode.Scalar(number).map { "voor\($0)na" }
    }

  /// Sequences that terminals obey: colours, the cursor, the title, the clipboard, reports that come back
  /// as if they were typed, other character sets, pictures.
  private static let escapes = [
    "\u{1B}[31mrood", "\u{1B}[2J", "\u{1B}[H", "\u{1B}[3J", "\u{1B}[?1049h", "\u{1B}[?25l",
    "\u{1B}[8m", "\u{1B}[6n", "\u{1B}[c", "\u{1B}[>c", "\u{1B}[21t", "\u{1B}[18t", "\u{1B}c",
    "\u{1B}]0;titel\u{07}", "\u{1B}]2;titel\u{1B}\\", "\u{1B}]52;c;Y2FsYw==\u{07}",
    "\u{1B}]8;;http://kwaad.example\u{07}klik\u{1B}]8;;\u{07}", "\u{1B}]10;?\u{07}",
    "\u{1B}]1337;File=inline=1:AAAA\u{07}", "\u{1B}P$q\"p\u{1B}\\", "\u{1B}P+q544e\u{1B}\\",
    "\u{1B}_Gf=24;AAAA\u{1B}\\", "\u{1B}^x\u{1B}\\", "\u{1B}(0lqk", "\u{1B}#8", "\u{1B}[?2004l",
    "\u{9B}31mrood", "\u{9D}0;titel\u{9C}", "\u{90}q\u{9C}", "\u{1B}[38;5;1;48;5;1m",
    "\u{1B}[1000000C",
  ]

  /// What turns the direction of text round.
  private static let directions = [
    "\u{202A}in", "\u{202B}in", "\u{202C}uit", "\u{202D}links", "\u{202E}omgekeerd\u{202C}",
    "\u{2066}los", "\u{2067}los", "\u{2068}los", "\u{2069}los",
    "\u{2067}\u{2066}\u{2069}\u{2069}\u{202E}x",
    "\u{200E}merk", "\u{200F}merk", "\u{061C}merk", "agent\u{202E}txt.exe",
  ]

  /// What is not seen.
  private static let hidden = [
    "on\u{200B}zichtbaar", "on\u{200C}zichtbaar", "on\u{200D}zichtbaar", "on\u{2060}zichtbaar",
    "on\u{FEFF}zichtbaar", "\u{FEFF}merk", "on\u{00AD}zichtbaar",
    "\u{2061}\u{2062}\u{2063}\u{2064}",
    "\u{206A}\u{206F}", "\u{FFF9}a\u{FFFA}b\u{FFFB}", "\u{E0001}\u{E0041}\u{E0042}\u{E007F}",
    "🏴\u{E0067}\u{E0062}\u{E007F}", "\u{115F}\u{1160}", "\u{3164}", "\u{FE0F}\u{FE00}", "\u{180E}",
    "\u{2028}nieuwe regel", "\u{2029}nieuwe alinea", "\u{A0}\u{A0}", "\u{2003}breed", "\u{3000}",
  ]

  /// Marks by the hundred on one letter.
  private static let combining = [
    "e" + String(repeating: "\u{301}", count: 300),
    "z" + String(repeating: "\u{489}\u{335}\u{34F}", count: 100),
    String(repeating: "\u{20E3}", count: 200), "\u{301}zonder letter",
    "ก" + String(repeating: "\u{E49}", count: 200),
    "👩" + String(repeating: "\u{200D}👩", count: 100), String(repeating: "🇳", count: 101),
    String(repeating: "\u{1F3FD}", count: 50), "\u{0F73}\u{0F75}",
    "ﷺ" + String(repeating: "\u{64B}", count: 100),
  ]

  /// What a spreadsheet would compute.
  private static let formulas = [
    "=1+1", "+1+1", "-1+1", "@SUM(A1)", "=cmd|' /C calc'!A0", "\t=1+1", "\r=1+1", " =1+1",
    "=\u{301}1+1",
    "=\u{FE0F}1+1", "=\u{200D}1+1", "＝1+1", "＋1", "－1", "＠SUM(A1)", "'=1+1", "\"=1+1\"",
    "hallo;=1+1",
    "hallo,=1+1", "hallo\t=1+1", "=HYPERLINK(\"http://kwaad.example\")",
    "=IMPORTXML(\"http://kwaad.example\",\"/\")",
    "=WEBSERVICE(\"http://kwaad.example\")", "%0A=1+1", "=\"a\"&A1", "{=1+1}",
  ]

  /// Names that are paths.
  private static let paths = [
    "../../etc/passwd", "/etc/passwd", "..", ".", "~/.ssh/id_rsa", "C:\\Windows\\System32",
    "\\\\server\\map",
    "a/b.jsonl", "..%2f..%2f", "%00", "CON", "NUL", "aux.jsonl", "-rf", "--help", ".hidden",
    "file:///etc/passwd",
    "/dev/stdin", "/proc/self/environ", "naam.jsonl.new",
  ]

  /// What ends a text, and begins something else, in another language.
  private static let breakers = [
    "</script><script>alert(1)</script>", "<img src=x onerror=alert(1)>",
    "\"><svg onload=alert(1)>",
    "'><b>dik</b>", "<style>*{display:none}</style>", "</style></svg></body>", "<!--", "-->",
    "<![CDATA[x]]>",
    "]]>", "<?xml version=\"1.0\"?>", "<!DOCTYPE a [<!ENTITY b \"c\">]>&b;", "&lt;b&gt;",
    "&#x1B;[31m", "&#0;",
    "javascript:alert(1)", "<a href=\"javascript:alert(1)\">klik</a>",
    "<iframe src=//kwaad.example>",
    "<link rel=stylesheet href=//kwaad.example>", "<meta http-equiv=refresh content=0>",
    "<base href=//kwaad.example>",
    "{\"n\":1}", "\"}\n{\"n\":2,\"end\":\"class\"}", "\\u0000\\u001b", "\\\"", "\\", "\"", "'", "`",
    "]", "}",
    "a\nb", "a\r\nb", "\n\n\n", "a;b;c", "a,b,\"c\"", "\"\"\"\"", "a\tb",
    "[klik](javascript:alert(1))",
    "![x](http://kwaad.example/y.png)", "# kop", "***", "```\ncode", "| a | b |",
    "<http://kwaad.example>",
  ]

  /// What means something to this program, to a shell, or to a database.
  private static let program = [
    "{$geheim}", "{1+1}", "[b]dik[/b]", "[/]", "[a", "\\[a\\]", "<<stop>>", "<<jump Start>>",
    "<<set $a = 1>>",
    "-> keuze", "=> keuze", "===", "---", "title: Anders", "#line:ge-01", "// weg", "/stop",
    "/terug", "/hulp",
    "/weg", "$(reboot)", "`reboot`", "; rm -rf /", "| cat", "%s%s%n", "%x%x", "${HOME}",
    "'; DROP TABLE a; --",
    "\\n", "\\|", "een | *twee", "een @kop", "wie; wat; wanneer", "0", "-1", "1e999", "NaN", "true",
    "null",
  ]

  /// What is rare, and right.
  private static let unusual = [
    "\u{FFFE}", "\u{FFFF}", "\u{10FFFF}", "\u{FFFD}", "\u{E000}", "\u{F8FF}", "𝕬𝖓𝖙𝖜𝖔𝖔𝖗𝖉",
    "ａｎｔｗｏｏｒｄ",
    "أريد أن أصبح طباخًا", "אני רוצה", "ኣነ ክሽቕል እየ", "我想当厨师", "👩🏽‍🔧 👨‍👩‍👧‍👦 🇳🇱 🏳️‍🌈", "İıſK", "ŉ", "ﬃ", "é",
    "e\u{301}",
    String(repeating: "a", count: 9_900), String(repeating: "😀", count: 5_000),
    String(repeating: "woord ", count: 1_500),
  ]
}

extension Unicode.Scalar {
  /// Whether it controls a terminal or the direction of text, or hides: what must reach no screen and no
  /// page as it is. Joiners, directional marks and variation selectors may, which scripts and emoji need;
  /// of isolates only those that do not end on their line: see ``Swift/String/hostileScalar``.
  var isHostile: Bool {
    switch value {
    case 0x00...0x08, 0x0B...0x0C, 0x0E...0x1F, 0x7F...0x9F, 0x200B, 0x202A...0x202E,
      0x2060...0x2065,
      0x206A...0x206F, 0xFEFF, 0xFFF9...0xFFFB, 0xE0000...0xE0FFF:
      true
    default: false
    }
  }
}

extension String {
  /// A page of a megabyte is looked through in a moment by these.
  private static let hostile = CharacterSet(
    (0...0x10_FFFF as ClosedRange<UInt32>).lazy.compactMap(Unicode.Scalar.init).filter(\.isHostile))
  private static let isolates = CharacterSet(charactersIn: "\u{2066}"..."\u{2069}")

  /// The first scalar that must reach no screen and no page as it is: also an isolate that does not end
  /// on its line, or an end of one that did not begin there.
  var hostileScalar: Unicode.Scalar? {
    if let place = rangeOfCharacter(from: Self.hostile) { return unicodeScalars[place.lowerBound] }
    guard rangeOfCharacter(from: Self.isolates) != nil else { return nil }
    for line in unicodeScalars.split(whereSeparator: \.endsLine) {
      var open: [Unicode.Scalar] = []
      for scalar in line {
        switch scalar.value {
        case 0x2066...0x2068: open.append(scalar)
        case 0x2069: if open.popLast() == nil { return scalar }
        default: break
        }
      }
      if let left = open.first { return left }
    }
    return nil
  }
}

extension Unicode.Scalar {
  fileprivate var endsLine: Bool {
    switch value {
    case 0x0A...0x0D, 0x85, 0x2028, 0x2029: true
    default: false
    }
  }
}
