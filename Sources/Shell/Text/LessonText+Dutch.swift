extension LessonText {
  var dutch: String {
    switch self {
    case .noLessons:
      "Er zijn nog geen lessen. Druk op l in een opname: dat moment komt dan in een les."
    case .listed(let name, let moments):
      "\(name): \(moments) \(moments == 1 ? "moment" : "momenten")"
    case .caption(let place, let count): "Moment \(place) van \(count)"
    case .whatDoYouSee: "Wat zie je hier?"
    case .passedOver(let list): "Overgeslagen: \(list)."
    case .noMoment(let line): "regel \(line) (geen moment)"
    case .noRecording(let line, let name): "regel \(line) (geen opname \(name))"
    case .noEntry(let line, let entry): "regel \(line) (de opname heeft geen regel \(entry))"
    case .keptFromClass(let line): "regel \(line) (deze opname is alleen voor jou)"
    case .empty(let name): "In de les \(name) staat geen moment dat er is."
    case .done(let name): "Dit was de les \(name)."
    }
  }
}
