import Archive
public import ArgumentParser
import Discussion
import Roleplay
public import Shell
import Yarn

/// `weerwoord replay [RECORDING]`
struct ReplayCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    command: "replay", does: .helpReplay,
    example: "weerwoord replay --pace instant",
    dutchExample: "weerwoord terugkijken --tempo instant", aliases: ["terugkijken"])

  @OptionGroup var common: CommonOptions
  @OptionGroup var who: AliasOption
  @OptionGroup var showing: DisclosureOptions
  @Option(name: .named("pace", dutch: "tempo"), help: CommandText.helpPace.help(for: .pace))
  var pace = ReplayPace.step
  @Option(name: .named("from", dutch: "vanaf"), help: CommandText.helpFrom.help(for: .number))
  var from = 1
  @Flag(name: .named("verify", dutch: "controleer"), help: CommandText.helpVerify.forHelp)
  var verify = false
  @Flag(name: .named("beside", dutch: "naast"), help: CommandText.helpBeside.forHelp)
  var beside = false
  @Flag(
    name: .named("with-alias", dutch: "met-schuilnaam"), help: CommandText.helpWithAlias.forHelp)
  var withAlias = false
  @Argument(help: CommandText.helpRecording.help(for: .recording)) var recording: String?

  @MainActor
  func run() async throws {
    let disclosure = try await showing.disclosure(
      to: .teacher, common, reading: recording.map { [$0] } ?? [])
    let path = try RecordingName.path(
      of: recording, in: common.transcriptFolder, alias: who.alias
    ) { _ in true }
    if let notice = MissingEndNotice(about: path) { ErrorReport.say(notice) }
    if verify {
      var reader = try TranscriptReader(path: path)
      try check(try reader.rest())
      return
    }
    let transcript = try disclosure.read(path)
    // Without a choice of how the teacher's mode opens, it may be a pupil who looks.
    if Settings.here().teacherAccess != .notChosen {
      TeachersPlays.look(at: transcript, from: path)
    }
    let shown = common.readable(transcript)
    if beside {
      let isShown = await RoundsScreen.show(shown, at: common.console)
      guard isShown else { throw CommandText.playedOnce }
      return
    }
    let highest = transcript.entries.last?.number ?? 1
    guard (1...max(1, highest)).contains(from) else {
      throw CommandText.noSuchEntry(from, highest: highest)
    }
    let console = common.console
    guard console.isInteractive, pace != .instant else {
      ReplayScreen(
        console: console, transcript: shown, from: from, isForTeacher: console.isInteractive,
        withAlias: withAlias ? true : nil
      ).run()
      return
    }
    let tools = common.playerTools(for: path, by: who.alias, at: console)
    await Player(
      console: console, transcript: transcript, shown: shown, from: from,
      isPlaying: pace == .natural, tools: tools, showsAlias: withAlias,
      scenario: { (try? common.repertoire())?.scenario(of: $0) }
    ).run()
  }

  private func check(_ transcript: Transcript) throws {
    let files = try common.repertoire().load(transcript.opening.scenario)
    let scenario = Scenario(files)
    let verification = try Verification(of: transcript, in: scenario)
    for notice in verification.notices { print(notice.text(in: Speech.language)) }
    if let difference = verification.difference {
      ErrorReport.say(difference)
      throw ReportedError()
    }
    print(CommandText.verified(entries: verification.matching).text(in: Speech.language))
  }
}

extension ReplayPace: ExpressibleByArgument {}
