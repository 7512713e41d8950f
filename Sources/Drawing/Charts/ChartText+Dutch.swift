extension ChartText {
  var dutch: String {
    switch self {
    case .share(let count, let total): "\(count) (\(Self.percentage(count, of: total)))"
    case .shareOfPlayers(let count, let total, let groups):
      "\(count) (\(Self.percentage(count, of: total)))"
        + (groups == 0 ? "" : groups == 1 ? " en 1 groep" : " en \(groups) groepen")
    case .bar(let words, let count, let total):
      "\(words): \(count) van \(total) (\(Self.percentage(count, of: total)))."
    case .answers(let count): count == 1 ? "1 antwoord." : "\(count) antwoorden."
    case .groupBar(let group, let words, let count, let total):
      "\(group): \(words): \(count) van \(total) (\(Self.percentage(count, of: total)))."
    case .withheld(let group): "\(group): niet apart getoond, de groep is te klein."
    case .before: "Eerst"
    case .after: "Daarna"
    case .stood(let count, let place): "plaats \(place): \(count)"
    case .nobodyStood: "niemand"
    case .moved(let up, let down, let stayed):
      "Hoger dan eerst: \(up). Lager dan eerst: \(down). Gelijk gebleven: \(stayed)."
    case .people(let players, let groups):
      [
        players == 0 && groups > 0 ? nil : players == 1 ? "1 speler" : "\(players) spelers",
        groups == 0 ? nil : groups == 1 ? "1 groep" : "\(groups) groepen",
      ].compactMap { $0 }.joined(separator: " en ")
    case .backTo(let words, let count): "\(count) × terug naar: \(words)"
    case .nothing: "Nog geen antwoorden."
    }
  }
}
