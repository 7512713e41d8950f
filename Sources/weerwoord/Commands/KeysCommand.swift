import Archive
import ArgumentParser
import Roleplay
import Shell
import Yarn

/// `weerwoord keys`, `weerwoord keys new` and `weerwoord keys open FILE`
struct KeysCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    command: "keys", does: .helpKeys, example: "weerwoord keys new",
    dutchExample: "weerwoord sleutels nieuw", aliases: ["sleutels"])

  /// What is done with keys.
  enum Action: String, CaseIterable, ExpressibleByArgument {
    case new, open

    /// Takes the word in English or in Dutch.
    init?(argument: String) {
      switch argument.lowercased() {
      case "new", "nieuw", "nieuwe": self = .new
      case "open": self = .open
      default: return nil
      }
    }
  }

  @OptionGroup var common: CommonOptions
  @OptionGroup var teacher: TeacherOptions
  @Option(
    name: .named("school-passphrase-file", dutch: "school-wachtzin-bestand"),
    help: CommandText.helpSchoolPassphraseFile.help(for: .file))
  var schoolPassphraseFile: String?
  @Option(
    name: .named("output", dutch: "uitvoer"), help: CommandText.helpKeysOutput.help(for: .file))
  var output: String?
  @Flag(name: .named("force", dutch: "vervang"), help: CommandText.helpForce.forHelp)
  var force = false
  @Argument(help: CommandText.helpKeysAction.help(for: .words)) var action: Action?
  @Argument(help: CommandText.helpKeysFile.help(for: .file)) var file: String?

  @MainActor
  func run() async throws {
    let keys = SealingKeys(of: common.transcriptFolder)
    switch action {
    case .open: return try await open()
    case .new: break
    case nil: return try show(keys)
    }
    // A pupil who makes keys would lock the teacher out of what is recorded next.
    try await teacher.letIn(common, opensKeys: false)
    guard !keys.areThere else { throw ArchiveError.keysExist(keys.path) }
    guard let passphrases = try await passphrases() else { throw CommandText.noKeysMade }
    try keys.make(passphrases)
    try show(keys)
    for reader in SealingKeys.Reader.allCases {
      let path = PrintableText.of(keys.privatePath(of: reader), layout: .oneLine)
      print(CommandText.privateKeyMade(reader, path).text(in: Speech.language))
    }
    let folder = PrintableText.of(keys.path, layout: .oneLine)
    print(CommandText.whatToDoWithKeys(folder).text(in: Speech.language))
  }

  /// Opens a sealed file that is no recording: the page after an evening, marks.
  @MainActor
  private func open() async throws {
    guard let file else { throw CommandText.noFileToOpen }
    try await teacher.letIn(common, reading: [file])
    let text = try SealedCompanion.text(at: file)
    guard let output else {
      print(PrintableText.of(text))
      return
    }
    try GeneratedFile.write(text, to: output, mark: text, force: force, isPrivate: true)
    print(
      CommandText.exported(PrintableText.of(output, layout: .oneLine)).text(in: Speech.language))
  }

  /// The passphrases: from files, or typed.
  @MainActor
  private func passphrases() async throws -> [SealingKeys.Reader: String]? {
    guard let schoolPassphraseFile else {
      return await NewKeysDesk(at: common.console).passphrases()
    }
    guard let file = teacher.passphraseFile else { throw CommandText.passphraseNeeded }
    print(NewKeysDesk.warning.text(in: Speech.language))
    return [
      .teacher: try PassphraseFile(at: file).passphrase,
      .school: try PassphraseFile(at: schoolPassphraseFile).passphrase,
    ]
  }

  private func show(_ keys: SealingKeys) throws {
    let fingerprints = try keys.fingerprints()
    let folder = PrintableText.of(keys.path, layout: .oneLine)
    guard !fingerprints.isEmpty else {
      print(CommandText.notSealed(folder).text(in: Speech.language))
      return
    }
    print(CommandText.sealedFor(folder).text(in: Speech.language))
    for (name, fingerprint) in fingerprints {
      print("  \(PrintableText.of(name, layout: .oneLine))  \(fingerprint)")
    }
  }
}
