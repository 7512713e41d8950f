import Roleplay

extension ComicText {
  var dutch: String {
    switch self {
    case .comic(let name): "De strip van \(name)"
    case .theHero: "de held"
    case .power: "Kracht"
    case .strength: "Wordt sterk van"
    case .weakness: "Nog moeilijk"
    case .friend: "Hulp"
    case .motto: "Zegt vaak"
    case .panel(let number, let count): "Plaatje \(number) van \(count)."
    case .noWords: "Niemand zegt iets."
    case .says(let who, let words): "\(who) zegt: ‘\(words)’"
    case .thinks(let who, let words): "\(who) denkt: ‘\(words)’"
    case .pose(.tall, let name): "\(name) staat rechtop."
    case .pose(.listening, let name): "\(name) luistert."
    case .pose(.flying, let name): "\(name) vliegt, een arm vooruit."
    case .pose(.small, let name): "\(name) zit klein op de grond, de armen om de knieën."
    case .with(let names): "Ook te zien: \(names.joined(separator: ", "))."
    case .suit(let hero):
      "Het pak is \(Self.dutch(hero.colour)) met \(Self.dutch(hero.second)). Op de borst staat \(Self.dutch(hero.emblem)). \(Self.dutch(hero.cape)) \(Self.dutch(hero.mask))"
    case .colours(let hero):
      hero.colour == hero.second
        ? Self.dutch(hero.colour) : "\(Self.dutch(hero.colour)) en \(Self.dutch(hero.second))"
    case .sheet(let number, let count): "\(number) van \(count)"
    case .further(let number): "▸ lees verder bij \(number)"
    case .furtherTitle: "Alle woorden"
    case .furtherOf(let number, let panel, let speaker):
      "\(number) · plaatje \(panel)\(speaker.map { " · \($0)" } ?? "")"
    case .furtherTrait: "over de held"
    case .drawHere: "Teken hier"
    }
  }

  private static func dutch(_ colour: Hero.Colour) -> String {
    switch colour {
    case .blue: "blauw"
    case .red: "rood"
    case .green: "groen"
    case .yellow: "geel"
    case .purple: "paars"
    case .orange: "oranje"
    case .black: "zwart"
    }
  }

  private static func dutch(_ emblem: Hero.Emblem) -> String {
    switch emblem {
    case .star: "een ster"
    case .heart: "een hart"
    case .lightning: "een bliksem"
    case .book: "een boek"
    case .hand: "een hand"
    case .sun: "een zon"
    case .wave: "een golf"
    case .tree: "een boom"
    case .key: "een sleutel"
    case .bridge: "een brug"
    }
  }

  private static func dutch(_ cape: Hero.Cape) -> String {
    switch cape {
    case .long: "Een lange cape."
    case .short: "Een korte cape."
    case .none: "Geen cape."
    }
  }

  private static func dutch(_ mask: Hero.Mask) -> String {
    switch mask {
    case .eyes: "Een masker voor de ogen."
    case .hood: "Een capuchon."
    case .none: "Geen masker."
    }
  }
}
