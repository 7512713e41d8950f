extension BrokenPromise {
  var englishSentence: String {
    switch self {
    case .header("no_agreement"):
      "This scenario has endings:, but no_agreement: is missing or names another ending. Name the endings without agreement."
    case .header(let key):
      "This scenario has endings:, but \(key): is missing or wrong. Write it like this: \(Self.example(of: key))."
    case .neverComes(let ending):
      "The ending \(ending) never comes when the other is hardest. Make a road to it, or take it out of endings:."
    case .notStated(let ending):
      "The ending \(ending) comes, but isn't in endings:. Add it."
    case .otherKind(let ending, let isTagged):
      isTagged
        ? "The ending \(ending) carries #no-agreement, but isn't in no_agreement:. Make them the same."
        : "The ending \(ending) is in no_agreement:, but doesn't carry #no-agreement. Make them the same."
    case .tooFew(let endings, let refusals):
      "When the other is hardest there are \(endings) endings, \(refusals) without agreement. There have to be six, three without agreement."
    case .oneKind(let move, let isAgreed):
      "After the first move “\(move)” the hardest other only comes to an ending \(isAgreed ? "with" : "without") agreement. Both have to be within reach of each first move."
    case .bestPlay(let room):
      "Whoever plays as well as possible (room \(room)) never gets an ending without agreement from the hardest other. Make one."
    case .repair:
      "With the hardest other, no agreement comes only of anger that is talked about the next day. Make one."
    case .pushBack(let move):
      "With the softest other the room is full before the third move, after “\(move)”. Let the pushing back last two turns."
    case .with(let person, let broken): "With \(person): \(broken.englishSentence)"
    case .tooManyPaths(let number):
      "What is stated about the endings isn't proved: there are more than \(number) roads. Make the conversation smaller."
    }
  }
}
