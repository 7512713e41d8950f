import Archive
import Roleplay
import Yarn

/// What is said about recordings that were collected from other laptops.
enum CollectionText: Phrase {
  case nothing, originalsKept, collectWhat, forTeacher
  case laptop(RecordingCollection.Result.Laptop)
  case total(taken: Int, known: Int)
  case dossiers(Int)
  case unfinished(String)
  case notErased(String)

  var dutch: String {
    switch self {
    case .nothing: "Hier zijn geen opnamen."
    case .originalsKept: "De opnamen staan ook nog waar ze stonden."
    case .collectWhat:
      "Typ ophalen en waar de opnamen staan, bijvoorbeeld: ophalen /media/stick --klas 2A."
    case .forTeacher: "Ophalen doet je docent. Typ eerst: docent."
    case .laptop(let laptop):
      "\(Self.shown(laptop.folder)): \(laptop.taken) nieuw, \(laptop.known) al opgehaald"
    case .total(let taken, let known):
      "Opgehaald: \(taken) \(taken == 1 ? "opname" : "opnamen"). Al opgehaald: \(known)."
    case .dossiers(let count):
      count == 1 ? "Dossiers met iets nieuws: 1." : "Dossiers met iets nieuws: \(count)."
    case .unfinished(let path): "Niet af, en dus niet opgehaald: \(Self.shown(path))"
    case .notErased(let path): "Opgehaald, maar niet gewist: \(Self.shown(path))"
    }
  }

  var english: String {
    switch self {
    case .nothing: "There are no recordings here."
    case .originalsKept: "The recordings are also still where they were."
    case .collectWhat:
      "Type collect and where the recordings are, for example: collect /media/stick --class 2A."
    case .forTeacher: "Your teacher collects. First type: teacher."
    case .laptop(let laptop):
      "\(Self.shown(laptop.folder)): \(laptop.taken) new, \(laptop.known) collected before"
    case .total(let taken, let known):
      "Collected: \(taken) \(taken == 1 ? "recording" : "recordings"). Collected before: \(known)."
    case .dossiers(let count): "Dossiers with something new: \(count)."
    case .unfinished(let path): "Not finished, and so not collected: \(Self.shown(path))"
    case .notErased(let path): "Collected, but not erased: \(Self.shown(path))"
    }
  }

  private static func shown(_ path: String) -> String { PrintableText.of(path, layout: .oneLine) }
}
