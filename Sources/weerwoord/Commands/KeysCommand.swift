import Archive
import ArgumentParser
import Roleplay
import Shell
import Yarn

/// `weerwoord keys` and `weerwoord keys new`
struct KeysCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    command: "keys", does: .helpKeys, example: "weerwoord keys new",
    dutchExample: "weerwoord sleutels nieuw", aliases: ["sleutels"])

  /// What is done with keys.
  enum Action: String, CaseIterable, ExpressibleByArgument {
    case new

    /// Takes the word in English or in Dutch.
    init?(argument: String) {
      guard ["new", "nieuw", "nieuwe"].contains(argument.lowercased()) else { return nil }
      self = .new
    }
  }

  @OptionGroup var common: CommonOptions
  @OptionGroup var teacher: TeacherOptions
  @Option(
    name: .named("school-passphrase-file", dutch: "school-wachtzin-bestand"),
    help: CommandText.helpSchoolPassphraseFile.help(for: .file))
  var schoolPassphraseFile: String?
  @Argument(help: CommandText.helpKeysAction.help(for: .words)) var action: Action?

  @MainActor
  func run() async throws {
    let keys = SealingKeys(of: common.transcriptFolder)
    guard action == .new else {
      try show(keys)
      return
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
