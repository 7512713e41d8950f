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

  /// Lets a teacher continue; throws if the passphrase is not given.
  @MainActor
  func letIn(_ common: CommonOptions) async throws {
    let settings = Settings.here()
    guard settings.teacherAccess == .passphrase, !Self.isInTeachersMode else { return }
    let door = TeacherDoor(passphrase: settings.passphrase) { phrase, isProblem in
      if isProblem { ErrorReport.say(phrase) }
    }
    if let passphraseFile {
      guard await door.opens(with: try passphrase(in: passphraseFile)) else {
        throw ReportedError()
      }
      return
    }
    guard isatty(STDIN_FILENO) == 1 else { throw CommandText.passphraseNeeded }
    guard await door.opens(at: common.console) else { throw ReportedError() }
  }

  /// Whether a file with the right passphrase was given; without a file, nobody is asked.
  @MainActor
  func hasRightFile(_ common: CommonOptions) async throws -> Bool {
    guard passphraseFile != nil else { return false }
    try await letIn(common)
    return true
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
  func disclosure(to viewer: Viewer, _ common: CommonOptions) async throws -> Disclosure {
    try await teacher.letIn(common)
    return Disclosure(to: viewer, withLeftOut: withLeftOut)
  }
}
