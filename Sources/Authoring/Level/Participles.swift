/// Past participles, as far as lists and endings tell.
enum Participles {
  /// Whether a word is a past participle that can make a passive.
  static func contains(_ word: String) -> Bool {
    guard !neverPassive.contains(word) else { return false }
    let common = WordList.common
    if common.participles.contains(word) { return true }
    // A common word that is no participle: `gezond`, `geld`, `gewoon`.
    if common.forms.contains(word) { return false }
    return word.count > 5 && word.hasPrefix("ge")
      && (word.hasSuffix("d") || word.hasSuffix("t") || word.hasSuffix("en"))
  }

  /// Words like participles that say how somebody or something is.
  private static let neverPassive: Set<String> = [
    "geboren", "gehandicapt", "geïnteresseerd", "gelovig", "gemotiveerd", "gescheiden", "geschikt",
    "gespannen", "gestrest", "getrouwd", "gewend", "gewond", "gezond", "bekend", "beperkt",
    "opgewonden", "verbaasd", "verdwaald", "verkouden", "verliefd", "verslaafd", "vertrouwd",
    "verkeerd", "verplicht", "verschillend", "bereid", "bezorgd", "bedoeld", "gehaast", "geworden",
    "gevaren", "ontspannen", "overtuigd", "teleurgesteld", "uitgerust",
  ]

  /// Participles that make their perfect with `zijn`: “is gegaan”. After `worden` they are passives
  /// all the same, where that exists.
  static let followZijn: Set<String> = [
    "aangekomen", "afgelopen", "afgestudeerd", "begonnen", "bevroren", "bezweken", "binnengekomen",
    "doorgegaan", "gebarsten", "gebeurd", "gebleken", "gebleven", "gedaald", "gefietst", "gegaan",
    "gegroeid", "geklommen", "geklopt", "gekomen", "geland", "gelopen", "gelukt", "gereden",
    "gereisd", "gerend", "geschrokken", "gesprongen", "gestegen", "gestopt", "gestorven",
    "gevallen", "gevlogen", "gevlucht", "geweest", "gewisseld", "geworden", "gezakt", "geslaagd",
    "gezwommen", "ingestapt", "meegegaan", "meegekomen", "mislukt", "omgevallen", "opgegroeid",
    "opgehouden", "opgestaan", "overgestapt", "overleden", "teruggegaan", "teruggekomen",
    "thuisgekomen", "uitgegaan", "uitgekomen", "uitgestapt", "veranderd", "verdwenen", "vergeten",
    "verhuisd", "verloren", "verschenen", "vertrokken", "voorbijgegaan", "weggegaan", "weggelopen",
    "gegroeid", "ontstaan", "geëindigd", "geraakt", "gedaan", "klaargekomen", "gekropen",
    "gestruikeld", "toegenomen", "afgenomen", "doorgelopen", "meegelopen", "gewandeld",
  ]
}
