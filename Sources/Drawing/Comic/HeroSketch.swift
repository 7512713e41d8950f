public import Roleplay

/// A sketch of a hero in plain characters, for a terminal.
public struct HeroSketch: Sendable {
  /// The maximum number of lines.
  public static let height = 20
  /// The maximum number of characters in a line.
  public static let width = 38

  /// The lines, without spaces at their ends.
  public let lines: [String]

  /// Sketches a hero.
  public init(_ hero: Hero, pose: HeroPose = .tall) {
    let art =
      switch pose {
      case .tall: Self.head(hero) + Self.standing(hero)
      case .listening: Self.head(hero) + Self.listening
      case .flying: Self.flying(hero)
      case .small: Self.head(hero, mouth: ".-.") + Self.sitting
      }
    let sign = Self.sign(hero.emblem)
    var canvas = art.map { Array($0.utf8) }
    for row in canvas.indices {
      if let place = canvas[row].firstRange(of: Array("EEE".utf8)) {
        canvas[row].replaceSubrange(place, with: Array(sign.utf8))
      }
    }
    if pose != .flying { Self.drawCape(hero.cape, pose, on: &canvas) }
    // No empty lines above the head.
    canvas = Array(canvas.drop { $0.allSatisfy { $0 == UInt8(ascii: " ") } })
    lines = canvas.prefix(Self.height).map { row in
      var row = row.prefix(Self.width)
      while row.last == UInt8(ascii: " ") { row.removeLast() }
      return String(decoding: row, as: UTF8.self)
    }
  }

  private static func sign(_ emblem: Hero.Emblem) -> String {
    switch emblem {
    case .star: "-*-"
    case .heart: "<3 "
    case .lightning: "_/~"
    case .book: "[|]"
    case .hand: "\\W/"
    case .sun: "-O-"
    case .wave: "~~~"
    case .tree: "^Y^"
    case .key: "o-m"
    case .bridge: "nHn"
    }
  }

  private static func eyes(_ mask: Hero.Mask) -> String {
    mask == .eyes ? " #o###o# " : "  o   o  "
  }

  private static func head(_ hero: Hero, mouth: String = "'-'") -> [String] {
    let isHooded = hero.mask == .hood
    return [
      isHooded ? "                 .^." : "",
      isHooded ? "              .-'   '-." : "               .-----.",
      isHooded ? "             / .-----. \\" : "              / ----- \\",
      isHooded ? "            | |  o o  | |" : "             |\(eyes(hero.mask))|",
      isHooded ? "            | |   >   | |" : "             |    >    |",
      isHooded ? "             \\ \\ \(mouth) / /" : "              \\  \(mouth)  /",
      isHooded ? "              '-.___.-'" : "               '-. .-'",
    ]
  }

  private static func standing(_ hero: Hero) -> [String] {
    let trunk = [
      "|  .---.  |", "|  |EEE|  |", "|  '---'  |", " \\       / ", " |=======| ",
    ]
    let (left, right): ([String], [String])
    switch hero.stance {
    case .tall:
      left = [" .-'", "/  /", "\\  \\", " \\  ", "  '-"]
      right = ["'-. ", "\\  \\", "/  /", "  / ", "-'  "]
    case .calm:
      return [
        "          .----'   '----.", "         /  |  .---.  |  \\", "        (   |  |EEE|  |   )",
        "         \\  '-.-----.-'  /", "          '--(_______)--'", "             |=======|",
      ] + legs
    case .ready:
      left = ["()-.", "\\ \\ ", " \\ '", "  '-", "    "]
      right = ["'-. ", "\\  \\", " ) )", "-'()", "    "]
    case .open:
      left = ["\\ '-", " '-.", "    ", "    ", "    "]
      right = ["-' /", ".-' ", "    ", "    ", "    "]
    }
    var rows: [String] = []
    if hero.stance == .open {
      rows.append("     \\|/   .----'   '----.   \\|/")
    } else {
      rows.append("           .---'   '---.")
    }
    for row in trunk.indices { rows.append("        \(left[row])\(trunk[row])\(right[row])") }
    return rows + legs
  }

  private static let legs = [
    "             |   |   |", "             |   |   |", "             |---|---|",
    "             |   |   |",
    "            (____|____)",
  ]

  private static let listening =
    [
      "           .---'   '--(_)", "          /  |  .---.  |\\ \\",
      "         /  /|  |EEE|  | \\ \\",
      "        (  ( |  '---'  |__\\ )", "         \\  '-._____(_)____/", "          '-.|=======|",
    ] + legs

  private static let sitting = [
    "             .-'---'-.", "            /  .   .  \\", "           /  / \\ / \\  \\",
    "          (  (   |   )  )", "           \\__'-(_)-'__/", "             |   |   |",
    "             (___|___)",
  ]

  private static func flying(_ hero: Hero) -> [String] {
    let capes =
      switch hero.cape {
      case .long: [".-~~~~-..__    ", "'-._  ~~  '-._ ", "  .-' ~~~~    '", "  '-~~..__     "]
      case .short: ["      .-~~..   ", "      '-. ~~'-.", "       '-~~.  '", "               "]
      case .none: Array(repeating: "               ", count: 4)
      }
    let face = hero.mask == .eyes ? "#o#o#" : hero.mask == .hood ? "(o o)" : " o o "
    return [
      "                               .-.",
      "                  .-----.    .' /",
      capes[0] + "   / \(face) \\ .' .'",
      capes[1] + ".-|    >  |' .'",
      capes[2] + "  \\\\  '-'  /-'",
      capes[3] + "/EEE'-.-'-'",
      "         __.--'    .-'",
      "   __.--'  ___.-'\\ \\__",
      " =(___.--''       '-(_)",
      "   =(___)",
    ]
  }

  /// Draws the parts of a cape that are visible on both sides.
  private static func drawCape(_ cape: Hero.Cape, _ pose: HeroPose, on canvas: inout [[UInt8]]) {
    let first = pose == .small ? 9 : 13
    let last = cape == .long ? canvas.count - 1 : pose == .small ? 10 : 13
    guard cape != .none, first <= last else { return }
    for row in first...min(last, canvas.count - 1) {
      let far = (row - first) / 2
      put("/", row, (pose == .small ? 8 : 11) - far, on: &canvas)
      put("\\", row, (pose == .small ? 27 : 23) + far, on: &canvas)
    }
  }

  private static func put(_ sign: Character, _ row: Int, _ column: Int, on canvas: inout [[UInt8]])
  {
    guard let byte = sign.asciiValue, column >= 0, column < width else { return }
    while canvas[row].count <= column { canvas[row].append(UInt8(ascii: " ")) }
    if canvas[row][column] == UInt8(ascii: " ") { canvas[row][column] = byte }
  }
}
