import Archive
import Roleplay

extension StoredDataText {
  var dutch: String {
    switch self {
    case .keptAbout(let alias, let folder):
      "Dit staat over \(PrintableText.of(alias, layout: .oneLine)) in \(shown(folder)):"
    case .nothingAbout(let alias, let folder):
      "Over \(PrintableText.of(alias, layout: .oneLine)) staat niets in \(shown(folder)). "
        + "Kijk of de naam klopt."
    case .tooOld(let count, let period):
      count == 1
        ? "Dit is ouder dan \(period.dutch):" : "Deze \(count) zijn ouder dan \(period.dutch):"
    case .noneTooOld(let period): "Niets is ouder dan \(period.dutch)."
    case .recording(let heading, let time, let visibility, let copy):
      Self.dutchName(copy)
        + "\(PrintableText.of(heading, layout: .oneLine)), \(time), "
        + Self.dutchState(visibility)
    case .kind(.recording): "Opname"
    case .kind(.unreadableRecording): "Een opname die niet te lezen is; de naam past erbij"
    case .kind(.marks): "Merken en notities van de docent erover"
    case .kind(.page): "Een pagina om te printen, ervan gemaakt"
    case .kind(.playCode): "De code om verder te spelen, als hash"
    case .kind(.ballots): "Wat telefoons zeiden in de zaal"
    case .kind(.halfWritten): "Wat half geschreven bleef na een storing"
    case .kind(.damagedOriginal): "Het kapotte origineel, van voor het herstel"
    case .kind(.lessonMoments(1)): "1 moment ervan in een les"
    case .kind(.lessonMoments(let count)): "\(count) momenten ervan in een les"
    case .kind(.decisions(1)): "Het besluit van de docent over 1 tekst"
    case .kind(.decisions(let count)): "De besluiten van de docent over \(count) teksten"
    case .kind(.dossier(nil)): "Een dossier dat niet te lezen is"
    case .kind(.dossier(1)): "Dossier, met wat er in 1 spel geleerd is"
    case .kind(.dossier(let plays?)): "Dossier, met wat er in \(plays) spellen geleerd is"
    case .kind(.handIn): "Wat een laptop begon in te leveren"
    case .mentions:
      "De naam staat ook in deze bestanden. Die gaan ook over anderen, en blijven: kijk zelf."
    case .elsewhere:
      "Exports, verslagen en reservekopieën die ergens anders staan, staan niet in deze lijst."
    case .eraseWhich:
      "Weg is weg. Alles? Typ ja. Een deel? Typ de nummers. Niets? Druk op Enter: "
    case .noSuchNumbers(let count):
      count == 1 ? "Typ ja, of 1." : "Typ ja, of nummers van 1 tot \(count), zoals: 1 3-4."
    case .nothingErased: "Er is niets weggegooid."
    case .erased(let groups, let files):
      "Weggegooid: \(groups) uit de lijst, in \(files) \(files == 1 ? "bestand" : "bestanden")."
    case .elsewhereToo:
      "Is er op een andere laptop gespeeld, of is er een export of reservekopie? Daar staat het nog."
    case .oldRecordings(let count, let period):
      (count == 1 ? "1 opname of dossier is" : "\(count) opnamen en dossiers zijn")
        + " ouder dan \(period.dutch). Bekijken en weggooien? Typ: opruimen."
    }
  }

  private static func dutchName(_ copy: Copy?) -> String {
    switch copy {
    case .whatIf: "Wat-als met deze woorden erin: "
    case .redacted: "Opname, een kopie met weggelakte woorden: "
    case nil: "Opname: "
    }
  }

  private static func dutchState(_ visibility: Visibility?) -> String {
    switch visibility {
    case .teacher: "af, voor leerling en docent"
    case .class: "af, ook voor de klas zonder de naam"
    case nil: "niet af"
    }
  }

  private func shown(_ path: String) -> String { PrintableText.of(path, layout: .oneLine) }
}
