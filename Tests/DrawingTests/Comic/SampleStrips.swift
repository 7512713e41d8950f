import Roleplay

/// Comics to draw: usual ones, and what nobody should write.
enum SampleStrips {
  /// Answers of all kinds.
  static let hostile = [
    "", " ", "…", String(repeating: "Ik wil graag buschauffeur worden. ", count: 90),
    String(repeating: "a", count: 3000), "</svg><script>alert(1)</script>", "]]>&amp;<b>",
    "👩‍👩‍👧‍👦🏳️‍🌈👍🏽", "أنا أريد أن أصبح طبيبة", "ኣነ ሓኪም ክኸውን እደሊ", "\u{202E}om\u{2066}\u{1B}[31m\u{0}\u{7}",
    "een\r\ntwee\n\n\ndrie", "Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen",
  ]

  static func hero(_ number: Int, words: String = "Vonk") -> Hero {
    var hero = Hero()
    hero.name = words
    hero.power = words
    hero.strength = words
    hero.weakness = words
    hero.friend = words
    hero.motto = words
    hero.colour = Hero.Colour.allCases[number % 7]
    hero.second = Hero.Colour.allCases[(number / 2) % 7]
    hero.emblem = Hero.Emblem.allCases[number % 10]
    hero.cape = Hero.Cape.allCases[number % 3]
    hero.mask = Hero.Mask.allCases[(number / 3) % 3]
    hero.stance = Hero.Stance.allCases[number % 4]
    return hero
  }

  /// A comic of so many panels, with these words in every place.
  static func strip(_ count: Int, words: String, number: Int = 0, language: String = "nl") -> Strip
  {
    let hero = hero(number, words: words.isEmpty ? "" : "Vonk")
    return Strip(
      hero: hero,
      panels: (0..<count).map { index in
        Strip.Panel(
          caption: words, pose: HeroPose.allCases[(index + number) % 4],
          balloons: (0..<(index % 5)).map {
            Strip.Balloon(
              speaker: $0 % 2 == index % 2 ? hero.name : "Vader", words: words,
              isThought: $0 % 3 == 2)
          })
      }, language: language)
  }

  static let all: [Strip] = hostile.indices.map { index in
    strip(index % 9 + 1, words: hostile[index], number: index)
  }
}
