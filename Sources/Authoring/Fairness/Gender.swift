/// What words say about somebody's gender.
enum Gender: Hashable {
  case female, male

  /// The gender a word names; words that may mean something else as well are left out (`zijn`, `ze`).
  init?(_ word: String) {
    if Self.femaleWords.contains(word) {
      self = .female
    } else if Self.maleWords.contains(word) {
      self = .male
    } else {
      return nil
    }
  }

  private static let femaleWords: Set<String> = [
    "dame", "dames", "dochter", "dochters", "haar", "juf", "juffrouw", "kleindochter", "mama",
    "meid", "meiden", "meisje", "meisjes", "mevrouw", "moeder", "moeders", "nicht", "nichtje",
    "oma", "schoonmoeder", "schoonzus", "stiefmoeder", "tante", "tantes", "vriendin",
    "vriendinnen", "vrouw", "vrouwen", "zij", "zus", "zusje", "zusjes", "zussen", "buurvrouw",
  ]

  private static let maleWords: Set<String> = [
    "broer", "broers", "broertje", "buurman", "heer", "heren", "hem", "hij", "jongen", "jongens",
    "kleinzoon", "man", "mannen", "meester", "meneer", "neef", "neefje", "oom", "ooms", "opa",
    "papa", "schoonvader", "schoonbroer", "stiefvader", "vader", "vaders", "zoon", "zoons",
    "zonen", "zwager",
  ]
}
