import Archive
public import Roleplay
import Yarn

/// What is settled before a room opens: which address phones use, and whether they reach it.
@MainActor
public struct RoomDoor {
  private let console: Console
  private let rooms: any RoomMaker

  /// Makes a door.
  public init(console: Console, rooms: any RoomMaker) {
    self.console = console
    self.rooms = rooms
  }

  private var screen: Screen { console.screen }

  /// Adds an address to a wish. If the computer has several, the person chooses one; if it has none,
  /// the person is told, and only cards are counted.
  ///
  /// - Parameter needsNetwork: whether nothing can be done without a network.
  /// - Returns: nil if the person leaves, or if there is no network and one is needed.
  public func wish(_ wish: RoomWish, needsNetwork: Bool = false) async -> RoomWish? {
    var wish = wish
    guard !wish.hasCardsOnly, wish.address == nil else { return wish }
    let addresses = rooms.addresses
    guard addresses.count > 1, console.isInteractive else {
      wish.address = addresses.first?.address
      guard addresses.isEmpty else { return wish }
      if needsNetwork {
        screen.say(ClassDeskText.needsNetwork, style: .problem)
        return nil
      }
      screen.say(RoomDeskText.notOnNetwork, style: .problem)
      return wish
    }
    screen.say(RoomDeskText.whichAddress(addresses))
    let prompt = Prompt(
      StyledText(console.text(RoomDeskText.addressPrompt(addresses.count)), .bold))
    while true {
      switch await console.read(ReadRequest(prompt: prompt, isRemembered: false)) {
      case .ended, .closed, .interrupted: return nil
      case .tooLong: screen.say(StageText.notANumber(count: addresses.count), style: .problem)
      case .line(let line):
        let typed = line.text.filter { !$0.isWhitespace }
        if let number = Int(typed), addresses.indices.contains(number - 1) {
          wish.address = addresses[number - 1].address
          return wish
        }
        screen.say(StageText.notANumber(count: addresses.count), style: .problem)
      }
    }
  }

  /// Opens a page for phones, and says when one has opened it.
  ///
  /// - Returns: whether a phone reached it.
  public func test(_ wanted: RoomWish) async -> Bool {
    guard let wish = await wish(wanted) else { return false }
    let test: any ReachTest
    do {
      test = try await rooms.test(wish, in: console.language)
    } catch {
      screen.write(
        (error as? any Phrase)?.text(in: console.language) ?? "\(error)", style: .problem)
      return false
    }
    guard let invitation = test.invitation else {
      await test.close()
      return false
    }
    SquareCodeScreen(squares: invitation.squares, screen: screen).show()
    screen.say(RoomDeskText.testing(invitation))
    let watching = Task { @MainActor in
      var said = 0
      while !Task.isCancelled {
        let reached = await test.reached
        if reached > said {
          said = reached
          console.reader.above { screen.say(RoomDeskText.reached(reached), style: .bold) }
        }
        try? await Task.sleep(for: .milliseconds(300))
      }
    }
    let prompt = Prompt(StyledText(console.text(RoomDeskText.testPrompt), .bold))
    _ = await console.read(ReadRequest(prompt: prompt, isRemembered: false))
    watching.cancel()
    let reached = await test.reached
    await test.close()
    guard reached == 0 else {
      screen.say(RoomDeskText.reached(reached), style: .bold)
      return true
    }
    screen.say(RoomDeskText.notReached, style: .problem)
    screen.say(RoomDeskText.isolation)
    return false
  }
}
