import Roleplay
import Yarn

/// What the terminal says while a class plays, each on their own device.
enum ClassDeskText: Phrase {
  case howItGoes, howToStop, whoReadsAlong, help, nobody, paused, goesOn
  case prompt(ClassView)
  case seat(ClassView.Seat)
  case timeSet(Int)
  case letOn(String, newCode: String?)
  case over(finished: Int, stopped: Int)
  case playWhat, forTeacher, notForDevices(String), needsNetwork
}
