extension GraphText {
  var english: String {
    switch self {
    case .start: "Start"
    case .stop: "The play stops here"
    case .shared: "shared with other scenarios"
    case .unreached: "nobody comes here"
    case .choice: "Choice"
    case .question: "Open question"
    case .notes(let minimum): "Notes (at least \(minimum))"
    case .talk(let minutes, let times):
      "Talk: \(times == 1 ? "" : "\(times) times ")\(minutes == "1" ? "1 minute" : "\(minutes) minutes")"
    case .ending(let name): "Ending: \(Self.englishEnding(name))"
    case .sometimes: "sometimes"
    case .back(let title): "back to \(title)"
    case .more(let count): "… and \(count) more"
    case .legend: "How to read this:"
    case .scene: "scene"
    case .legendQuestion: "open question"
    case .legendEnding: "ending"
    case .legendDetour: "detour: comes back"
    case .legendBack: "back to earlier"
    case .legendConnector: "goes on on another sheet"
    case .sheet(let number, let count): "sheet \(number) of \(count)"
    case .list: "The scenario as a list"
    case .leadsTo: "On to"
    case .detourTo: "Detour to"
    case .pictureTitle(let heading, let sheet, let count):
      count == 1
        ? "The roads through ‘\(heading)’"
        : "The roads through ‘\(heading)’, sheet \(sheet) of \(count)"
    case .pictureDescription(let scenes):
      "On this sheet: \(scenes.joined(separator: ", ")). Below, everything stands as a list."
    }
  }

  static func englishEnding(_ name: String) -> String {
    switch name {
    case "together": "together"
    case "help": "asking for help"
    case "waiting": "waiting"
    case "own-way": "one's own way"
    case "trying": "trying it out"
    case "another-way": "another way"
    case "giving-in": "giving in"
    case "quarrel": "a quarrel"
    case "silence": "silence"
    default: name
    }
  }
}
