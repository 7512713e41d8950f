import Archive
public import ArgumentParser
import Glibc
import Roleplay
import Shell
public import Yarn

/// The options that every command has.
struct CommonOptions: ParsableArguments {
  @Option(help: CommandText.helpScenarios.forHelp)
  var scenarios: String?

  @Option(help: CommandText.helpTranscripts.forHelp)
  var transcripts: String?

  @Option(help: CommandText.helpLanguage.forHelp)
  var language: Language?

  @Option(name: .customLong("as"), help: CommandText.helpAlias.forHelp)
  var alias: String?

  @Option(help: CommandText.helpSeed.forHelp)
  var seed: UInt32?

  @Flag(help: CommandText.helpPlain.forHelp)
  var plain = false

  func repertoire() throws -> Repertoire {
    try Repertoire(path: Places.here().scenarios(option: scenarios))
  }

  @MainActor var console: Console {
    Console.standard(
      plain: plain, language: Speech.language, environment: ProcessEnvironment.variables)
  }

  /// What a teacher can do with a recording. Scenarios are only looked for where one is played.
  @MainActor
  func playerTools(for recording: String, at console: Console) -> PlayerTools {
    PlayerTools(recording: recording, by: alias, folder: transcriptFolder) {
      transcript, name, entry in
      do {
        let sitting = Sitting(
          console: console, repertoire: try repertoire(), transcripts: transcriptFolder,
          engine: Version.number)
        return await sitting.branch(transcript, recording: name, at: entry)
      } catch {
        if let problem = error as? any Phrase { Failure.say(problem) }
        return nil
      }
    }
  }

  var transcriptFolder: TranscriptFolder {
    TranscriptFolder(path: Places.here().transcripts(option: transcripts))
  }

  /// The folder of recordings, to look at what is there: one that was named has to be there.
  func recordedFolder() throws -> TranscriptFolder {
    let folder = transcriptFolder
    guard transcripts == nil || access(folder.path, F_OK) == 0 else {
      throw ArchiveProblem.unreadable(folder.path, .missing)
    }
    return folder
  }
}

extension Language: ExpressibleByArgument {}

extension Phrase {
  /// The words as the argument parser takes them.
  var forHelp: ArgumentHelp { ArgumentHelp(stringLiteral: text(in: Speech.language)) }
}

extension CommandText {
  /// The words as the argument parser takes an overview.
  var forHelp: String { text(in: Speech.language) }
}
