import Discussion

extension DiscussText {
  /// The words in Dutch.
  public var dutch: String {
    switch self {
    case .counted(let count, let rooms):
      (count == 1 ? "1 opname telt mee" : "\(count) opnamen tellen mee")
        + (rooms == 0 ? "." : ", waarvan \(rooms) met een hele groep.")
    case .notShown(let count):
      count == 1
        ? "1 opname is alleen voor de docent en telt niet mee."
        : "\(count) opnamen zijn alleen voor de docent en tellen niet mee."
    case .whatIfs(let count):
      count == 1
        ? "1 opname is een ‘wat als’ van de klas en telt niet mee."
        : "\(count) opnamen zijn een ‘wat als’ van de klas en tellen niet mee."
    case .excluded(let count):
      count == 1 ? "1 opname is weggelaten." : "\(count) opnamen zijn weggelaten."
    case .aloneOrTogether: "Alleen of samen gespeeld:"
    case .countedInGroups: "In de groep geteld:"
    case .school: "De school"
    case .copies(let count):
      count == 1
        ? "1 opname is een kopie van een andere en telt niet mee."
        : "\(count) opnamen zijn een kopie van een andere en tellen niet mee."
    case .fewPlayers(let count):
      count == 1
        ? "Er telt maar 1 opname van leerlingen mee. De klas kan raden van wie die is."
        : "Er tellen maar \(count) opnamen van leerlingen mee. De klas kan raden van wie ze zijn."
    case .skipped(let count):
      count == 1 ? "1 bestand is overgeslagen:" : "\(count) bestanden zijn overgeslagen:"
    case .unfinished(let count):
      count == 1
        ? "1 opname is nog niet af en telt niet mee."
        : "\(count) opnamen zijn nog niet af en tellen niet mee."
    case .talkingPointsAreDutch: "De vragen om over te praten zijn er alleen in het Nederlands."
    case .others(let count, let names):
      (count == 1
        ? "1 opname is van een ander scenario: " : "\(count) opnamen zijn van andere scenario's: ")
        + "\(names). Kies er een met --scenario NAAM."
    case .versions(let count):
      "Het script is tussendoor veranderd: er zijn \(count) versies. De woorden zijn van de nieuwste opname."
    case .nothingCounted:
      "Er is nog niets om te laten zien. Leerlingen kiezen zelf wie het mag zien."
    case .question(let number): number.map { "Vraag \($0)" } ?? "Vraag"
    case .statement(let number): number.map { "Stelling \($0)" } ?? "Stelling"
    case .talkAbout(let question): "Praat erover: \(question)"
    case .people(let alone, let cards, let phones):
      Self.listed([
        (alone, "alleen of samen"), (cards, "met kaart of hand"), (phones, "met telefoon"),
      ])
    case .uncounted(let count):
      count == 1 ? "1 groep, niet geteld" : "\(count) groepen, niet geteld"
    case .moreOf(let card, let count):
      "In \(count == 1 ? "1 groep" : "\(count) groepen") was er meer "
        + (card == .green ? "groen." : "rood.")
    case .majorityChose(let count, let words):
      "In \(count == 1 ? "1 groep" : "\(count) groepen") kozen de meesten: \(words)"
    case .nobodyCounted: "Er is niet geteld."
    case .travellers(let players, let groups):
      [
        players == 0 && groups > 0 ? nil : players == 1 ? "1 speler" : "\(players) spelers",
        groups == 0 ? nil : groups == 1 ? "1 groep" : "\(groups) groepen",
      ].compactMap { $0 }.joined(separator: " en ")
    case .equal(let count):
      count == 1 ? "In 1 groep was het gelijk." : "In \(count) groepen was het gelijk."
    case .askedAgain(let time): "De \(time)e keer gevraagd"
    case .children: "kinderen"
    case .adults: "ouders"
    case .groupOf(let name, let people): "\(name) (\(people)):"
    case .groupsHidden(let count, let smallest):
      (count == 1 ? "1 groep staat er niet apart bij" : "\(count) groepen staan er niet apart bij")
        + ": minder dan \(smallest) mensen, of te raden uit het totaal."
    case .byCards: "Geteld met kaarten of handen."
    case .byPhones: "Gestemd met telefoons."
    case .noGroupsApart:
      "Geen groep staat er apart bij: de instelling smallest-group klopt niet."
    case .stays: "blijft staan"
    case .steps: "stapt over de lijn"
    case .averagePlace(let tenths, let spread):
      "gemiddeld plaats \(OrderCounts.written(tenths: tenths, comma: ","))"
        + (spread.count == 1
          ? "" : ", van plaats \(spread.lowerBound) tot plaats \(spread.upperBound)")
    case .numbers(let median, let least, let most):
      "In het midden: \(median). Van \(least) tot \(most)."
    case .unread(let count):
      count == 1 ? "1 tekst is nog niet gelezen." : "\(count) teksten zijn nog niet gelezen."
    case .hidden(let count):
      count == 1 ? "1 tekst blijft verborgen." : "\(count) teksten blijven verborgen."
    case .silent(let count): count == 1 ? "1 keer niets gezegd." : "\(count) keer niets gezegd."
    case .nothingShown: "Nog geen antwoord om te laten zien."
    case .underNoHeading: "Zonder kop"
    case .mergedHeading(let heading): "\(heading) (samen gezet)"
    case .road: "De weg: wat volgde op wat"
    case .start: "begin"
    case .even: "gelijk"
    case .end: "einde"
    case .changes: "Twee keer gevraagd"
    case .moved(let higher, let same, let lower):
      "Hoger: \(higher). Gelijk: \(same). Lager: \(lower)."
    case .changedMind(let changed, let same): "Anders gekozen: \(changed). Hetzelfde: \(same)."
    case .endings: "Hoe het afliep"
    case .lookedUp: "Deze woorden zijn het meest opgezocht"
    case .lookedUpHint:
      "Het getal zegt in hoeveel opnamen. Leg deze woorden de volgende keer eerst uit."
    case .otherEnding: "zonder eigen einde"
    case .comics: "Strips"
    case .alsoTalkAbout: "Ook om over te praten"
    case .kindsOfAnswer: "Soorten antwoorden"
    case .mayNameSlipThrough: "Er kan toch nog een naam in een antwoord staan. Lees ze eerst zelf."
    case .stepPrompt: "Enter verder, b terug, l lezen, s stop, ? uitleg: "
    case .stepHelp:
      """
      Enter  het volgende
      b  een stap terug
      een nummer  naar dat nummer
      l  antwoorden lezen; zet eerst het bord uit
      o  opnieuw lezen wat je al las
      s  stoppen
      """
    case .unknownStep: "Dat ken ik niet. Typ ? voor uitleg."
    case .lastFigure: "Dit was alles."
    case .noUnread(nil): "Er is niets meer om te lezen."
    case .noUnread(let scenario?):
      "Er is niets meer om te lezen. Opnieuw lezen wat je al las: bespreek \(scenario) opnieuw, "
        + "of weerwoord bespreek --scenario \(scenario) --opnieuw."
    case .noneRead(let scenario):
      "Je las nog niets. Lezen: bespreek \(scenario) lezen, "
        + "of weerwoord bespreek --scenario \(scenario) --lezen."
    case .boardOff:
      "Nu lees je wat leerlingen typten. Zet het bord uit, of draai het scherm weg."
    case .boardOffPrompt: "Staat het bord uit? Typ ja: "
    case .nothingRead: "Er is niets getoond. Begin opnieuw als het bord uit staat, en typ ja."
    case .reading(let number, let count): "Tekst \(number) van \(count)"
    case .verdictShown: "wordt getoond"
    case .verdictHidden: "blijft verborgen"
    case .verdictNone: "nog niet gelezen: verborgen"
    case .verdictPending: "Nog niet bewaard: verborgen tot je t typt."
    case .verdictShownOtherwise: "Nog niet bewaard: de klas ziet de oude tekst tot je t typt."
    case .readPrompt: "t toon, v verberg, w woord weg, Enter later, ? uitleg: "
    case .readAgainPrompt: "t toon, v verberg, w woord weg, Enter zo laten, ? uitleg: "
    case .readHelp:
      """
      t  tonen aan de klas
      v  verborgen laten
      w Ahmed  dit woord weglaten; w de Vries kan ook; toon het dan met t
      w  alle woorden terugzetten
      g Thuis  bij een briefje: onder deze kop zetten; g zonder kop haalt het eraf
      Enter  verder; er verandert niets
      b  een tekst terug
      s  stoppen met lezen
      """
    case .unknownReading: "Dat ken ik niet. Typ t, v, w, g, b, s of Enter."
    case .blankWhat: "Alle woorden staan er weer."
    case .noSuchWord(let words):
      words.contains(" ")
        ? "De woorden ‘\(words)’ staan niet zo in de tekst."
        : "Het woord ‘\(words)’ staat niet in de tekst."
    case .groupWhat: "Dit briefje staat onder geen eigen kop meer."
    case .onlyNotes: "Alleen een briefje kan onder een kop."
    case .headingText: "kop van leerlingen"
    case .comicText: "strip"
    case .readAll(0): "Alles is gelezen. Zet het bord weer aan."
    case .readAll(let left):
      (left == 1 ? "1 tekst is nog niet beslist" : "\(left) teksten zijn nog niet beslist")
        + ": verborgen. Zet het bord weer aan."
    }
  }

  private static func listed(_ counts: [(Int, String)]) -> String {
    counts.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }.joined(separator: ", ")
  }
}
