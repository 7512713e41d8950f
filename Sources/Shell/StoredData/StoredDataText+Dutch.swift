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
    case .nothingReadableAbout(let alias, let folder):
      "In wat te lezen is, staat niets over \(PrintableText.of(alias, layout: .oneLine)) in "
        + "\(shown(folder))."
    case .unreadable(let count):
      Self.dutchUnreadable(count) + "Niemand weet dus van wie."
    case .unreadableTooOld(let count, let period):
      Self.dutchUnreadable(count) + "Naar de datum van het bestand ouder dan \(period.dutch):"
    case .unreadableNotTooOld(let count, let period):
      Self.dutchUnreadable(count)
        + "Het bestand is niet ouder dan \(period.dutch), wat erin staat misschien wel."
    case .whatToDo(.sealed):
      "Verzegeld: geef de wachtzin van de sleutel, of zet de geheime sleutel terug in de map keys."
    case .whatToDo(.fromNewerVersion):
      "Van een nieuwere Weerwoord: zet eerst de nieuwe versie op deze computer."
    case .whatToDo(.damaged):
      "Kapot: weerwoord dokter zegt wat eraan te doen is. Of zet een eerdere kopie terug."
    case .whatToDo(.unreadable): "De schijf geeft het niet: kijk of je het bestand mag lezen."
    case .tooOld(let count, let period):
      count == 1
        ? "Dit is ouder dan \(period.dutch):" : "Deze \(count) zijn ouder dan \(period.dutch):"
    case .noneTooOld(let period): "Niets is ouder dan \(period.dutch)."
    case .noneReadableTooOld(let period):
      "In wat te lezen is, is niets ouder dan \(period.dutch)."
    case .damagedRecording(let heading, let time):
      "Opname: \(PrintableText.of(heading, layout: .oneLine)), \(time), verderop kapot"
    case .recording(let heading, let time, let visibility, let copy):
      Self.dutchName(copy)
        + "\(PrintableText.of(heading, layout: .oneLine)), \(time), "
        + Self.dutchState(visibility)
    case .kind(.recording), .kind(.damagedRecording): "Opname"
    case .kind(.nobodysRecording(.sealed)): "Een opname die verzegeld is en niet open gaat"
    case .kind(.nobodysRecording): "Een opname die niet te lezen is"
    case .kind(.otherFile): "Een bestand dat iemand in de map zette"
    case .kind(.dossierAttempts): "Hoe vaak er een foute code voor het dossier getypt is"
    case .kind(.unreadableRecording): "Een opname die niet te lezen is; de naam past erbij"
    case .kind(.marks): "Merken en notities van de docent erover"
    case .kind(.page): "Een pagina om te printen, ervan gemaakt"
    case .kind(.playCode): "De code om verder te spelen, als hash"
    case .kind(.ballots): "Wat telefoons zeiden in de zaal"
    case .kind(.halfWritten): "Wat half geschreven bleef na een storing"
    case .kind(.damagedOriginal): "Het kapotte origineel, van voor het herstel"
    case .kind(.lessonMoments(1)): "1 moment ervan in een les"
    case .kind(.lessonMoments(let count)): "\(count) momenten ervan in een les"
    case .kind(.decisions(let count)):
      "Wat de docent erover besloot, en of die het bekeek: \(count)"
    case .kind(.dossier(nil)): "Een dossier dat niet te lezen is"
    case .kind(.dossier(1)): "Dossier, met wat er in 1 spel geleerd is"
    case .kind(.dossier(let plays?)): "Dossier, met wat er in \(plays) spellen geleerd is"
    case .kind(.handIn): "Wat een laptop begon in te leveren"
    case .mentions:
      "De naam of de woorden staan ook in deze bestanden. Die gaan ook over anderen, en blijven: "
        + "kijk zelf."
    case .otherFiles:
      "De naam of de woorden staan ook in deze bestanden, die iemand in de map zette:"
    case .unsearchableFiles: "In deze bestanden kan Weerwoord niet zoeken. Kijk zelf:"
    case .otherFilesStay:
      "Die bestanden blijven staan. Gooi ze zelf weg, of geef ook --andere-bestanden."
    case .unreadableStays:
      "Wat niet te openen of te lezen is, blijft staan. Ook dat weggooien? Geef --onleesbaar."
    case .eraseFiles:
      "Ze kunnen ook over anderen gaan. Alles weg? Typ ja. Een deel? Typ de nummers. "
        + "Niets? Druk op Enter: "
    case .eraseUnreadable:
      "Wat erin staat, kan nu niemand zien. Toch alles weg? Typ ja. Een deel? Typ de nummers. "
        + "Niets? Druk op Enter: "
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

  private static func dutchUnreadable(_ count: Int) -> String {
    count == 1
      ? "1 opname of dossier is niet te openen of te lezen. "
      : "\(count) opnamen en dossiers zijn niet te openen of te lezen. "
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
