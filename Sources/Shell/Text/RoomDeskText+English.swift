import Roleplay
import Yarn

extension RoomDeskText {
  var english: String {
    switch self {
    case .howItGoes:
      "The room is open. Enter does what makes sense next: close, show, go on. Help: type help."
    case .howToStop: "Do you want to stop? Type stop. Everything is kept."
    case .noTexts: "Nothing was sent yet."
    case .howToDisplay:
      "Show a text: display 2. Not for everybody: discard 2. Go on with it: pick 2."
    case .appointments: "Who asked for a talk about one child. Do not read this aloud."
    case .noAppointments: "Nobody has asked for a talk yet."
    case .appointmentAsked(let count):
      """
      \(count == 1 ? "One person asks" : "\(count) people ask") for a talk about one child. Read it on your \
      own page, or type: appointments. Then it is on this screen.
      """
    case .questionnaireIsOpen:
      "The questions are on the phones now. Paper is fine too. Enter closes the evening."
    case .remains(let aftermath):
      [
        aftermath.answered > 0 ? "Questions answered on phones: \(aftermath.answered)." : nil,
        aftermath.appointments > 0
          ? "Talks asked for: \(aftermath.appointments). Get in touch this week." : nil,
        aftermath.isSealed ? "It is sealed. Open it with weerwoord keys open." : nil,
        "It is on this page, for you alone:",
      ].compactMap(\.self).joined(separator: " ")
    case .folded:
      """
      Hold nothing up at this statement: vote with phones or with a folded card. You see children and \
      adults apart only with five or more of both.
      """
    case .cardsOnly: "There is no network for phones. Everything works with cards: cards 34 12."
    case .whoReadsAlong:
      """
      Phones send their vote over the wifi without a lock. Whoever runs it can read along. With a hotspot \
      of your own nobody can.
      """
    case .help:
      """
      Enter  closes, shows or goes on: what makes sense next
      next  goes to what comes next
      close  nobody can vote any more
      show  shows what was voted
      again  votes once more; you see both beside each other
      cards 34 12  counts cards, in the order of the options
      cards adults 14 6 children 20 3  counts them apart
      more green  without counting: most cards are green
      talk 3  three minutes to talk, with a clock
      text  reads what phones sent
      display 2  shows text 2 to everybody
      discard 2  throws text 2 away
      pick 2  decides a tie, or goes on with text 2
      appointments  reads who asked for a talk about one child
      language nl  shows terminal and beamer in another language; phones choose their own
      both en  puts that language below the Dutch on the beamer; both once more: off again
      who  says how many devices there are
      code  shows the address and the code again
      back  goes back one question
      stop  stops; go on later with: resume
      """
    case .prompt(let view):
      switch view.phase {
      case .asking: "room, \(Self.englishCount(view))> "
      case .closed: "room, closed, \(Self.englishCount(view))> "
      case .shown: "room, shown> "
      case .questionnaire: "room, \(view.answered) answered> "
      case .welcome, .reading: "room, \(view.joined) in> "
      case .ended: "room> "
      }
    case .group(.children): "Children"
    case .group(.adults): "Adults"
    case .attendance(let who):
      [
        "Devices: \(who.devices), connected now: \(who.connected).",
        who.groups.isEmpty
          ? nil : "Children: \(who.groups[.children] ?? 0), adults: \(who.groups[.adults] ?? 0).",
        who.seats.map { "Seats: \($0)." },
        "Are there more devices than people? Then somebody may be voting twice.",
      ].compactMap(\.self).joined(separator: " ")
    case .joining(let invitation): "Join in: \(invitation.address)  code \(invitation.code)"
    case .pages(let beamer, let desk): "On the projector: \(beamer)\nFor you alone: \(desk)"
    case .whichAddress(let addresses):
      "This laptop has several addresses. Which one do the phones reach?\n"
        + addresses.enumerated().map { "  \($0 + 1)  \($1.address) (\($1.card))" }
        .joined(separator: "\n")
    case .addressPrompt(let count): "Type 1 to \(count): "
    case .notOnNetwork:
      """
      This laptop is on no network. Phones cannot join; with cards everything works. Phones after all? Turn \
      on the wifi or a hotspot of your own, and try again.
      """
    case .playWhat:
      "Type room and a scenario, for example: room stellingen. Try it first? Type: room test."
    case .forTeacher: "Your teacher opens the room. First type: teacher."
    case .notForRooms(let name):
      "\(PrintableText.of(name, layout: .oneLine)) is not for a class or a parents' evening."
    case .unknownLanguage(let tag, let known):
      "There is no language ‘\(PrintableText.of(tag, layout: .oneLine))’ for phones. There are: \(known.joined(separator: ", "))."
    case .testing(let invitation):
      """
      Take a phone on the same wifi and open: http://\(invitation.address)
      Does it say ‘It works’? Then phones can join in. Enter ends the test.
      """
    case .stillWaiting: "No phone seen yet."
    case .reached(let count):
      count == 1
        ? "It works: one device reached this laptop."
        : "It works: \(count) devices reached this laptop."
    case .notReached: "No phone reached this laptop."
    case .isolation:
      """
      On many schools' wifi devices may not see each other (that is called client isolation). The ways round:
      - make a hotspot with the laptop or with a phone, and put laptop and phones on it;
      - ask whoever runs the network for one without that wall;
      - or vote with cards only: that needs no network.
      """
    case .testPrompt: "test> "
    case .notSeats(let typed):
      "‘\(PrintableText.of(typed, layout: .oneLine))’ is no number of seats. Type a number: --seats 60."
    case .unknownWord(let word):
      "‘\(PrintableText.of(word, layout: .oneLine))’ does not belong to room. Type: room stellingen."
    }
  }

  private static func englishCount(_ view: RoomView) -> String {
    view.cards == 0 ? "\(view.answered) voted" : "\(view.answered) voted, \(view.cards) cards"
  }
}
