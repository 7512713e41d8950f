public import Roleplay
public import Yarn

/// A look over an author's shoulder: all that is worth telling about a script, beyond what keeps it
/// from being played.
public struct Review: Sendable {
  /// The script's own diagnostics, and the warnings that rules give, in the order of the files.
  public let diagnostics: [Diagnostic]
  /// How many lines are at the scenario's language level; nil for a script that is no exercise, and
  /// for a level that takes any words.
  public let share: LevelShare?

  /// How long it takes; nil for a script that is no exercise or cannot be played.
  public let minutes: PlayingMinutes?

  /// Reviews a scenario.
  ///
  /// - Parameters:
  ///   - scenario: the scenario, compiled from these files.
  ///   - sources: its scripts, in the order they were compiled in.
  ///   - tables: its string tables, by language code.
  ///   - words: the words its text may be made of.
  ///   - page: its page for the teacher, where it has one.
  public init(
    of scenario: Scenario, sources: [Source], tables: [String: [Source]] = [:], words: WordList,
    page: String? = nil
  ) {
    let draft = Draft(scenario)
    var findings = RuleFindings(draft.outline)
    // Paths through a script that does not hold together lead anywhere.
    if scenario.isPlayable, !draft.isShared {
      Self.checkFlow(draft, &findings)
      Self.checkFairness(draft, &findings)
      BlindPraise.check(draft, &findings)
      EmptyAnswers.check(draft, &findings)
      minutes = PlayingMinutes(draft)
      StatedMinutes.check(draft, minutes, page: page, &findings)
    } else {
      minutes = nil
    }
    if draft.level != nil || draft.isShared { PastTenses.check(draft, &findings) }
    let level = LanguageLevel.check(draft, words, &findings)
    share = draft.outline.nodes.isEmpty ? nil : level
    MixedIndentation.check(sources, &findings)
    MistypedArrows.check(draft, &findings)
    MistypedValues.check(draft, &findings)
    ShownTags.check(draft, &findings)
    UnknownPictures.check(draft, &findings)
    UnindentedOptions.check(draft, &findings)
    LinesWithoutID.check(draft, reported: scenario.diagnostics, &findings)
    let meant = MistypedHeaders.check(draft, sources, &findings)
    if !draft.isShared { ExerciseHeaders.check(draft, except: meant, &findings) }
    let own = scenario.diagnostics.filter { diagnostic in
      // What scenarios share is not played by itself, and a header may have been told of already.
      // Nor does it need a scene in the first of its files.
      switch diagnostic.code {
      case "WW0010": !draft.isShared && !meant.contains("heading")
      case "WW0017": !draft.isShared
      default: true
      }
    }
    if let program = scenario.program {
      for (language, tables) in tables.sorted(by: { $0.key < $1.key }) {
        Translations.check(tables, language, program, &findings)
      }
    }
    diagnostics = (own + findings.diagnostics).ordered(by: sources)
  }

  /// Reviews a script on its own; one that is no exercise only for its paths.
  ///
  /// - Parameters:
  ///   - source: the script.
  ///   - words: the words its text may be made of.
  public init(of source: Source, words: WordList) {
    let compilation = Compiler.compile([source])
    let outline = compilation.outline()
    let first = outline.nodes.first
    let isExercise = first?.headers.contains { ["form", "heading"].contains($0.key) }
    if isExercise ?? !compilation.hasErrors {
      self.init(
        of: Scenario(name: source.name, sources: [source]), sources: [source], words: words)
      return
    }
    let draft = Draft(source, outline)
    var findings = RuleFindings(draft.outline)
    if !compilation.hasErrors { Self.checkFlow(draft, &findings) }
    self.init(
      diagnostics: (compilation.diagnostics + findings.diagnostics).ordered(by: [source]),
      share: nil)
  }

  /// Reviews the files of a project that is not Weerwoord's: only what the language says of them.
  ///
  /// - Parameter sources: its scripts.
  public init(of sources: [Source]) {
    self.init(diagnostics: Compiler.compile(sources).diagnostics, share: nil)
  }

  private init(diagnostics: [Diagnostic], share: LevelShare?) {
    self.diagnostics = diagnostics
    self.share = share
    minutes = nil
  }

  private static func checkFlow(_ draft: Draft, _ findings: inout RuleFindings) {
    UnreachedNodes.check(draft, &findings)
    LooseEnds.check(draft, &findings)
    ImpossibleOptions.check(draft, &findings)
    UnusedVariables.check(draft, &findings)
  }

  private static func checkFairness(_ draft: Draft, _ findings: inout RuleFindings) {
    SilentRoles.check(draft, &findings)
    DignifiedChoices.check(draft, &findings)
    ConflictEndings.check(draft, &findings)
    OneGender.check(draft, &findings)
  }
}
