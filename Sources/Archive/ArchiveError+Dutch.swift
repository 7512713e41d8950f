import Roleplay
import Yarn

extension ArchiveError {
  /// What is wrong, where, and what to do.
  public var dutch: String {
    switch self {
    case .folderNotMade(let path, let error):
      "De map \(path.visible) kan niet worden gemaakt. \(error.dutch)"
    case .unreadable(let path, let error):
      "\(path.visible) kan niet worden gelezen. \(error.dutch)"
    case .passedOver(let path, let others, let error):
      "\(path.visible) is overgeslagen"
        + (others == 0 ? "" : ", en nog \(others) \(others == 1 ? "andere" : "anderen")")
        + ". \(error.dutch)"
    case .folderNotPrivate(let path):
      "Anderen kunnen in de map \(path.visible) kijken. Kies een lege map voor de opnamen."

    case .notSaved(let path, let error):
      "\(path.visible) is niet opgeslagen. \(error.dutch) Het bestand is zoals het was."
    case .readOnlyFile(let path):
      "\(path.visible) mag alleen gelezen worden. Het is niet veranderd. Sta schrijven eerst toe."

    case .notBegun(let path, let error):
      "In \(path.visible) kan geen opname beginnen. \(error.dutch)"
    case .notStored(let path, let error):
      "Dit is niet bewaard in \(path.visible). \(error.dutch) "
        + "Wat je eerder zei, is veilig bewaard."
    case .recordingGone(let path, let error):
      "De opname \(path.visible) is weg, en kan niet opnieuw worden bewaard. \(error.dutch) "
        + "Er is nu niets van bewaard."
    case .inUse(let path):
      "De opname \(path.visible) is ergens anders open. Sluit die eerst."
    case .locksUnavailable(let path):
      "Op deze schijf kun je niet verder met \(path.visible). "
        + "Twee mensen kunnen dan door elkaar schrijven. Begin opnieuw, of kies een andere schijf."
    case .finished(let path):
      "De opname \(path.visible) is af. Je kunt haar terugkijken, of opnieuw spelen."
    case .unfinished(let path):
      "De opname \(path.visible) is nog niet af. Speel eerst verder."
    case .notFinished(let path, let error):
      "De opname \(path.visible) kan niet worden afgesloten. \(error.dutch) "
        + "Alles is veilig bewaard. Woorden die je terugnam, staan er nog in."
    case .notCollected(let name, let error):
      "De opname \(name.visible) is niet opgehaald. \(error.dutch) "
        + "Het origineel staat er nog. Haal het later nog eens op."
    case .damagedOnTheWay(let name):
      "\(name.visible) kwam beschadigd aan. Lever het nog een keer in."
    case .tooMuchOnTheWay:
      "Er komt te veel tegelijk binnen. Wacht tot anderen klaar zijn, en lever dan opnieuw in."
    case .invalidClassName(let name):
      "\(name.visible) kan geen naam van een klas zijn. Gebruik letters en cijfers, zoals 2A."
    case .torn(let path):
      "De opname \(path.visible) houdt midden in een regel op. Ze is niet opgehaald. "
        + "Speel haar op die laptop eerst verder."
    case .withdrawnWordsLeft(let path, let error):
      "In \(path.visible) staan nog woorden die teruggenomen zijn. \(error.dutch) "
        + "Bij de volgende start probeer ik het weer."
    case .notThrownAway(let path, let error):
      "De opname \(path.visible) kan niet worden weggegooid. \(error.dutch)"
    case .oldIndexNotRemoved(let path, let error):
      "\(path.visible) is een oude zoeklijst met woorden van leerlingen. Ze kan niet worden "
        + "verwijderd. \(error.dutch)"

    case .invalidMarks(let path, let lines):
      "\(path.visible): \(lines.count == 1 ? "regel" : "regels") \(lines.enumeratedNumbers) "
        + (lines.count == 1
          ? "is geen merk. Verbeter hem, of laat hem staan."
          : "zijn geen merk. Verbeter ze, of laat ze staan.")
    case .marksNotStored(let path, let error):
      "Dit is niet bewaard in \(path.visible). \(error.dutch)"

    case .invalidLessonName(let name):
      "\(name.quoted) kan geen naam van een les zijn. Gebruik letters, cijfers en streepjes."
    case .noLesson(let name, let among):
      "Er is geen les \(name.quoted). "
        + (among.isEmpty ? "Er zijn nog geen lessen." : "Kies uit: \(among.enumerated).")

    case .emptyTranscript(let path):
      "\(path.visible) is leeg. Er is niets om terug te kijken. Kies een andere opname."
    case .notATranscript(let path):
      "\(path.visible) is geen opname van Weerwoord. Kies een ander bestand."
    case .cutOffOpening(let path):
      "De opname \(path.visible) stopt al in de eerste regel. Kies een andere opname."
    case .brokenOpening(let path, let error):
      "De eerste regel van \(path.visible) klopt niet. \(error.dutch)"
    case .newerFormat(let path, let format):
      "De opname \(path.visible) is van een nieuwere versie van Weerwoord (vorm \(format)). "
        + "Zet eerst de nieuwe versie op deze computer."
    case .brokenLine(let path, let line):
      "Regel \(line) van \(path.visible) is kapot. Vraag je docent om een kopie van eerder."

    case .sealed(let path):
      "\(path.visible) is verzegeld. Geef de wachtzin van de docent, of de code van de leerling."
    case .sealedDamaged(let path, let line):
      "Bij regel \(line) van \(path.visible) klopt het zegel niet. "
        + "Er is iets veranderd, verwisseld, weggehaald of toegevoegd. Vraag om een eerdere kopie."
    case .endMissing(let path):
      "Het einde van \(path.visible) ontbreekt. Het bestand is afgekapt. Vraag om een eerdere kopie."
    case .invalidPublicKey(let path):
      "\(path.visible) is geen openbare sleutel. Er kan dus niets verzegeld worden. "
        + "Zet er een goede kopie neer."
    case .invalidPrivateKey(let path):
      "De geheime sleutel in \(path.visible) is kapot. Zet er een eerdere kopie neer."
    case .privateKeyTooCostly(let path):
      "De sleutel in \(path.visible) openen vraagt te veel van deze computer. "
        + "Zet er een eerdere kopie neer."
    case .wrongKeyPassphrase(let path):
      "Die wachtzin opent geen sleutel in \(path.visible). Kijk of je je vertypt hebt."
    case .keyPassphraseTooShort:
      "Die wachtzin is te kort. "
        + "Neem minstens \(SealingKeys.minimumLength) tekens, bijvoorbeeld vier woorden."
    case .keysExist(let path):
      "Er zijn al sleutels in \(path.visible). Ze blijven zoals ze zijn."
    case .keysNotMade(let path, let error):
      "Er zijn geen sleutels gemaakt in \(path.visible). \(error.dutch)"

    case .invalidDecisions(let path):
      "Wat in \(path.visible) staat, klopt niet. Tot dan wordt van deze opnamen niets getoond. "
        + "Zet het goed, of gooi het bestand weg en lees de antwoorden opnieuw."

    case .aliasEmpty:
      "Je hebt nog geen naam. Kies een naam, bijvoorbeeld Tulp."
    case .aliasTooLong:
      "Die naam is te lang. Kies een naam van hooguit \(Alias.maximumLength) tekens."
    case .invalidAliasCharacter(let character):
      "Het teken \(character.quoted) kan niet in een naam. Gebruik letters en cijfers."

    case .aliasNotProposed:
      "Zo heet geen schuilnaam. Speel nooit onder je eigen naam. "
        + "Kies een schuilnaam, bijvoorbeeld Tulp, Ree of Wolk."

    case .noDossier(let alias):
      "Er is geen dossier van \(alias.quoted). Kijk of de naam klopt."
    case .dossierExists(let alias):
      "Er is al een dossier van \(alias.quoted). Kies een andere naam."
    case .dossiersDiffer(let alias, let count):
      "Er zijn \(count) dossiers van \(alias.quoted), elk met een eigen code. "
        + "Alleen de code van de leerling opent het goede."
    case .invalidDossierCode(let path):
      "De code in \(path.visible) is kapot. Laat je docent een nieuwe code geven."
    case .dossierCodeTooCostly(let path):
      "De code in \(path.visible) vraagt te veel van deze computer. "
        + "Laat je docent een nieuwe code geven."
    case .invalidDossier(let path):
      "Het dossier in \(path.visible) is kapot. Zet een kopie van eerder terug."
    case .newerDossier(let path, let format):
      "Het dossier \(path.visible) is van een nieuwere versie van Weerwoord (vorm \(format)). "
        + "Zet eerst de nieuwe versie op deze computer."
    case .codesClosed(let minutes):
      "Er zijn te veel verkeerde codes getypt. "
        + "Wacht \(minutes == 1 ? "een minuut" : "\(minutes) minuten"), of vraag je docent."
    case .dossierClosed:
      "Dit dossier blijft nu dicht: er waren te veel foute codes. "
        + "Wacht even, of vraag je docent om een nieuwe code."
    case .dossierInUse(let path):
      "Iemand anders schrijft nu in \(path.visible). Probeer het zo nog eens."
    case .dossierNotStored(let path, let error):
      "Dit is niet bewaard in het dossier \(path.visible). \(error.dutch)"

    case .noScenarios(let path):
      "In de map \(path.visible) staan geen scenario's. Kies een andere map."
    case .scenarioUnknown(let name, let among):
      "Er is geen scenario \(name.quoted). Kies uit: \(among.enumerated)."
    case .scenarioAmbiguous(let name, let among):
      "Meer scenario's beginnen met \(name.quoted): \(among.enumerated). Typ meer letters."
    case .scenarioNumber(let number, let count):
      "Er is geen scenario \(number). Kies een nummer van 1 tot en met \(count)."
    case .quizUnreadable(let path, let error):
      "De vragen in \(path.visible) kloppen niet. \(error.dutch)"
    case .noHandouts(let path):
      "Er zijn hier geen bladen om te printen. Zet ze als NAAM.md in \(path.visible)."
    case .noStatements(let scenario):
      "In \(scenario.quoted) staan geen stellingen met een nummer. Kies een ander scenario."
    case .noStatement(let number, let scenario, let known):
      "Stelling \(number) staat niet in \(scenario.quoted). Kies uit: \(known.enumeratedNumbers)."
    case .handoutUnknown(let name, let among):
      "Er is geen blad \(name.quoted). Kies uit: \(among.enumerated)."
    case .handoutAmbiguous(let name, let among):
      "Meer bladen beginnen met \(name.quoted): \(among.enumerated). Typ meer letters."
    case .handoutUnreadable(let path, let error):
      "Het blad \(path.visible) klopt niet. \(error.dutch)"
    case .scenarioFileMissing(let path):
      "Het bestand \(path.visible) ontbreekt. "
        + "Een scenario heet net zo als zijn map. Geef het bestand die naam."
    case .invalidScenarioName(let name):
      "De map \(name.quoted) heeft geen goede naam voor een scenario. "
        + "Gebruik letters, cijfers en streepjes."
    case .scenariosNotFound(let folders):
      "Er zijn geen scenario's gevonden. Gezocht is in: \(folders.enumerated). "
        + "Geef de map met --scenarios MAP."
    case .invalidProject(let error):
      error.dutch.visible

    case .notUTF8(let path, let line):
      "Regel \(line) van \(path.visible) is geen UTF-8. Sla het bestand op als UTF-8 en probeer het "
        + "nog eens."

    case .scenarioExists(let name):
      "Er is al een scenario \(name.quoted). Kies een andere titel."
    case .notOurs(let path):
      "\(path.visible) is er al, en is niet door Weerwoord gemaakt. "
        + "Kies een andere naam, of vervang het met --vervang."
    case .noFileName: "De naam van het bestand ontbreekt. Typ een naam, bijvoorbeeld: verslag.html"
    case .notMade(let path, let error):
      "\(path.visible) kan niet worden gemaakt. \(error.dutch)"

    case .settingNotStored(let path, let error):
      "De instelling \(path.visible) is niet bewaard. \(error.dutch)"
    case .invalidSmallestGroup(let path):
      "In \(path.visible) staat geen getal van \(Settings.minimumGroupSize) of meer. "
        + "Tot dan staat geen enkele groep apart. Zet er één getal in, zoals 5."
    case .invalidRetention(let path):
      "Wat in \(path.visible) staat, is geen termijn. Zet er een in, zoals 365d."
    case .passphraseTooShort:
      "Die wachtzin is te kort. Neem minstens \(TeacherPassphrase.minimumLength) tekens."
    case .passphraseTooCostly(let path):
      "De bewaarde wachtzin vraagt te veel van deze computer. "
        + ForgottenPassphrase(path: path).dutch
    case .invalidPassphrase(let path):
      "De bewaarde wachtzin is kapot. "
        + ForgottenPassphrase(path: path).dutch
    }
  }
}
