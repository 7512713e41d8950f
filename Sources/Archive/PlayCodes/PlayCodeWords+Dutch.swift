extension PlayCodeWords {
  /// Every noun goes with *de*, so that the adjective before it ends in -e whatever the two are.
  static let dutch = PlayCodeWords(
    adjectives: [
      "groene", "rode", "blauwe", "gele", "witte", "zwarte", "bruine", "roze", "paarse", "oranje",
      "grijze", "grote", "kleine", "lange", "korte", "dunne", "snelle", "langzame", "nieuwe",
      "oude", "jonge", "mooie", "lieve", "blije", "boze", "warme", "koude", "zachte", "droge",
      "zware", "lichte", "sterke", "vrolijke", "stille", "drukke", "slimme", "zoete", "zoute",
      "ronde", "rijke", "vrije", "schone", "gouden", "zilveren", "houten", "wilde", "rustige",
      "gekke", "hoge", "lage", "brede", "smalle", "volle", "lege", "verse", "dure", "goedkope",
    ],
    nouns: [
      "fiets", "auto", "trein", "bus", "boot", "tafel", "stoel", "lamp", "deur", "kast", "bank",
      "klok", "jas", "broek", "trui", "schoen", "sok", "muts", "hoed", "tas", "pen", "kaart",
      "krant", "foto", "telefoon", "computer", "radio", "sleutel", "lepel", "vork", "kop", "fles",
      "pan", "appel", "peer", "citroen", "tomaat", "wortel", "kaas", "soep", "koffie", "thee",
      "melk", "suiker", "taart", "koek", "pizza", "hond", "kat", "koe", "vis", "vogel", "kip",
      "eend", "geit", "muis", "olifant", "leeuw", "tijger", "vlinder", "boom", "bloem", "roos",
      "tuin", "berg", "zee", "rivier", "brug", "straat", "weg", "stad", "winkel", "school",
      "toren", "molen", "kamer", "keuken", "trap", "muur", "dag", "nacht", "zon", "maan", "ster",
      "wolk", "regen", "wind", "steen", "bal", "gitaar", "piano", "trommel", "ballon", "kaars",
      "spiegel", "paraplu", "bril", "ring", "ketting", "emmer", "borstel", "zeep", "schaar",
      "hamer", "ladder", "doos", "zak", "postzegel",
    ])
}
