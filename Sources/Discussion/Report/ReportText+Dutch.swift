extension ReportText {
  var dutch: String {
    switch self {
    case .title(let heading): "Wat de klas zei: \(heading)"
    case .hallTitle(let heading): "Zo dacht de zaal: \(heading)"
    case .statementsHere(let count): count == 1 ? "stelling" : "stellingen"
    case .hallsHere(let count): count == 1 ? "avond" : "avonden of zalen"
    case .hallNoNames: "Alleen kaarten zijn geteld. Er staat geen naam bij."
    case .withoutPractice: "De stelling om te oefenen staat er niet bij."
    case .excluded(let count):
      count == 1 ? "1 opname is weggelaten." : "\(count) opnamen zijn weggelaten."
    case .school: "De school"
    case .playersAlone: "Alleen of samen"
    case .handsInRooms: "In de groep geteld"
    case .groupTime(let group, let time): "\(group), \(time)e keer"
    case .counted(let count): count == 1 ? "opname telt mee" : "opnamen tellen mee"
    case .rooms: "gespeeld door een hele klas of zaal"
    case .notShown: "alleen voor de docent, niet in de cijfers"
    case .whatIfs: "keer een andere weg geprobeerd"
    case .nobody: "Nog niemand heeft een opname met de klas gedeeld."
    case .noNames:
      "Er staan hier geen schuilnamen. Toch kan er een naam in een antwoord staan. "
        + "Zie je een naam? Zeg het zacht tegen je docent."
    case .inWords: "In woorden"
    case .road: "De weg door het verhaal"
    case .roadHint(let players, let groups):
      "Hoe dikker de lijn, hoe meer "
        + (groups ? players ? "spelers en groepen" : "groepen" : "spelers") + " die weg gingen."
    case .roadGoesOn:
      "Een cijfer in een rondje: daar gaat de weg verder in de volgende tekening."
    case .roadCut(let count):
      count == 1
        ? "1 keuze met weinig spelers is niet getekend."
        : "\(count) keuzes met weinig spelers zijn niet getekend."
    case .time(let words, let time): "\(words) (\(time)e keer)"
    case .question(let number): number.map { "Vraag \($0)" } ?? "Vraag"
    case .statement(let number): number.map { "Stelling \($0)" } ?? "Stelling"
    case .talk: "Praat erover"
    case .talkMore: "Om nog over te praten"
    case .vote(let time): "\(time)e keer"
    case .groups: "Groepen naast elkaar"
    case .children: "Kinderen"
    case .adults: "Ouders"
    case .hiddenGroups(let count, let smallest):
      count == 1
        ? "1 groep staat er niet apart bij: kleiner dan \(smallest), of te herleiden."
        : "\(count) groepen staan er niet apart bij: kleiner dan \(smallest), of te herleiden."
    case .option: "Antwoord"
    case .alone: "Alleen of in een paar"
    case .cards: "Kaarten en handen"
    case .phones: "Telefoons"
    case .howCounted: "Hoe er gestemd is"
    case .byCards: "Geteld met kaarten of handen."
    case .byPhones: "Gestemd met telefoons."
    case .equal(let count):
      "In \(count == 1 ? "1 groep" : "\(count) groepen") was het gelijk, zonder te tellen."
    case .uncounted(let count, let words):
      "In \(count == 1 ? "1 groep" : "\(count) groepen") kozen de meesten “\(words)”, zonder te tellen."
    case .moreOf(let card, let count, let words):
      "In \(count == 1 ? "1 groep" : "\(count) groepen") was er meer "
        + (card == .green ? "groen" : "rood") + " (“\(words)”), zonder te tellen."
    case .moved(let count, let from, let to): "\(count) × van “\(from)” naar “\(to)”."
    case .stayed(let count): "\(count) × hetzelfde gebleven."
    case .stays: "Blijft staan"
    case .steps: "Stapt over de lijn"
    case .median(let number): "Het middelste getal is \(number)."
    case .number(let number): "\(number)"
    case .numbers(let first, let last): "\(first) tot en met \(last)"
    case .first: "Wat stond bovenaan?"
    case .inOrder: "De volgorde van de groep"
    case .averagePlace: "Gemiddelde plaats"
    case .spread: "Hoogste en laagste plaats"
    case .points: "Punten"
    case .tenths(let tenths): OrderCounts.written(tenths: tenths, comma: ",")
    case .places(let places):
      places.count == 1
        ? "\(places.lowerBound)" : "\(places.lowerBound) en \(places.upperBound)"
    case .ordered(let people, let rooms):
      [
        people == 0 ? nil : people == 1 ? "1 volgorde." : "\(people) volgordes.",
        rooms == 0
          ? nil : rooms == 1 ? "1 groep gaf punten." : "\(rooms) groepen gaven punten.",
      ].compactMap { $0 }.joined(separator: " ")
    case .insight: "Inzicht"
    case .nextStep: "Volgende stap"
    case .talkNotes: "Uit het gesprek"
    case .silent(let count):
      count == 1 ? "1 keer werd er niets gezegd." : "\(count) keer werd er niets gezegd."
    case .notHere(let count):
      count == 1 ? "1 antwoord staat hier niet." : "\(count) antwoorden staan hier niet."
    case .noneShown: "De docent heeft nog geen antwoorden laten zien."
    case .mindNames: "Er kan toch een naam tussen staan."
    case .kinds: "Soorten antwoorden"
    case .picked: "gekozen"
    case .notes(let count): count == 1 ? "1 briefje" : "\(count) briefjes"
    case .withoutHeading: "Zonder kop"
    case .endings: "Zo liep het af"
    case .otherEnding: "Een ander einde"
    case .theEnd: "Het einde"
    case .ofAll(let total): "van de \(total)"
    case .ofGroups(let total): total == 1 ? "van 1 groep" : "van de \(total) groepen"
    case .ofBoth(let players, let groups):
      "van \(players == 1 ? "1 speler" : "\(players) spelers") en "
        + (groups == 1 ? "1 groep" : "\(groups) groepen")
    case .comics: "Strips"
    case .lookedUp: "Deze woorden zijn het meest opgezocht"
    case .lookedUpHint:
      "Het getal zegt in hoeveel opnamen. Leg deze woorden de volgende keer eerst uit."
    case .comic(let number): "Strip \(number)"
    case .comicsNotHere(let count):
      count == 1 ? "1 strip staat hier niet." : "\(count) strips staan hier niet."
    case .counting: "Hoe is er geteld?"
    case .read(let count): count == 1 ? "1 bestand bekeken." : "\(count) bestanden bekeken."
    case .skipped(let count):
      count == 1 ? "1 bestand telt niet mee:" : "\(count) bestanden tellen niet mee:"
    case .others(let count, let name):
      count == 1
        ? "1 opname is van een ander scenario: \(name)."
        : "\(count) opnamen zijn van een ander scenario: \(name)."
    case .versions(let count):
      "Gespeeld in \(count) versies van het scenario; de nieuwste woorden staan hier."
    case .groupLimit(let smallest):
      smallest.map { "Groepen van minder dan \($0) mensen staan er nooit apart bij." }
        ?? "Geen enkele groep staat er apart bij."
    case .copies(let count):
      count == 1
        ? "1 opname is een kopie van een andere en telt niet mee."
        : "\(count) opnamen zijn een kopie van een andere en tellen niet mee."
    case .fewPlayers(let count):
      count == 1
        ? "Er telt maar 1 opname van leerlingen mee. De klas kan raden van wie die is."
        : "Er tellen maar \(count) opnamen van leerlingen mee. De klas kan raden van wie ze zijn."
    }
  }
}
