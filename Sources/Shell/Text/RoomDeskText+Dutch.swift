import Roleplay
import Yarn

extension RoomDeskText {
  var dutch: String {
    switch self {
    case .howItGoes:
      "De zaal is open. Enter doet steeds wat nu logisch is: sluiten, tonen, verder. Hulp: typ hulp."
    case .howToStop: "Wil je stoppen? Typ stop. Alles blijft bewaard."
    case .noTexts: "Er is nog niets gestuurd."
    case .howToDisplay:
      "Laat een tekst zien: laatzien 2. Niet voor iedereen: weg 2. Ermee verder: kies 2."
    case .appointments: "Wie om een gesprek over één kind vroeg. Lees dit niet hardop voor."
    case .noAppointments: "Nog niemand vroeg om een gesprek."
    case .appointmentAsked(let count):
      """
      \(count == 1 ? "Eén mens vraagt" : "\(count) mensen vragen") om een gesprek over één kind. Lees het \
      op je eigen pagina, of typ: afspraken. Dan staat het wel op dit scherm.
      """
    case .questionnaireIsOpen:
      "De vragen staan nu op de telefoons. Papier kan ook. Enter sluit de avond."
    case .remains(let aftermath):
      [
        aftermath.answered > 0 ? "Vragen ingevuld op telefoons: \(aftermath.answered)." : nil,
        aftermath.appointments > 0
          ? "Gesprekken gevraagd: \(aftermath.appointments). Neem deze week contact op." : nil,
        aftermath.isSealed ? "Het is verzegeld. Open het met weerwoord sleutels open." : nil,
        "Het staat op deze pagina, alleen voor jou:",
      ].compactMap(\.self).joined(separator: " ")
    case .folded:
      """
      Steek bij deze stelling niets omhoog: stem met telefoons of met een gevouwen kaart. Kinderen en \
      volwassenen zie je alleen apart als er van allebei vijf of meer zijn.
      """
    case .cardsOnly:
      "Er is geen netwerk voor telefoons. Alles werkt met kaarten: kaarten 34 12."
    case .whoReadsAlong:
      """
      Telefoons sturen hun stem zonder slot over de wifi. Wie die beheert, kan meelezen. Met een eigen \
      hotspot kan dat niet.
      """
    case .help:
      """
      Enter  sluit, toont of gaat verder: wat nu logisch is
      volgende  gaat naar wat hierna komt
      sluit  niemand kan meer stemmen
      toon  laat zien wat er gestemd is
      opnieuw  stemt nog een keer; beide keren zie je naast elkaar
      kaarten 34 12  telt kaarten, in de volgorde van de keuzes
      kaarten volwassenen 14 6 kinderen 20 3  telt ze apart
      meer groen  zonder tellen: de meeste kaarten zijn groen
      praat 3  drie minuten praten, met een klok
      tekst  leest wat telefoons stuurden
      laatzien 2  laat tekst 2 aan iedereen zien
      weg 2  gooit tekst 2 weg
      kies 2  beslist bij gelijk, of gaat verder met tekst 2
      afspraken  leest wie om een gesprek over één kind vroeg
      taal en  toont terminal en beamer in een andere taal; telefoons kiezen zelf
      beide en  zet die taal op de beamer onder het Nederlands; nog een keer beide: weer weg
      wie  zegt hoeveel toestellen er zijn
      code  toont het adres en de code opnieuw
      terug  gaat een vraag terug
      stop  stopt; later ga je verder met: verder
      """
    case .prompt(let view):
      switch view.phase {
      case .asking: "zaal, \(Self.count(view))> "
      case .closed: "zaal, dicht, \(Self.count(view))> "
      case .shown: "zaal, getoond> "
      case .questionnaire: "zaal, \(view.answered) ingevuld> "
      case .welcome, .reading: "zaal, \(view.joined) binnen> "
      case .ended: "zaal> "
      }
    case .group(.children): "Kinderen"
    case .group(.adults): "Volwassenen"
    case .attendance(let who):
      [
        "Toestellen: \(who.devices), nu verbonden: \(who.connected).",
        who.groups.isEmpty
          ? nil
          : "Kinderen: \(who.groups[.children] ?? 0), volwassenen: \(who.groups[.adults] ?? 0).",
        who.seats.map { "Plaatsen: \($0)." },
        "Zijn er meer toestellen dan mensen? Dan stemt iemand misschien twee keer.",
      ].compactMap(\.self).joined(separator: " ")
    case .joining(let invitation):
      "Meedoen: \(invitation.address)  code \(invitation.code)"
    case .pages(let beamer, let desk):
      "Op de beamer: \(beamer)\nVoor jou alleen: \(desk)"
    case .whichAddress(let addresses):
      "Deze laptop heeft meer adressen. Welk adres bereiken de telefoons?\n"
        + addresses.enumerated().map { "  \($0 + 1)  \($1.address) (\($1.card))" }
        .joined(separator: "\n")
    case .addressPrompt(let count): "Typ 1 tot en met \(count): "
    case .notOnNetwork:
      """
      Deze laptop zit niet op een netwerk. Telefoons kunnen niet meedoen; met kaarten werkt alles. Toch \
      telefoons? Zet de wifi of een eigen hotspot aan, en probeer opnieuw.
      """
    case .playWhat:
      "Typ zaal en een scenario, bijvoorbeeld: zaal stellingen. Eerst proberen? Typ: zaal test."
    case .forTeacher: "De zaal opent je docent. Typ eerst: docent."
    case .notForRooms(let name):
      "\(PrintableText.of(name, layout: .oneLine)) is niet voor een klas of een ouderavond."
    case .unknownLanguage(let tag, let known):
      "De taal ‘\(PrintableText.of(tag, layout: .oneLine))’ is er niet voor telefoons. Wel: \(known.joined(separator: ", "))."
    case .testing(let invitation):
      """
      Pak een telefoon op dezelfde wifi en open: http://\(invitation.address)
      Staat er ‘Gelukt’? Dan kunnen telefoons meedoen. Enter stopt de proef.
      """
    case .stillWaiting: "Nog geen telefoon gezien."
    case .reached(let count):
      count == 1
        ? "Gelukt: één toestel bereikte deze laptop."
        : "Gelukt: \(count) toestellen bereikten deze laptop."
    case .notReached: "Geen telefoon bereikte deze laptop."
    case .isolation:
      """
      Op veel schoolwifi mogen toestellen elkaar niet zien (dat heet client isolation). Zo kom je eromheen:
      - maak met de laptop of een telefoon een eigen hotspot, en zet laptop en telefoons daarop;
      - vraag de beheerder om een netwerk zonder die afscherming;
      - of stem alleen met kaarten: daar is geen netwerk voor nodig.
      """
    case .testPrompt: "proef> "
    case .notSeats(let typed):
      "‘\(PrintableText.of(typed, layout: .oneLine))’ is geen aantal plaatsen. Typ een getal: --plaatsen 60."
    case .unknownWord(let word):
      "‘\(PrintableText.of(word, layout: .oneLine))’ hoort niet bij zaal. Typ: zaal stellingen."
    }
  }

  private static func count(_ view: RoomView) -> String {
    view.cards == 0 ? "\(view.answered) gestemd" : "\(view.answered) gestemd, \(view.cards) kaarten"
  }
}
