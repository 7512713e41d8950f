import Yarn

/// What can be given any bytes, and must neither crash nor hang nor contradict itself.
///
/// `.ci/fuzz` gives it bytes that libFuzzer makes up; ``FuzzCorpusTests`` what once was interesting.
enum FuzzTarget: String, CaseIterable {
  /// A script: compiled, and run where it compiles.
  case source
  /// An expression, in a line, a condition and a smart variable.
  case expression
  /// A text with markup.
  case markup
  /// Comma-separated values and string tables.
  case csv
  /// A test plan, run against a dialogue.
  case testplan
  /// A project file.
  case project

  /// Gives the target some bytes; what it contradicts itself in, or nil.
  func complaint(about bytes: [UInt8]) -> String? {
    switch self {
    case .source: Self.source(bytes)
    case .expression: Self.expression(bytes)
    case .markup: Self.markup(bytes)
    case .csv: Self.csv(bytes)
    case .testplan: Self.testplan(bytes)
    case .project: Self.project(bytes)
    }
  }

  // MARK: Scripts

  private static func source(_ bytes: [UInt8]) -> String? {
    let compilation = Compiler.compile(
      [Source(name: "a.yarn", bytes: bytes)], functions: ConformanceFunctions.library)
    let lineCount = bytes.count { $0 == 0x0A || $0 == 0x0D } + 1
    for diagnostic in compilation.diagnostics {
      guard (1...lineCount).contains(diagnostic.line), diagnostic.column >= 1,
        (0...bytes.count).contains(diagnostic.start.byteOffset)
      else { return "no such place: \(diagnostic)" }
      guard !diagnostic.rendered().isEmpty
      else { return "no words: \(diagnostic)" }
    }
    let hasErrors = compilation.diagnostics.contains { $0.severity == .error }
    guard hasErrors == (compilation.program == nil) else { return "an error and a program" }
    for node in compilation.outline().nodes {
      guard node.headers.count >= 0 else { return "no headers" }
    }
    return compilation.program.flatMap(run)
  }

  /// How much of a script is played: what follows is more of the same.
  private static let longestPlay = 200

  private static func run(_ program: Program) -> String? {
    guard program.lines.allSatisfy({ !$0.id.isEmpty }) else { return "a line without an id" }
    var dialogue = Dialogue(program: program, functions: ConformanceFunctions.library, seed: 1)
    // One silent loop takes a million steps: enough of those.
    var diagnostics = 0
    for node in program.nodes.prefix(20) where diagnostics < 3 {
      do {
        try dialogue.start(at: node.title)
        for step in 0..<longestPlay {
          var twin = dialogue
          let event = try dialogue.next()
          if step % 16 == 0, try twin.next() != event { return "a copy says something else" }
          switch event {
          case .options(let options):
            let available = options.indices.filter { options[$0].isAvailable }
            try dialogue.select(available.isEmpty ? nil : available[step % available.count])
          case .finished: break
          case .line(let line):
            if let complaint = check(line.attributes, in: line.text) { return complaint }
          case .command: break
          }
          if event == .finished { break }
        }
      } catch {
        diagnostics += 1
        if error.message.isEmpty { return "no words: \(error)" }
      }
    }
    return nil
  }

  private static func expression(_ bytes: [UInt8]) -> String? {
    let text = String(decoding: bytes, as: UTF8.self)
      .filter { !$0.isNewline }
    let script = """
      title: Start
      ---
      <<enum E>>
      <<case A>>
      <<case B>>
      <<endenum>>
      <<declare $n = 1>>
      <<declare $s = "a">>
      <<declare $b = true>>
      <<declare $e = E.A>>
      <<declare $smart = \(text)>>
      {\(text)}
      <<if \(text)>>
      Yes. {$smart}
      <<endif>>
      <<set $u = \(text)>>
      <<set $n += \(text)>>
      ===

      """
    return source(Array(script.utf8))
  }

  // MARK: Markup

  private static func markup(_ bytes: [UInt8]) -> String? {
    let languages = ["nl", "en", "ar", "tr", "uk", "pl", "fr", "es", "de", ""]
    let language = languages[Int(bytes.first ?? 0) % languages.count]
    let text = String(decoding: bytes.dropFirst(), as: UTF8.self)
    let marked = MarkupParser(language: language).parse(text)
    if !marked.diagnostics.isEmpty {
      guard marked.text == text, marked.attributes.allSatisfy({ $0.name == "character" }) else {
        return "wrong markup was applied"
      }
      guard marked.diagnostics.allSatisfy({ (0...text.utf8.count).contains($0.utf8Position) })
      else {
        return "a problem outside the text"
      }
    }
    return check(marked.attributes, in: marked.text)
  }

  private static func check(_ attributes: [MarkupAttribute], in text: String) -> String? {
    let bytes = text.utf8.count
    for attribute in attributes {
      guard attribute.utf8Position >= 0, attribute.utf8Length >= 0,
        attribute.utf8Position + attribute.utf8Length <= bytes, attribute.position >= 0,
        attribute.length >= 0, attribute.position <= attribute.utf8Position
      else { return "an attribute outside the text: \(attribute)" }
    }
    return nil
  }

  // MARK: Tables, plans and projects

  private static func csv(_ bytes: [UInt8]) -> String? {
    let dialect = CommaSeparatedValues.Dialect(of: bytes)
    do {
      let records = try CommaSeparatedValues.records(in: bytes, separator: dialect.separator)
      // A record without fields is an empty line, and only ever stands between others.
      let rows = records.map(\.fields).map { $0.isEmpty ? [""] : $0 }
      let written = CommaSeparatedValues.bytes(of: rows, dialect: dialect)
      let again = try CommaSeparatedValues.records(in: written, separator: dialect.separator)
      // What would be a formula has an apostrophe before it in the file.
      guard again.map({ $0.fields.map(SpreadsheetCell.plain) }) == rows else {
        return "records do not read back"
      }
    } catch {
      guard error.line >= 1 else { return "no such line: \(error)" }
    }
    do {
      let table = try StringTable(csv: bytes, name: "a.en.csv")
      let again = try StringTable(csv: table.csv, name: "a.en.csv")
      guard again.entries == table.entries else { return "a table does not read back" }
    } catch {
      guard error.line >= 0, !error.message.isEmpty else {
        return "no words: \(error)"
      }
    }
    return nil
  }

  private static let program = Compiler.compile([
    Source(
      name: "a.yarn",
      text: """
        title: Start
        ---
        <<declare $n = 1>>
        <<declare $s = "a">>
        Hello. {$n} {$s}
        -> Yes
            Good.
        -> No <<if $n > 1>>
            <<ask $s>>
        <<jump Start>>
        ===
        title: Other
        ---
        => One
        => Two
        ===
        """)
  ]).program

  private static func testplan(_ bytes: [UInt8]) -> String? {
    do {
      let plan = try TestPlan(bytes: bytes, name: "a.testplan")
      guard plan.runs.allSatisfy({ !$0.steps.isEmpty }) else { return "a run without steps" }
      guard let program else { return "the program does not compile" }
      var dialogue = Dialogue(program: program, seed: 1)
      for failure in TestPlanRunner(plan: plan).run(on: &dialogue) {
        guard failure.line >= 1, !failure.message.isEmpty else {
          return "no words: \(failure)"
        }
      }
    } catch {
      guard !error.diagnostics.isEmpty, !error.message.isEmpty else {
        return "no words: \(error)"
      }
    }
    return nil
  }

  private static func project(_ bytes: [UInt8]) -> String? {
    do {
      let project = try Project(Source(name: "a.yarnproject", bytes: bytes))
      for path in project.sourceFiles + ["a.yarn", "../a/b.yarn", ""] {
        _ = project.contains(path)
        _ = project.isTable(path, in: project.localisation.keys.min() ?? "")
      }
      guard project.foldersAbove >= 0 else { return "less than no folders above" }
    } catch {
      guard error.position.line >= 1, error.position.column >= 1, !error.message.isEmpty
      else { return "no words: \(error)" }
    }
    return nil
  }
}
