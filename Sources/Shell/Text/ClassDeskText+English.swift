import Roleplay
import Yarn

extension ClassDeskText {
  var english: String {
    switch self {
    case .howItGoes:
      "The class is open. Enter shows who is where. Everybody quiet? Type: pause. Help: type help."
    case .howToStop: "Do you want to stop? Type stop. What is not finished is kept."
    case .whoReadsAlong:
      """
      Answers go over the wifi without a lock. Whoever runs it can read along. With a hotspot of your \
      own that is not possible.
      """
    case .help:
      """
      who  who is where; so does Enter
      pause  every screen says: look at the teacher
      continue  everybody plays on
      time 10  after ten minutes everybody stands still
      let Tulip continue  only Tulip plays on; if the code was wrong too often, there is a new one
      code  shows the address and the code again
      stop  closes the class; what is not finished is kept
      """
    case .nobody: "Nobody is here yet."
    case .paused: "Everybody stands still. Every screen says: look at the teacher."
    case .goesOn: "Everybody plays on."
    case .prompt(let view):
      Self.prompt(
        "class",
        [
          (view.seats.count, "in"), (view.count(.finished), "finished"),
          (view.count(.waiting), "waiting"),
        ], view, paused: "paused")
    case .seat(let seat):
      "\(Self.alias(seat) ?? "(picks a name)")  "
        + [
          Self.position(seat), Self.state(seat.state),
          seat.isConnected || [.finished, .stopped].contains(seat.state) ? nil : "no connection",
        ].compactMap(\.self).joined(separator: ", ")
    case .timeSet(let minutes):
      "In \(minutes) \(minutes == 1 ? "minute" : "minutes") everybody stands still."
    case .letOn(let alias, let code):
      code.map { "New code for \(PrintableText.of(alias, layout: .oneLine)): \($0)" }
        ?? "\(PrintableText.of(alias, layout: .oneLine)) may go on."
    case .over(let finished, let stopped):
      """
      The class is closed. Finished: \(finished). Stopped: \(stopped). Whoever is not finished goes on \
      later with name and code. Discuss it? Type: discuss.
      """
    case .playWhat: "Type class and a scenario, for example: class elektricien."
    case .forTeacher: "Your teacher opens the class. First type: teacher."
    case .notForDevices(let name):
      "‘\(name)’ is played by the whole class together. Type: room \(name)."
    case .needsNetwork:
      "This laptop is on no network. Turn on the wifi or a hotspot of your own, and try again."
    }
  }

  private static func position(_ seat: ClassView.Seat) -> String? {
    switch seat.position {
    case .part(let number, let count): "part \(number) of \(count)"
    case .question(let number, let count): "question \(number) of \(count)"
    case nil: nil
    }
  }

  private static func state(_ state: ClassView.Seat.State) -> String {
    switch state {
    case .choosing: "picks a name"
    case .playing: "plays"
    case .paused: "own pause"
    case .waiting: "waits for you"
    case .deciding: "chooses who may see it"
    case .finished: "finished"
    case .stopped: "stopped"
    }
  }
}
