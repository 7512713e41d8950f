import Archive
import ArgumentParser
import Discussion
@preconcurrency import Glibc
import Roleplay
import Shell
import Yarn

/// The options of commands that show what pupils recorded: where a passphrase is set, it has to be
/// given.
struct TeacherOptions: ParsableArguments {
  @Option(
    name: .named("passphrase-file", dutch: "wachtzin-bestand"),
    help: CommandText.helpPassphraseFile.help(for: .file))
  var passphraseFile: String?

  /// Whether it is a teacher who orders, in the shell's mode of theirs: the passphrase was given there.
  @MainActor static var isInTeachersMode = false

  /// Lets a teacher continue; throws if the passphrase is not given. Where recordings are sealed, the
  /// passphrase of their key is asked here too, and nowhere else.
  ///
  /// - Parameters:
  ///   - paths: the files and folders of recordings that were named.
  ///   - opensKeys: whether recordings will be read.
  ///   - needsKeys: whether it stops where the passphrase of the key is not given; otherwise it goes on
  ///     with what is not sealed.
  @MainActor
  func letIn(
    _ common: CommonOptions, reading paths: [String] = [], opensKeys: Bool = true,
    needsKeys: Bool = true
  ) async throws {
    let keys = KeyDoor(to: folders(common, paths)) { phrase, isProblem in
      if isProblem { ErrorReport.say(phrase) }
    }
    try await letIn(common, keys)
    guard opensKeys, keys.isClosed else { return }
    if needsKeys || passphraseFile != nil {
      try await open(keys, common)
    } else if isatty(STDIN_FILENO) == 1 {
      _ = await keys.opens(at: common.console)
    }
  }

  /// Opens a door with the passphrase in the file, or asks for it.
  @MainActor
  private func open(_ door: some PassphraseDoor, _ common: CommonOptions) async throws {
    if let passphraseFile {
      guard await door.opens(with: try passphrase(in: passphraseFile)) else {
        throw ReportedError()
      }
      return
    }
    guard isatty(STDIN_FILENO) == 1 else { throw CommandText.passphraseNeeded }
    guard await door.opens(at: common.console) else { throw ReportedError() }
  }

  /// The folders whose keys may be needed: the folder of recordings, and those that were named.
  private func folders(_ common: CommonOptions, _ paths: [String]) -> [TranscriptFolder] {
    var folders = [common.transcriptFolder]
    for path in paths where access(path, F_OK) == 0 {
      let isFolder = access(path + "/.", F_OK) == 0
      folders.append(isFolder ? TranscriptFolder(path: path) : TranscriptFolder(of: path))
    }
    var known: Set<String> = []
    return folders.filter { known.insert(SealingKeys(of: $0).path).inserted }
  }

  @MainActor
  private func letIn(_ common: CommonOptions, _ keys: KeyDoor) async throws {
    let settings = Settings.here()
    guard settings.teacherAccess == .passphrase, !Self.isInTeachersMode else { return }
    let door = TeacherDoor(passphrase: settings.passphrase, keys: keys) { phrase, isProblem in
      if isProblem { ErrorReport.say(phrase) }
    }
    try await open(door, common)
  }

  /// Whether a file with the right passphrase was given; without a file, nobody is asked.
  @MainActor
  func hasRightFile(_ common: CommonOptions) async throws -> Bool {
    guard passphraseFile != nil else { return false }
    try await letIn(common)
    return isTeacherKnown(common)
  }

  /// Whether whoever was let in is the teacher. Where nobody has chosen how the teacher's mode opens,
  /// everybody is let in.
  @MainActor
  func isTeacherKnown(_ common: CommonOptions) -> Bool {
    Settings.here().teacherAccess != .notChosen || SealingKeys(of: common.transcriptFolder).areOpen
  }

  private func passphrase(in path: String) throws(ArchiveError) -> String {
    let file = try PassphraseFile(at: path)
    if file.isOpenToOthers {
      ErrorReport.say(CommandText.passphraseFileOpen(PrintableText.of(path, layout: .oneLine)))
    }
    return file.passphrase
  }
}

/// The options of commands that show or take away single recordings.
struct DisclosureOptions: ParsableArguments {
  @OptionGroup var teacher: TeacherOptions
  @Flag(
    name: .named("with-left-out", dutch: "met-weggelaten"),
    help: CommandText.helpWithLeftOut.forHelp)
  var withLeftOut = false

  /// What may be shown, once the teacher is let in.
  @MainActor
  func disclosure(
    to viewer: Viewer, _ common: CommonOptions, reading paths: [String] = []
  ) async throws -> Disclosure {
    try await teacher.letIn(common, reading: paths)
    return Disclosure(to: viewer, withLeftOut: withLeftOut)
  }
}
