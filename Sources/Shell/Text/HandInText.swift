import Roleplay
import Yarn

/// What is said about handing in over the school's network.
enum HandInText: Phrase {
  case nothing, handInWhat, prompt
  case handedIn(recordings: Int, dossiers: Int)
  case howToHandIn(RoomInvitation)
  case howLaptopsHandIn(String)
  case laptop(HandedIn)
  case total(laptops: Int, recordings: Int)

  var dutch: String {
    switch self {
    case .nothing: "Hier is niets om in te leveren: er is geen spel af."
    case .handInWhat:
      "Typ inleveren en de code op het scherm van je docent, bijvoorbeeld: inleveren BKMT-RCHWA."
    case .prompt: "Enter = klaar met inleveren: "
    case .handedIn(let recordings, let dossiers):
      "Ingeleverd: \(recordings) \(recordings == 1 ? "opname" : "opnamen"), dossiers: \(dossiers). "
        + "De opnamen staan nu bij je docent, en niet meer hier."
    case .howToHandIn(let invitation):
      "Op elke laptop: inleveren \(invitation.handInCode ?? "\(invitation.code) \(invitation.address)")"
    case .howLaptopsHandIn(let code): "Een laptop met Weerwoord levert in met: inleveren \(code)"
    case .laptop(let laptop):
      "\(PrintableText.of(laptop.laptop, layout: .oneLine)): \(laptop.recordings) nieuw, "
        + "\(laptop.known) al ingeleverd, dossiers: \(laptop.dossiers)"
    case .total(let laptops, let recordings):
      "\(laptops) \(laptops == 1 ? "laptop" : "laptops"), \(recordings) nieuwe opnamen."
    }
  }

  var english: String {
    switch self {
    case .nothing: "There is nothing to hand in here: no play is finished."
    case .handInWhat:
      "Type handin and the code on your teacher's screen, for example: handin BKMT-RCHWA."
    case .prompt: "Enter = done with handing in: "
    case .handedIn(let recordings, let dossiers):
      "Handed in: \(recordings) \(recordings == 1 ? "recording" : "recordings"), "
        + "dossiers: \(dossiers). Your teacher has the recordings now, and they are not here any more."
    case .howToHandIn(let invitation):
      "On every laptop: handin \(invitation.handInCode ?? "\(invitation.code) \(invitation.address)")"
    case .howLaptopsHandIn(let code): "A laptop with Weerwoord hands in with: handin \(code)"
    case .laptop(let laptop):
      "\(PrintableText.of(laptop.laptop, layout: .oneLine)): \(laptop.recordings) new, "
        + "\(laptop.known) handed in before, dossiers: \(laptop.dossiers)"
    case .total(let laptops, let recordings):
      "\(laptops) \(laptops == 1 ? "laptop" : "laptops"), \(recordings) new recordings."
    }
  }
}
