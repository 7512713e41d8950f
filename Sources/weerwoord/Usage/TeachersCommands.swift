import ArgumentParser
import Shell
import Yarn

/// The commands that a teacher can order in the shell by the same words, besides those that are the
/// shell's own.
enum TeachersCommands {
  /// A command, what it does, and whether it is about recordings.
  static let table:
    [(command: any ParsableCommand.Type, purpose: CommandText, takesRecordings: Bool)] = [
      (SheetCommand.self, .helpSheet, false),
      (GuideCommand.self, .helpGuide, false),
      (ComicCommand.self, .helpComic, true),
      (MapCommand.self, .helpMap, true),
      (AgreementsCommand.self, .helpAgreements, true),
      (ExportCommand.self, .helpExport, true),
      (StoredCommand.self, .helpStored, false),
      (ForgetCommand.self, .helpForget, false),
      (ExpireCommand.self, .helpExpire, false),
      (RedactCommand.self, .helpRedact, true),
      (DoctorCommand.self, .helpDoctor, false),
      (KeysCommand.self, .helpKeys, false),
    ]

  /// The commands as the shell takes them, about the scenarios and recordings it is about.
  static func forShell(_ common: CommonOptions) -> [TeachersCommand] {
    table.map { command, purpose, takesRecordings in
      TeachersCommand(
        names: command.configuration.names, purpose: purpose, takesRecordings: takesRecordings
      ) { words, language in
        Speech.change(to: language)
        TeacherOptions.isInTeachersMode = true
        defer { TeacherOptions.isInTeachersMode = false }
        let places = [("--scenarios", common.scenarios), ("--transcripts", common.transcripts)]
        let given = places.flatMap { option, path in path.map { [option, $0] } ?? [] }
        do {
          try await Weerwoord.perform(command.parseAsRoot(given + words))
        } catch {
          _ = ErrorReport.tell(error)
        }
      }
    }
  }
}
