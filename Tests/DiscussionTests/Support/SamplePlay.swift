import Roleplay

/// A recording with something of everything, and words that mean harm.
enum SamplePlay {
  /// Words that do something to a reader that is not careful.
  static let hostile = [
    "=cmd|' /C calc'!A0", "+1+1", "-2", "@SUM(A1)", "\t=1", "\r=1", "  =1+1", "＝1",
    "</p><script>alert(1)</script>", "[klik](javascript:alert(1))", "![x](http://x.nl/y.png)",
    "<http://x.nl>", "http://x.nl www.x.nl a@x.nl", "# kop", "1. een", "12) twee", "- lijst",
    "> citaat", "```\ncode\n```", "een\n===\ntwee\n---\ndrie", "    code",
    "*sterk* _schuin_ **dik**",
    "&lt;b&gt; &amp; &#60;", "| a | b |\n|---|---|", "~~weg~~ `code` $x$", "\\*", "[^1]: noot",
    "rood\u{1B}[31m\u{9B}2J\u{202E}om\u{0}", "\"aanhaling\", komma; punt",
    "regel 1\nregel 2\r\nregel 3",
    "<!-- commentaar", "&copy; \\<b> \\\\", "[a]: http://x.nl", "[a][a]", "een  \ntwee",
    "𝟙. vreemd",
    "hallo :smile: https://x.nl/a_b_c", "أهلا 👩‍🔧 é",
  ]

  static func opening(recorded: String = "2026-11-21T13:15:00Z") -> Opening {
    Opening(
      engine: "0", recorded: recorded, scenario: "elektricien", heading: "De elektricien",
      form: .roleplay, alias: "Tulp", language: "nl", audience: .solo, random: .init(seed: 7))
  }

  static let options = [
    Cue.Option(id: "line:el-2", text: "Ik vraag waarom."),
    Cue.Option(id: "line:el-3", text: "Ik loop weg."),
  ]

  /// The play, ended so that it may be seen by some, or not at all.
  static func transcript(
    _ visibility: Visibility? = .teacher, answer: String = "Ik wil kok worden."
  )
    -> Transcript
  {
    var kinds: [Entry.Kind] = [
      .cue(Cue(line: "line:el-1", speaker: "Vader", text: "Word elektricien!", kind: .line)),
      .cue(
        Cue(line: "line:el-1", speaker: "Vader", text: "Word elektricien!", kind: .choice(options))),
      .input(.choose("line:el-2")), .input(.submit),
      .reply(Reply(chosen: "line:el-2", isComplete: true)),
      .cue(Cue(line: "line:el-4", text: "Wat zeg je?", kind: .line)),
      .cue(Cue(line: "line:el-4", text: "Wat zeg je?", kind: .ask)),
      .input(.text("geheim")), .input(.withdraw(nil)), .input(.text(answer)), .input(.submit),
      .reply(Reply(texts: [answer], isComplete: true)),
      .cue(Cue(line: "line:el-5", text: "Waar sta je?", kind: .scale(lowest: 1, highest: 5))),
      .reply(Reply(chosen: "4", isComplete: true)),
      .cue(Cue(line: "line:el-6", text: "Hoeveel?", kind: .number(minimum: 0, maximum: 9))),
      .reply(Reply(chosen: "3", isComplete: true)),
      .cue(Cue(line: "line:el-7", text: "Welke wegen?", kind: .collect(name: "wegen", minimum: 2))),
      .reply(
        Reply(texts: ["een", "twee, drie"], headings: ["Thuis", ""], picked: 2, isComplete: true)),
      .cue(Cue(line: "line:el-8", text: "Wat neem je mee?", kind: .insight)),
      .reply(Reply(isComplete: true)),
    ]
    if let visibility {
      kinds += [.cue(Cue(line: "", text: "", kind: .end)), .end(visibility)]
    }
    return Transcript(
      opening: opening(),
      entries: kinds.enumerated().map {
        Entry(number: $0 + 1, milliseconds: $0 * 1250, kind: $1)
      })
  }

  /// The same, with a class whose hands were counted and a step back.
  static var withAClass: Transcript {
    var transcript = transcript(.class)
    transcript.opening.audience = .class
    transcript.entries[4].kind = .reply(
      Reply(chosen: "line:el-3", tally: .counts([7, 12]), isComplete: true))
    return transcript
  }
}
