public import Roleplay

/// The names that pupils can choose as an alias: words for plants, animals and weather that are not
/// people's names.
public enum AliasWords {
  /// The names that are proposed to pupils who play in a language.
  public static func words(in language: Language) -> [String] {
    switch language {
    case .dutch: dutch
    case .english: english
    }
  }

  /// The names of all languages; each once, because some words are the same in two languages.
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

  /// The alias that somebody typed, in its usual spelling: one of the words in any language, with
  /// or without a number, or an alias that has a dossier. Case, spaces and hyphens make no
  /// difference.
  ///
  /// Recordings of earlier versions may have other aliases; new recordings cannot.
  ///
  /// - Throws: ``ArchiveError/aliasNotProposed``. The text may be the pupil's own name, so it is
  ///   not stored anywhere, not even in the error.
  public static func alias(
    _ text: String, withDossier: [String] = []
  ) throws(ArchiveError) -> String {
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

  /// A number of random names that are not taken; if all are taken, names with a number.
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
