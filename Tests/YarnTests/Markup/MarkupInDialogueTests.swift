import Testing

import Yarn

@Suite("A line with markup")
struct MarkupInDialogueTests {
  private func dialogue(
    _ body: String, variables: [String: Value] = [:], language: String = "en",
    translations: (language: String, texts: [String: String])? = nil
  ) throws -> Dialogue {
    let declarations = variables.sorted { $0.key < $1.key }.map { name, value in
      switch value {
      case .string: "<<declare \(name) = \"\">>\n"
      case .number: "<<declare \(name) = 0>>\n"
      case .bool: "<<declare \(name) = false>>\n"
      }
    }
    let text = "title: Start\n---\n\(declarations.joined())\(body)\n===\n"
    let compilation = Compiler.compile([Source(name: "a.yarn", text: text)])
    let program = try #require(
      compilation.program, "\(compilation.diagnostics.map { $0.rendered() })")
    let localization = translations.map {
      Localization(program: program, language: $0.language, translations: $0.texts)
    }
    var dialogue = Dialogue(
      program: program, localization: localization, language: language, seed: 1)
    for (name, value) in variables { dialogue.variables[name] = value }
    try dialogue.start(at: "Start")
    return dialogue
  }

  private func line(
    _ body: String, variables: [String: Value] = [:], language: String = "en",
    translations: (language: String, texts: [String: String])? = nil
  ) throws -> DialogueLine {
    var dialogue = try dialogue(
      body, variables: variables, language: language, translations: translations)
    guard case .line(let line) = try dialogue.next() else {
      throw MissingLine()
    }
    return line
  }

  private struct MissingLine: Error {}

  @Test("has its final text, its speaker and its attributes")
  func final() throws {
    let line = try line("[b]Vader[/b]: Wat [i]zeg[/i] je? #line:a")
    #expect(line.text == "Vader: Wat zeg je?")
    #expect(line.speaker == "Vader")
    #expect(line.speech == "Wat zeg je?")
    #expect(line.attributes.map(\.name) == ["character", "b", "i"])
    #expect(line.attributes.last?.position == 11)
  }

  @Test("names its speaker as an attribute, with markup or without")
  func character() throws {
    let expected = MarkupAttribute(
      name: "character", position: 0, length: 5, utf8Position: 0, utf8Length: 5,
      properties: ["name": .string("Mae")])
    #expect(try line("Mae: Dag.").attributes == [expected])
    let tagged = try line("[character name=\"Mae\"]Mae: [/character]Dag.")
    #expect(tagged.attributes == [expected])
    #expect(tagged.speaker == "Mae")
    #expect(tagged.speech == "Dag.")
    #expect(try line("Dag.").attributes.isEmpty)
  }

  @Test("takes its speaker from a tag, before the name that stands in it")
  func namedSpeaker() throws {
    let other = try line("[character name=\"Sanne\"]Moeder: [/character]hoi")
    #expect(other.speaker == "Sanne")
    #expect(other.speech == "hoi")
    let late = try line("Moeder: hoi [character name=\"Sanne\"/]")
    #expect(late.speaker == "Sanne")
    #expect(late.speech == late.text)
    let whole = try line("[character name=\"Sanne\"]hoi[/character]")
    #expect(whole.speaker == "Sanne")
    #expect(whole.speech == "hoi")
    let value = try line("[character name={$wie}/]hoi", variables: ["$wie": .string("Sanne")])
    #expect(value.speaker == "Sanne")
    #expect(try line("[character]Moeder: [/character]hoi").speaker == "Moeder")
  }

  @Test("may take its speaker from a value")
  func speakerValue() throws {
    let line = try line("{$wie}: [b]Dag[/b].", variables: ["$wie": .string("Tante: [b]")])
    #expect(line.speaker == "Tante: [b]")
    #expect(line.speech == "Dag.")
    #expect(line.attributes.map(\.name) == ["character", "b"])
  }

  @Test(
    "never reads a value as markup, speaker, escape or place of a value",
    arguments: [
      "[b]vet[/b]", "[/b]", "[", "]", "[nomarkup]", "[/nomarkup]", "[/]", "\\[", "\\", "Oma: ",
      "{1}", "{0}", "\"", "\"/]", "%", "[select value=1 1=a/]", " voor", "",
    ])
  func hostileValues(_ value: String) throws {
    let variables = ["$x": Value.string(value)]
    #expect(
      try line("Ik zei [i]{$x}[/i] en {$x}.", variables: variables).text
        == "Ik zei \(value) en \(value).")
    let plain = try line("Ik zei {$x} en {$x}.", variables: variables)
    #expect(plain.text == "Ik zei \(value) en \(value).")
    #expect(plain.speaker == nil)
    #expect(try line("[nomarkup]{$x}[/nomarkup]!", variables: variables).text == "\(value)!")
    let property = try line("[a b={$x} c=\"<{$x}>\"]d[/a]", variables: variables)
    #expect(property.text == "d")
    #expect(
      property.attributes.first?.properties
        == ["b": .string(value), "c": .string("<\(value)>")])
    #expect(
      try line("[select value=a a=\"{$x}%\"/]", variables: variables).text == "\(value)a")
  }

  @Test("has values of every type in properties")
  func typedValues() throws {
    let variables: [String: Value] = [
      "$a": .number(3), "$b": .number(1.5), "$c": .bool(true), "$d": .string("twee woorden"),
    ]
    let line = try line("[x a={$a} b={$b} c={$c} d={$d} e=v{$a}/]", variables: variables)
    #expect(
      line.attributes.first?.properties == [
        "a": .integer(3), "b": .float(1.5), "c": .bool(true), "d": .string("twee woorden"),
        "e": .string("v3"), "trimwhitespace": .bool(true),
      ])
  }

  @Test("takes the plural of the language it is in")
  func plural() throws {
    let body =
      "[plural value={$n} one=\"% jaar\" other=\"% jaar\"/], [ordinal value={int($n)} one=\"%ste\" other=\"%e\"/]. #line:a"
    let english = [
      "line:a":
        "[ordinal value={1} one=\"%st\" two=\"%nd\" few=\"%rd\" other=\"%th\"/] of [plural value={0} one=\"% year\" other=\"% years\"/]"
    ]
    let variables = ["$n": Value.number(1)]
    #expect(try line(body, variables: variables, language: "nl").text == "1 jaar, 1e.")
    #expect(try line(body, variables: variables, language: "fr").text == "1 jaar, 1ste.")
    #expect(
      try line(
        body, variables: variables, language: "nl", translations: ("en-GB", english)
      ).text == "1st of 1 year")
    #expect(
      try line(body, variables: variables, language: "nl", translations: ("en", [:])).text
        == "1 jaar, 1e.")
  }

  @Test("is shown as it stands where the markup is wrong, and says why")
  func wrong() throws {
    var dialogue = try dialogue(
      "Mae: [select value={$x} a=\"1\"/] [b]hoi[/b] #line:a", variables: ["$x": .string("c")])
    guard case .line(let line) = try dialogue.next() else { throw MissingLine() }
    #expect(line.text == "Mae: [select value=c a=\"1\"/] [b]hoi[/b]")
    #expect(line.speaker == "Mae")
    #expect(line.speech == "[select value=c a=\"1\"/] [b]hoi[/b]")
    #expect(
      dialogue.markupDiagnostics == [
        "line:a": [
          MarkupDiagnostic(.noReplacement(tag: "select", wanted: "c"), position: 5, utf8Position: 5)
        ]
      ])
  }

  @Test("is an option too, and no command")
  func options() throws {
    var dialogue = try dialogue(
      "-> Ja, [b]{$x}[/b]\n<<toon [b]{$x}[/b]>>", variables: ["$x": .string("[i]")])
    guard case .options(let options) = try dialogue.next() else { throw MissingLine() }
    #expect(options.map(\.line.text) == ["Ja, [i]"])
    #expect(options.first?.line.attributes.map(\.name) == ["b"])
    try dialogue.select(0)
    #expect(try dialogue.next() == .command("toon [b][i][/b]"))
  }
}
