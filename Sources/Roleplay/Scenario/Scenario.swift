public import Yarn

/// An exercise: its compiled scripts, its translations, and what is announced about it.
///
/// It is a value that never changes; any number of sessions may run on it.
public struct Scenario: Sendable {
  /// The language scripts are written in.
  public static let baseLanguage = "nl"

  /// The scenario's name: its folder's.
  public let name: String
  /// What is announced about it.
  public let description: ScenarioDescription
  /// All that is wrong with its scripts and tables, and what is worth knowing.
  public let diagnostics: [Diagnostic]
  /// The digests of the files it was made of, as far as the caller knows them.
  public let hashes: [Opening.SourceHash]
  /// The compiled scripts; none where there is an error.
  public let program: Program?
  /// What stands in its scripts, statement by statement; also where they have errors.
  package let outline: Outline
  let localizations: [String: Localization]
  /// Who says each line in the script, by line id, where that is a name.
  let speakers: [String: String]
  /// The lines that say what is seen in a panel of a comic, by line id.
  public let captions: Set<String>
  /// How each of these is called in other languages, by language code.
  let roleNames: [String: [String: String]]

  /// Compiles and checks a scenario.
  ///
  /// - Parameters:
  ///   - name: the scenario's name.
  ///   - sources: its Yarn files; the first one's first node is where it starts.
  ///   - tables: its string tables by language code, as they stand in their files.
  ///   - hashes: the digests of these files.
  ///   - language: the language it is played in, so that no other table is read; nil for all.
  public init(
    name: String, sources: [Source], tables: [String: [Source]] = [:],
    hashes: [Opening.SourceHash] = [], in language: String? = nil
  ) {
    self.name = name
    self.hashes = hashes
    let compilation = Compiler.compile(sources, functions: ScenarioFunctions.library)
    outline = compilation.outline()
    let start = outline.nodes.first { $0.file == sources.first?.name }
    description = ScenarioDescription(name: name, start: start)
    captions = Self.captions(in: outline)
    var check = ScenarioCheck(outline: outline, program: compilation.program)
    check.checkScripts(start: start)
    var diagnostics = compilation.diagnostics.map(ScenarioCheck.hardened) + check.diagnostics
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
      diagnostics += ScenarioCheck.untranslated(localization, program, sources)
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

  /// The name before a line's words; nil where there is none, or it is a value.
  private static func speaker(of text: String) -> String? {
    guard let colon = text.utf8.firstIndex(of: UInt8(ascii: ":")) else { return nil }
    let name = text[..<colon]
    return name.isEmpty || name.utf8.contains(where: "{[\\".utf8.contains) ? nil : String(name)
  }

  /// The ways it can end, by the word in the tag `#ending:WORD` of a line.
  public var endings: Set<String> {
    Set(outline.nodes.flatMap(\.statements).flatMap { $0.line?.tags ?? [] }.compactMap(Self.ending))
  }

  /// The word of a tag `ending:WORD`, which says how a scenario ends; nil for any other tag.
  public static func ending(_ tag: String) -> String? {
    tag.hasPrefix("ending:") ? String(tag.dropFirst("ending:".count)) : nil
  }

  /// The scenes a player passes.
  public var parts: ScenarioParts { ScenarioParts(of: outline, from: description.startNode) }

  /// The numbers that can be typed in a list.
  public var offeredNumbers: OfferedNumbers { OfferedNumbers(of: outline) }

  /// Whether it can be played.
  public var isPlayable: Bool { program != nil }
}
