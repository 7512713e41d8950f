import Archive

/// Names pupils can go by: Dutch words for plants, animals and weather that nobody is called.
enum AliasWords {
  static let all = [
    // Plants
    "Tulp", "Berk", "Eik", "Wilg", "Beuk", "Esdoorn", "Kastanje", "Klaver", "Klimop", "Varen",
    "Riet", "Narcis", "Krokus", "Madelief", "Anemoon", "Boterbloem", "Korenbloem", "Zonnebloem",
    "Klaproos", "Lavendel", "Munt", "Salie", "Hazelaar", "Vlier", "Hulst", "Appelboom",
    "Waterlelie", "Paardenbloem", "Duindoorn", "Vergeet-mij-niet",
    // Animals
    "Ree", "Otter", "Bever", "Egel", "Haas", "Eekhoorn", "Hermelijn", "Vink", "Spreeuw",
    "Zwaluw", "Kievit", "Reiger", "Ooievaar", "Buizerd", "Torenvalk", "Specht", "IJsvogel",
    "Roodborst", "Winterkoning", "Leeuwerik", "Grutto", "Libel", "Zeehond", "Dolfijn", "Salamander",
    // Weather
    "Dauw", "Nevel", "Wolk", "Regenboog", "Bries", "Sneeuwvlok", "Rijp", "Zonnestraal", "Motregen",
    "Avondrood", "Ochtendmist", "Zomerwind", "Noorderlicht", "IJskristal",
  ]

  /// Some names nobody carries yet, in an order that chance gives; numbered where all are taken.
  static func proposed(
    _ count: Int, taken: Set<String>, using random: inout some RandomNumberGenerator
  ) -> [String] {
    let taken = Set(taken.map { $0.lowercased() })
    var proposed: [String] = []
    var round = 1
    while proposed.count < count {
      let words = round == 1 ? all : all.map { "\($0) \(round)" }
      let free = words.filter { !taken.contains($0.lowercased()) }
      proposed += free.shuffled(using: &random).prefix(count - proposed.count)
      round += 1
    }
    return proposed
  }
}
