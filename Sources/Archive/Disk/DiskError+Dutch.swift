extension DiskError {
  /// What is wrong, and what to do.
  public var dutch: String {
    switch self {
    case .full: "De schijf is vol. Maak ruimte en probeer het nog eens."
    case .forbidden: "Dat mag niet op deze computer. Vraag je docent om hulp."
    case .readOnly: "Op deze schijf kun je alleen lezen. Kies een andere map."
    case .missing: "Het is er niet. Kijk of de naam klopt."
    case .exists: "Er is al iets met die naam. Kies een andere naam."
    case .folder: "Dit is een map. Kies een bestand."
    case .notAFolder: "Dit is geen map. Kies een map."
    case .notAFile: "Dit is geen gewoon bestand. Kies een ander bestand."
    case .nameNotUTF8: "In de naam staat een teken dat niet klopt. Geef het een andere naam."
    case .leadsOut: "Het wijst naar iets buiten de map. Haal dat weg."
    case .tooLarge: "Dit bestand is te groot. Kies een ander bestand."
    case .nameTooLong: "De naam is te lang. Kies een kortere naam."
    case .hardware: "De schijf werkt niet goed. Vraag je docent om hulp."
    case .tooManyFiles: "Er zijn te veel bestanden open. Sluit iets en probeer het nog eens."
    case .busy: "Een ander programma is er nu mee bezig. Wacht even en probeer het nog eens."
    case .noMemory:
      "De computer heeft te weinig geheugen. Sluit andere programma's en probeer het nog eens."
    case .other(let number): "De computer meldt fout \(number). Vraag je docent om hulp."
    }
  }
}
