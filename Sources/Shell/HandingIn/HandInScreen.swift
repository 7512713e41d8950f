public import Roleplay
import Yarn

/// Handing in, at both ends: a pupil's laptop that sends what it has, and the teacher's, which says
/// what came.
@MainActor
public struct HandInScreen {
  private let console: Console

  /// Makes it.
  public init(console: Console) {
    self.console = console
  }

  private var screen: Screen { console.screen }

  /// Says what became of handing in.
  ///
  /// - Returns: whether all of it arrived.
  @discardableResult
  public func show(_ report: HandInReport) -> Bool {
    if report.recordings == 0, report.dossiers == 0, report.problems.isEmpty {
      screen.say(HandInText.nothing)
      return true
    }
    screen.say(
      HandInText.handedIn(recordings: report.recordings, dossiers: report.dossiers), style: .bold)
    for problem in report.problems {
      screen.write(problem.text(in: console.language), style: .problem)
    }
    return report.problems.isEmpty
  }

  /// Says how to hand in, and which laptops did, until the teacher presses Enter; then closes the room.
  public func receive(in room: any HandInRoom) async {
    guard let invitation = await room.invitation else {
      await room.close()
      screen.say(ClassDeskText.needsNetwork, style: .problem)
      return
    }
    screen.say(HandInText.howToHandIn(invitation), style: .bold)
    screen.say(ClassDeskText.whoReadsAlong, style: .dim)
    let watching = Task { @MainActor in
      var board = HandInBoard(console: console)
      while !Task.isCancelled {
        board.show(await room.laptops)
        try? await Task.sleep(for: HandInBoard.interval)
      }
    }
    let prompt = Prompt(StyledText(console.text(HandInText.prompt), .bold))
    _ = await console.read(ReadRequest(prompt: prompt, isRemembered: false))
    watching.cancel()
    await room.close()
    let laptops = await room.laptops
    for laptop in laptops { screen.say(HandInText.laptop(laptop)) }
    screen.say(
      HandInText.total(
        laptops: laptops.count, recordings: laptops.reduce(0) { $0 + $1.recordings }),
      style: .bold)
  }
}

/// Says what is new of what laptops hand in, above the line that is typed.
@MainActor
struct HandInBoard {
  let console: Console
  /// What is on the screen is so much behind the room.
  static let interval = Duration.milliseconds(500)

  private var said: [String: String] = [:]
  private var problems: [String: Int] = [:]

  init(console: Console) {
    self.console = console
  }

  /// Says what changed.
  mutating func show(_ laptops: [HandedIn]) {
    for laptop in laptops {
      let words = console.text(HandInText.laptop(laptop))
      let new = laptop.problems.dropFirst(problems[laptop.laptop] ?? 0)
      guard said[laptop.laptop] != words || !new.isEmpty else { continue }
      said[laptop.laptop] = words
      problems[laptop.laptop] = laptop.problems.count
      console.reader.above {
        console.screen.writeLine(words)
        for problem in new {
          console.screen.write(problem.text(in: console.language), style: .problem)
        }
      }
    }
  }
}
