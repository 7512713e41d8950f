import Roleplay
import Yarn

/// What the program itself says to a pupil at a device.
enum ClassNotice: Phrase {
  case numbersNotThere([Int])
  case reply(ReplyTextError)
  case playsAlready(player: String, role: String)
  case unfit
  case softening(Softening)
  case softerSoon

  /// What is said about an answer that was not taken.
  init(_ problem: DeviceAnswer.AnswerError) {
    self =
      switch problem {
      case .unfit: .unfit
      case .numbersNotThere(let numbers): .numbersNotThere(numbers)
      case .reply(let problem): .reply(problem)
      case .playsAlready(let player, let role): .playsAlready(player: player, role: role)
      }
  }

  var dutch: String {
    switch self {
    case .numbersNotThere(let numbers):
      numbers.map { String($0) }.joined(separator: " en ")
        + (numbers.count == 1 ? " is er niet. " : " zijn er niet. ")
        + "Typ de nummers nog een keer."
    case .reply(let problem): problem.dutch
    case .playsAlready(let player, let role):
      "\(PrintableText.of(player, layout: .oneLine)) speelt al \(role). Kies iemand anders."
    case .unfit: "Dat begrijp ik niet. Probeer het nog een keer."
    case .softening(.done): "Goed. De ander luistert vanaf nu eerder."
    case .softening(.softestAlready): "De ander luistert al zo gauw als kan."
    case .softening(.hasNone): "In dit verhaal kan het niet zachter."
    case .softerSoon: "Goed. Dat doen we vanaf de volgende vraag."
    }
  }

  var english: String {
    switch self {
    case .numbersNotThere(let numbers):
      numbers.map { String($0) }.joined(separator: " and ")
        + (numbers.count == 1 ? " is not there. " : " are not there. ")
        + "Type the numbers once more."
    case .reply(let problem): problem.english
    case .playsAlready(let player, let role):
      "\(PrintableText.of(player, layout: .oneLine)) plays \(role) already. Choose somebody else."
    case .unfit: "I do not understand that. Try once more."
    case .softening(.done): "Good. The other person listens sooner from now on."
    case .softening(.softestAlready): "The other person listens as soon as possible already."
    case .softening(.hasNone): "In this story it cannot be softer."
    case .softerSoon: "Good. We do that from the next question on."
    }
  }
}
