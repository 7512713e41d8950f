/// What somebody's role says of how they are drawn. Other roles are drawn as chance has it.
enum RoleWord: Sendable, Hashable {
  case man, woman, grandparent, teacher, coach, young, dog

  init?(_ role: String) {
    let words = role.lowercased().split { !$0.isLetter }
    for word in words {
      for (kind, names) in Self.names where names.contains(String(word)) {
        self = kind
        return
      }
    }
    return nil
  }

  private static let names: [(RoleWord, Set<String>)] = [
    (.dog, ["hond", "hondje", "dog", "puppy"]),
    (.grandparent, ["oma", "grandmother", "grandma", "granny"]),
    (.coach, ["trainer", "coach"]),
    (
      .teacher,
      ["docent", "docente", "teacher", "mentor", "leraar", "lerares", "juf", "meester", "decaan"]
    ),
    (
      .young,
      [
        "klasgenoot", "classmate", "vriend", "vriendin", "friend", "broer", "brother", "zus",
        "sister",
      ]
    ),
    (.woman, ["moeder", "mother", "mama", "tante", "aunt"]),
    (.man, ["vader", "father", "papa", "oom", "uncle", "opa", "grandfather"]),
  ]

  /// What may be on the head.
  var hair: [PersonFigure.Hair] {
    switch self {
    case .man: [.short, .curls, .beanie]
    case .woman: [.bob, .bun, .curls]
    case .grandparent: [.bun]
    case .teacher: [.short, .bob, .curls, .bun]
    case .coach: [.cap]
    case .young: [.cap, .beanie, .curls, .short, .bob]
    case .dog: [.short]
    }
  }
}
