import Roleplay

/// What the terminal says while a room is open, or before it is.
enum RoomDeskText: Phrase {
  case howItGoes, howToStop, noTexts, howToDisplay, folded, cardsOnly, whoReadsAlong, help
  case appointments, noAppointments, appointmentAsked(Int), questionnaireIsOpen
  case remains(RoomAftermath)
  case prompt(RoomView)
  /// A child, or somebody who came with one: never a parent, which not everybody has here.
  case group(VoterGroup)
  case attendance(RoomAttendance)
  case joining(RoomInvitation)
  case pages(beamer: String, desk: String)
  /// The network cards and their addresses.
  case whichAddress([RoomAddress]), addressPrompt(Int)
  case notOnNetwork, playWhat, forTeacher, notForRooms(String)
  case unknownLanguage(String, known: [String])
  case testing(RoomInvitation), stillWaiting, reached(Int), notReached, isolation, testPrompt
  case unknownWord(String), notSeats(String)
}
