import Roleplay

extension ComicText {
  var english: String {
    switch self {
    case .comic(let name): "The comic of \(name)"
    case .theHero: "the hero"
    case .power: "Power"
    case .strength: "Grows strong by"
    case .weakness: "Still hard"
    case .friend: "Help"
    case .motto: "Often says"
    case .panel(let number, let count): "Panel \(number) of \(count)."
    case .noWords: "Nobody says anything."
    case .says(let who, let words): "\(who) says: ‘\(words)’"
    case .thinks(let who, let words): "\(who) thinks: ‘\(words)’"
    case .pose(.tall, let name): "\(name) stands up straight."
    case .pose(.listening, let name): "\(name) listens."
    case .pose(.flying, let name): "\(name) flies, one arm in front."
    case .pose(.small, let name): "\(name) sits small on the ground, arms around the knees."
    case .with(let names): "Also to be seen: \(names.joined(separator: ", "))."
    case .suit(let hero):
      "The suit is \(hero.colour.rawValue) with \(hero.second.rawValue). On the chest is \(Self.english(hero.emblem)). \(Self.english(hero.cape)) \(Self.english(hero.mask))"
    case .colours(let hero):
      hero.colour == hero.second
        ? hero.colour.rawValue : "\(hero.colour.rawValue) and \(hero.second.rawValue)"
    case .sheet(let number, let count): "\(number) of \(count)"
    case .further(let number): "▸ read on at \(number)"
    case .furtherTitle: "All the words"
    case .furtherOf(let number, let panel, let speaker):
      "\(number) · panel \(panel)\(speaker.map { " · \($0)" } ?? "")"
    case .furtherTrait: "about the hero"
    case .drawHere: "Draw here"
    }
  }

  private static func english(_ emblem: Hero.Emblem) -> String {
    switch emblem {
    case .star: "a star"
    case .heart: "a heart"
    case .lightning: "a flash of lightning"
    case .book: "a book"
    case .hand: "a hand"
    case .sun: "a sun"
    case .wave: "a wave"
    case .tree: "a tree"
    case .key: "a key"
    case .bridge: "a bridge"
    }
  }

  private static func english(_ cape: Hero.Cape) -> String {
    switch cape {
    case .long: "A long cape."
    case .short: "A short cape."
    case .none: "No cape."
    }
  }

  private static func english(_ mask: Hero.Mask) -> String {
    switch mask {
    case .eyes: "A mask for the eyes."
    case .hood: "A hood."
    case .none: "No mask."
    }
  }
}
