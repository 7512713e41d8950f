extension SearchText {
  var english: String {
    switch self {
    case .forTeacher: "Searching is for your teacher."
    case .searchWhat: "What do you look for? Type for example: search father \"too hard\""
    case .searching(let searched, let total):
      "\(searched) of \(total) recordings searched. Stop? Ctrl-C."
    case .stopped(let searched, let total):
      "Stopped: \(searched) of \(total) recordings were searched."
    case .nothingFound: "Nothing was found. A star may be used: electr* finds electrician too."
    case .found(let count, let recordings, let shown):
      (count == 1 ? "Found once" : "Found \(count) times")
        + (recordings == 1 ? ", in 1 recording." : ", in \(recordings) recordings.")
        + (shown < count ? " These are the newest \(shown)." : "")
    case .notSearched(let count):
      count == 1 ? "1 recording was not searched." : "\(count) recordings were not searched."
    case .endsMissing(let count):
      "The end of \(count == 1 ? "1 recording" : "\(count) recordings") is missing. The program was "
        + "stopped there, or somebody cut it off."
    case .lookBackWhere: "Number: look back from there. Enter: done. "
    case .notAHit(let count):
      count == 1 ? "Type 1, or Enter." : "Type a number from 1 to \(count), or Enter."
    case .said(let name): name.map { "\($0): " } ?? ""
    case .option: "Option: "
    case .note(let author): author.map { "Note of \($0): " } ?? "Note: "
    }
  }
}
