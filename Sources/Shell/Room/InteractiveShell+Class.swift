import Archive
import Roleplay
import Yarn

/// A class in which everybody plays on their own device, opened from the shell.
extension InteractiveShell {
  /// Opens a class: `klas elektricien`.
  func openClass(_ words: [String]) async {
    guard isTeacher else {
      screen.say(ClassDeskText.forTeacher)
      return
    }
    guard let rooms = sitting.rooms else { return }
    guard let wanted = words.first else {
      screen.say(ClassDeskText.playWhat)
      return
    }
    var wish = RoomWish()
    wish.languages = settings.offeredLanguages.map(\.description)
    guard let name = found(wanted),
      let wish = await RoomDoor(console: console, rooms: rooms).wish(
        wish, needsNetwork: true)
    else { return }
    _ = await sitting.playClass(name, wish)
    screen.writeBlank()
  }
}
