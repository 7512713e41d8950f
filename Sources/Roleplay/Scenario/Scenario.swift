public import Yarn

/// An exercise: its compiled scripts, its translations, and its description.
///
/// It is an immutable value; any number of sessions can run it.
public struct Scenario: Sendable {
  /// The language in which scripts are written.
  public static let baseLanguage = Language.base.rawValue

  /// The scenario's name, which is the name of its folder.
  public let name: String
  /// The description in its headers.
  public let description: ScenarioDescription
  /// The errors and warnings about its scripts and tables.
  public let diagnostics: [Diagnostic]
  /// The digests of its files, if the caller knows them.
  public let hashes: [Opening.SourceHash]
  /// The compiled scripts; nil if there are errors.
  public let program: Program?
  /// The statements of its scripts, also if they have errors.
  package let outline: Outline
  let localizations: [String: Localization]
  /// The speaker of each line in the script, by line id, unless it is an expression.
  let speakers: [String: String]
  /// The ids of the lines that are captions of a comic's panels.
  public let captions: Set<String>
  /// The names of the speakers in other languages, by language code.
  let roleNames: [String: [String: String]]

  /// Compiles and checks a scenario.
  ///
  /// - Parameters:
  ///   - name: the scenario's name.
  ///   - sources: its Yarn files; it starts at the first node of the first file.
  ///   - tables: the contents of its string tables, by language code.
  ///   - hashes: the digests of these files.
  ///   - language: the language in which it is played, so that no other table is parsed; nil for
  ///     all.
  public init(
    name: String, sources: [Source], tables: [String: [Source]] = [:],
    hashes: [Opening.SourceHash] = [], in language: String? = nil
  ) {
    self.name = name
    self.hashes = hashes
    // Scenarios that schools wrote for an earlier version still play, and their recordings with them.
    let compilation = Compiler.compile(
      sources, functions: ScenarioFunctions.library, allowsConditionsAfterTags: true)
    outline = compilation.outline()
    let start = outline.nodes.first { $0.file == sources.first?.name }
    description = ScenarioDescription(name: name, start: start)
    captions = Self.captions(in: outline)
    var check = ScenarioCheck(outline: outline, program: compilation.program)
    check.checkScripts(start: start)
    var diagnostics =
      compilation.diagnostics.filter(ScenarioCheck.concerns).map(ScenarioCheck.hardened)
      + check.diagnostics
    if start == nil, !compilation.hasErrors, let first = sources.first {
      diagnostics.append(ScenarioCheck.diagnostic(.emptyScript, in: first, line: 1))
    }
    var localizations: [String: Localization] = [:]
    let speakers = compilation.program.map(Self.speakers) ?? [:]
    var roleNames: [String: [String: String]] = [:]
    let tables = tables.filter { language == nil || $0.key == language }
    for (language, files) in tables.sorted(by: { $0.key < $1.key }) {
      let read = ScenarioCheck.read(files)
      diagnostics += read.diagnostics
      guard let program = compilation.program else { continue }
      let localization = Localization(
        program: program, language: language, translations: read.translations)
      localizations[language] = localization
      roleNames[language] = Self.names(of: speakers, in: read.translations)
      diagnostics += ScenarioCheck.untranslated(localization, files, program, sources)
    }
    self.localizations = localizations
    self.speakers = speakers
    self.roleNames = roleNames
    self.diagnostics = diagnostics.ordered(by: sources)
    program = diagnostics.contains { $0.severity == .error } ? nil : compilation.program
  }

  private static func captions(in outline: Outline) -> Set<String> {
    var captions: Set<String> = []
    for node in outline.nodes {
      for (line, command) in zip(node.statements, node.statements.dropFirst()) {
        guard case .line(let id?, _) = line.kind, case .command(let text) = command.kind,
          SceneCommand.known(text)?.exercise == .panel
        else { continue }
        captions.insert(id)
      }
    }
    return captions
  }

  private static func speakers(of program: Program) -> [String: String] {
    var speakers: [String: String] = [:]
    for line in program.lines where line.kind != .option {
      if let name = speaker(of: line.text) { speakers[line.id] = name }
    }
    return speakers
  }

  private static func names(
    of speakers: [String: String], in translations: [String: String]
  ) -> [String: String] {
    var names: [String: String] = [:]
    for (id, role) in speakers.sorted(by: { $0.key < $1.key }) where names[role] == nil {
      names[role] = translations[id].flatMap(speaker)
    }
    return names
  }

  /// The speaker's name before the text of a line; nil if there is none, or if it is an expression.
  private static func speaker(of text: String) -> String? {
    guard let colon = text.utf8.firstIndex(of: UInt8(ascii: ":")) else { return nil }
    let name = text[..<colon]
    return name.isEmpty || name.utf8.contains(where: "{[\\".utf8.contains) ? nil : String(name)
  }

  /// Its endings: the words of the tags `#ending:WORD` of its lines.
  public var endings: Set<String> {
    Set(outline.nodes.flatMap(\.statements).flatMap { $0.line?.tags ?? [] }.compactMap(Self.ending))
  }

  /// The word of a tag `ending:WORD`, which names an ending of the scenario; nil for another tag.
  public static func ending(_ tag: String) -> String? {
    tag.hasPrefix("ending:") ? String(tag.dropFirst("ending:".count)) : nil
  }

  /// The scenes through which a player passes.
  public var parts: ScenarioParts { ScenarioParts(of: outline, from: description.startNode) }

  /// The numbers that can be typed in a list.
  public var offeredNumbers: OfferedNumbers { OfferedNumbers(of: outline) }

  /// Whether it can be played in a language: its scripts are written in it, or a table has it.
  public func isTranslated(into language: String) -> Bool {
    language == Self.baseLanguage || localizations[language] != nil
  }

  /// Whether it can be played.
  public var isPlayable: Bool { program != nil }
}
