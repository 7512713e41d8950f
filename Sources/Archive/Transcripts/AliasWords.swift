import Roleplay
public import Yarn

/// Names pupils can go by: words for plants, animals and weather that nobody is called.
public enum AliasWords {
  /// Those that are proposed to who plays in a language.
  public static func words(in language: Language) -> [String] {
    switch language {
    case .dutch: dutch
    case .english: english
    }
  }

  /// All of them, each once: a few words are the same in two languages.
  public static let all = Language.allCases.reduce(into: [String]()) { all, language in
    all += words(in: language).filter { !all.contains($0) }
  }

  private static let dutch = [
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

  private static let english = [
    // Plants
    "Tulip", "Birch", "Oak", "Beech", "Chestnut", "Hornbeam", "Hawthorn", "Blackthorn", "Bracken",
    "Daffodil", "Crocus", "Snowdrop", "Bluebell", "Cornflower", "Sunflower", "Foxglove", "Thistle",
    "Lavender", "Peppermint", "Honeysuckle", "Mistletoe", "Waterlily", "Dandelion", "Seaweed",
    "Pinecone", "Blackberry", "Elderflower", "Bulrush", "Moss", "Forget-me-not",
    // Animals
    "Otter", "Hedgehog", "Hare", "Squirrel", "Stoat", "Badger", "Dormouse", "Starling", "Swallow",
    "Lapwing", "Heron", "Stork", "Osprey", "Kestrel", "Woodpecker", "Kingfisher", "Nightingale",
    "Skylark", "Curlew", "Puffin", "Dragonfly", "Butterfly", "Seal", "Dolphin", "Salamander",
    // Weather
    "Dewdrop", "Cloud", "Rainbow", "Breeze", "Sunbeam", "Drizzle", "Moonlight", "Daybreak",
    "Sunset", "Icicle", "Hoarfrost", "Thunder", "Seawind", "Raindrop",
  ]

  /// The name that somebody typed, as it is written: one of the words of any language, with a number
  /// behind it or without, or an alias that has a dossier. Capitals, spaces and hyphens make no
  /// difference.
  ///
  /// Recordings of earlier versions may have other aliases; no new one begins under them.
  ///
  /// - Throws: ``ArchiveProblem/aliasNotProposed``: it may be somebody's own name, which is nowhere
  ///   kept, and so not in the problem either.
  public static func alias(
    _ text: String, withDossier: [String] = []
  ) throws(ArchiveProblem) -> String {
    let typed = key(text)
    if let known = withDossier.first(where: { key($0) == typed }) { return known }
    let word = typed.prefix { !$0.isNumber }
    let number = typed.dropFirst(word.count)
    guard let proposed = all.first(where: { key($0) == word }), number.count <= 3,
      number.allSatisfy({ $0.isASCII && $0.isNumber }), number.first != "0"
    else { throw .aliasNotProposed }
    return number.isEmpty ? proposed : "\(proposed) \(number)"
  }

  private static func key(_ name: String) -> String {
    name.lowercased().filter { !$0.isWhitespace && $0 != "-" }
  }

  /// Some names nobody carries yet, in an order that chance gives; numbered where all are taken.
  public static func proposed(
    _ count: Int, in language: Language, taken: Set<String>,
    using random: inout some RandomNumberGenerator
  ) -> [String] {
    let all = words(in: language)
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
