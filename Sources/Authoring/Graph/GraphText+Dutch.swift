extension GraphText {
  var dutch: String {
    switch self {
    case .start: "Begin"
    case .stop: "Hier stopt het spel"
    case .shared: "gedeeld met andere scenario's"
    case .unreached: "hier komt niemand"
    case .choice: "Keuze"
    case .question: "Open vraag"
    case .notes(let minimum): "Briefjes (minstens \(minimum))"
    case .talk(let minutes, let times):
      "Praten: \(times == 1 ? "" : "\(times) keer ")\(minutes == "1" ? "1 minuut" : "\(minutes) minuten")"
    case .ending(let name): "Einde: \(Self.dutchEnding(name))"
    case .sometimes: "soms"
    case .back(let title): "terug naar \(title)"
    case .more(let count): "… en nog \(count)"
    case .legend: "Zo lees je dit:"
    case .scene: "scène"
    case .legendQuestion: "open vraag"
    case .legendEnding: "einde"
    case .legendDetour: "uitstapje: komt terug"
    case .legendBack: "terug naar eerder"
    case .legendConnector: "verder op een ander blad"
    case .sheet(let number, let count): "blad \(number) van \(count)"
    case .list: "Het scenario als lijst"
    case .leadsTo: "Verder naar"
    case .detourTo: "Uitstapje naar"
    case .pictureTitle(let heading, let sheet, let count):
      count == 1
        ? "De wegen door ‘\(heading)’" : "De wegen door ‘\(heading)’, blad \(sheet) van \(count)"
    case .pictureDescription(let scenes):
      "Op dit blad: \(scenes.joined(separator: ", ")). Onderaan staat alles als lijst."
    }
  }

  static func dutchEnding(_ name: String) -> String {
    switch name {
    case "together": "samen"
    case "help": "hulp vragen"
    case "waiting": "wachten"
    case "own-way": "eigen weg"
    case "trying": "proberen"
    case "another-way": "een andere weg"
    case "giving-in": "toegeven"
    case "quarrel": "ruzie"
    case "silence": "zwijgen"
    default: name
    }
  }
}
