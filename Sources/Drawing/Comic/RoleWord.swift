/// The part of a role's name that determines how its person is drawn. People with other roles are
/// drawn at random.
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

  /// The hair or headwear that fits the role.
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
