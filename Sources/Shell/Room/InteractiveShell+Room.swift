import Archive
import Roleplay
import Yarn

/// A room full of phones, opened from the shell.
extension InteractiveShell {
  private static let testWords: Set<String> = ["test", "proef"]

  /// Opens a room: `zaal stellingen`, `zaal stellingen --talen ar,tr --plaatsen 60`, `zaal test`.
  func openRoom(_ words: [String]) async {
    guard isTeacher else {
      screen.say(RoomDeskText.forTeacher)
      return
    }
    guard let rooms = sitting.rooms else { return }
    var wish = RoomWish()
    var names: [String] = []
    // A value follows its option, as on the command line.
    var rest = words.flatMap { $0.split(separator: "=", maxSplits: 1).map(String.init) }[...]
    while let word = rest.popFirst() {
      switch word.lowercased() {
      case "--talen", "--languages":
        wish.languages = (rest.popFirst() ?? "").split(separator: ",").map { $0.lowercased() }
      case "--plaatsen", "--seats":
        let typed = rest.popFirst() ?? ""
        guard let seats = Int(typed), seats > 0 else {
          screen.say(RoomDeskText.notSeats(typed), style: .problem)
          return
        }
        wish.seats = seats
      case "--kaarten", "--cards": wish.hasCardsOnly = true
      case "--vragenlijst", "--questionnaire": wish.asksOnPhone = true
      case let option where option.hasPrefix("--"):
        screen.say(RoomDeskText.unknownWord(word), style: .problem)
        return
      default: names.append(word)
      }
    }
    let known = rooms.languages.map(\.tag)
    // By default, phones can choose the languages that pupils can.
    let isSaid = words.contains {
      $0.lowercased().hasPrefix("--talen") || $0.lowercased().hasPrefix("--languages")
    }
    if !isSaid {
      wish.languages = settings.offeredLanguages.map(\.description).filter(known.contains)
    }
    if let unknown = wish.languages.first(where: { !known.contains($0) }) {
      screen.say(RoomDeskText.unknownLanguage(unknown, known: known), style: .problem)
      return
    }
    guard let wanted = names.first else {
      screen.say(RoomDeskText.playWhat)
      return
    }
    let door = RoomDoor(console: console, rooms: rooms)
    if Self.testWords.contains(wanted.lowercased()) {
      _ = await door.test(wish)
      return
    }
    guard let name = found(wanted) else { return }
    let suited = repertoire.playbill(of: name).audiences
    guard let audience = suited.first(where: \.isRoom) else {
      screen.say(RoomDeskText.notForRooms(name), style: .problem)
      return
    }
    if settings.asksOnPhone, audience == .parents { wish.asksOnPhone = true }
    guard let wish = await door.wish(wish) else { return }
    sitting.roomWish = wish
    _ = await sitting.play(name, audience: audience)
    screen.writeBlank()
  }
}
