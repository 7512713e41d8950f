import Archive
import Roleplay
import Yarn

/// Handing in over the school's network, from the shell.
extension InteractiveShell {
  /// `inleveren BKMT-RCHWA`, or `inleveren BKMT 192.168.1.20:4040`.
  func handIn(_ words: [String]) async {
    guard let rooms = sitting.rooms else { return }
    guard let code = words.first, words.count <= 2 else {
      screen.say(HandInText.handInWhat)
      return
    }
    do {
      let report = try await rooms.handIn(
        transcripts.path, code: code, address: words.dropFirst().first)
      HandInScreen(console: console).show(report)
    } catch {
      screen.write(
        (error as? any Phrase)?.text(in: console.language) ?? "\(error)", style: .problem)
    }
    screen.writeBlank()
  }

  /// `ophalen` without a path: laptops hand in until the teacher presses Enter.
  func receiveHandIns(className: String?) async {
    guard let rooms = sitting.rooms,
      let wish = await RoomDoor(console: console, rooms: rooms).wish(
        RoomWish(), needsNetwork: true)
    else { return }
    do {
      let room = try await rooms.openHandIn(transcripts.path, className: className, wish)
      await HandInScreen(console: console).receive(in: room)
    } catch {
      screen.write(
        (error as? any Phrase)?.text(in: console.language) ?? "\(error)", style: .problem)
    }
    screen.writeBlank()
  }
}
