public import Archive
public import ArgumentParser
import Glibc
import Roleplay
import Shell
import Yarn

/// `weerwoord expire --older-than 365d`
struct ExpireCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    command: "expire", does: .helpExpire, example: "weerwoord expire --older-than 365d",
    dutchExample: "weerwoord opruimen --ouder-dan 365d", aliases: ["opruimen"])

  @OptionGroup var common: CommonOptions
  @OptionGroup var teacher: TeacherOptions
  @Option(
    name: .named("older-than", dutch: "ouder-dan"),
    help: CommandText.helpOlderThan.help(for: .period))
  var olderThan: RetentionPeriod?
  @Flag(name: .named("remember", dutch: "onthoud"), help: CommandText.helpRememberPeriod.forHelp)
  var isRemembered = false
  @Flag(name: .named("yes", dutch: "ja"), help: CommandText.helpYes.forHelp) var isConfirmed = false
  @Flag(
    name: .named("unreadable", dutch: "onleesbaar"), help: CommandText.helpUnreadable.forHelp)
  var erasesUnreadable = false

  @MainActor
  func run() async throws {
    // What nobody can open any more, because the passphrase is lost, has to go some time too.
    try await teacher.letIn(common, needsKeys: !erasesUnreadable)
    let settings = Settings.here()
    guard let period = try olderThan ?? settings.retention() else { throw CommandText.noPeriod }
    if isRemembered {
      try settings.remember(period)
      print(CommandText.periodRemembered(period).text(in: Speech.language))
    }
    let isDone = try await StoredDataScreen(
      console: common.console, transcripts: common.recordedFolder()
    ).expire(
      olderThan: period, now: Int(time(nil)), isConfirmed: isConfirmed,
      erasesUnreadable: erasesUnreadable)
    if !isDone { throw ReportedError() }
  }
}

extension RetentionPeriod: ExpressibleByArgument {
  /// Takes a period such as `365d`.
  public init?(argument: String) {
    self.init(argument)
  }
}
