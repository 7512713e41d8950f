import Roleplay
import Yarn

extension ClassDeskText {
  var dutch: String {
    switch self {
    case .howItGoes:
      "De klas is open. Enter laat zien wie waar is. Iedereen stil? Typ: pauze. Hulp: typ hulp."
    case .howToStop: "Wil je stoppen? Typ stop. Wat niet af is, blijft bewaard."
    case .whoReadsAlong:
      """
      Antwoorden gaan zonder slot over de wifi. Wie die beheert, kan meelezen. Met een eigen hotspot \
      kan dat niet.
      """
    case .help:
      """
      wie  wie waar is; Enter doet dat ook
      pauze  op elk scherm staat: kijk naar de docent
      verder  iedereen speelt verder
      tijd 10  na tien minuten staat iedereen stil
      laat Tulp verder  alleen Tulp speelt verder; is de code te vaak fout, dan komt er een nieuwe
      code  toont het adres en de code opnieuw
      stop  sluit de klas; wat niet af is, blijft bewaard
      """
    case .nobody: "Er is nog niemand."
    case .paused: "Iedereen staat stil. Op elk scherm staat: kijk naar de docent."
    case .goesOn: "Iedereen speelt verder."
    case .prompt(let view):
      Self.prompt(
        "klas",
        [
          (view.seats.count, "binnen"), (view.count(.finished), "klaar"),
          (view.count(.waiting), "wachten"),
        ], view, paused: "pauze")
    case .seat(let seat):
      "\(Self.alias(seat) ?? "(kiest een naam)")  "
        + [
          Self.position(seat), Self.state(seat.state),
          seat.isConnected || [.finished, .stopped].contains(seat.state)
            ? nil : "geen verbinding",
        ].compactMap(\.self).joined(separator: ", ")
    case .timeSet(let minutes):
      "Over \(minutes) \(minutes == 1 ? "minuut" : "minuten") staat iedereen stil."
    case .letOn(let alias, let code):
      code.map { "Nieuwe code voor \(PrintableText.of(alias, layout: .oneLine)): \($0)" }
        ?? "\(PrintableText.of(alias, layout: .oneLine)) mag verder."
    case .over(let finished, let stopped):
      """
      De klas is dicht. Klaar: \(finished). Gestopt: \(stopped). Wie niet klaar is, gaat later verder \
      met naam en code. Bespreken? Typ: bespreek.
      """
    case .playWhat: "Typ klas en een scenario, bijvoorbeeld: klas elektricien."
    case .forTeacher: "De klas opent je docent. Typ eerst: docent."
    case .notForDevices(let name):
      "‘\(name)’ speel je met de hele klas samen. Typ: zaal \(name)."
    case .needsNetwork:
      "Deze laptop zit niet op een netwerk. Zet de wifi of een eigen hotspot aan, en probeer opnieuw."
    }
  }

  private static func position(_ seat: ClassView.Seat) -> String? {
    switch seat.position {
    case .part(let number, let count): "deel \(number) van \(count)"
    case .question(let number, let count): "vraag \(number) van \(count)"
    case nil: nil
    }
  }

  private static func state(_ state: ClassView.Seat.State) -> String {
    switch state {
    case .choosing: "kiest een naam"
    case .playing: "speelt"
    case .paused: "eigen pauze"
    case .waiting: "wacht op jou"
    case .deciding: "kiest wie het mag zien"
    case .finished: "klaar"
    case .stopped: "gestopt"
    }
  }

  /// The alias as it is shown; nil if none is picked yet.
  static func alias(_ seat: ClassView.Seat) -> String? {
    seat.alias.map { PrintableText.of($0, layout: .oneLine) }
  }

  /// A prompt with what there is to count, and the time that is left.
  static func prompt(
    _ name: String, _ counts: [(Int, String)], _ view: ClassView, paused: String
  ) -> String {
    var parts = [name]
    for (index, (count, word)) in counts.enumerated() where count > 0 || index == 0 {
      parts.append("\(count) \(word)")
    }
    if view.isPaused { parts.append(paused) }
    if let seconds = view.secondsLeft, seconds > 0 {
      // Minutes change seldom enough for somebody who types.
      parts.append("\((seconds + 59) / 60) min")
    }
    return parts.joined(separator: ", ") + "> "
  }
}
