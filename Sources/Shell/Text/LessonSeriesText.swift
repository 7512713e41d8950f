import Roleplay

/// The texts about the series of lessons.
enum LessonSeriesText: Phrase {
  /// There is no series; with the file in which to write it.
  case none(String)
  /// How often something was played to its end, and when last; nil if never.
  case played(finished: Int, last: String?)
  case sheet(String, name: String)
  case unknown(String)
  case forTeacher

  var dutch: String {
    switch self {
    case .none(let path):
      """
      Er is nog geen lessenreeks. Schrijf er een in \(path), bijvoorbeeld zo:
      # Les 1. Wat kan ik?
      complimenten in drietallen
      > Neem gekleurd papier mee.
      """
    case .played(_, nil): "nog niet gespeeld"
    case .played(0, let last?): "begonnen, niet af; laatst op \(last)"
    case .played(1, let last?): "1 keer gespeeld, op \(last)"
    case .played(let count, let last?): "\(count) keer gespeeld, laatst op \(last)"
    case .sheet(let title, let name): "Blad: \(title) (weerwoord blad \(name))"
    case .unknown(let name):
      "\(PrintableText.of(name, layout: .oneLine)): zo heet geen scenario en geen blad."
    case .forTeacher: "De lessenreeks is voor je docent. Typ eerst: docent."
    }
  }

  var english: String {
    switch self {
    case .none(let path):
      """
      There is no lesson series yet. Write one in \(path), for example:
      # Lesson 1. What can I do?
      complimenten in threes
      > Bring coloured paper.
      """
    case .played(_, nil): "not played yet"
    case .played(0, let last?): "begun, not finished; last on \(last)"
    case .played(1, let last?): "played once, on \(last)"
    case .played(let count, let last?): "played \(count) times, last on \(last)"
    case .sheet(let title, let name): "Sheet: \(title) (weerwoord sheet \(name))"
    case .unknown(let name):
      "\(PrintableText.of(name, layout: .oneLine)): no scenario and no sheet is called so."
    case .forTeacher: "The lesson series is for your teacher. Type first: teacher."
    }
  }
}
