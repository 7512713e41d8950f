import Roleplay

/// One panel of a comic: its frame, its text, and its figures or the space to draw them.
struct PanelDrawing {
  let strip: Strip
  let panel: Strip.Panel
  let box: Box
  let form: ComicForm
  let words: PanelWords
  private let random: SeededGenerator
  private let inks: HeroInks
  private let others: [String]
  /// Whether the hero is on the left: the first speaker is.
  private let heroIsLeft: Bool

  /// The maximum number of other people that are drawn.
  private static let maximumOtherCount = 3

  init(
    _ strip: Strip, _ index: Int, in box: Box, form: ComicForm, number: Int,
    sign: (Int) -> String
  ) {
    self.strip = strip
    panel = strip.panels[index]
    self.box = box
    self.form = form
    inks = HeroInks(strip.hero)
    random = SeededGenerator(strip.hero).about("\(index) \(panel.pose.rawValue) \(panel.caption)")
    let others = strip.others(in: panel)
    self.others = others
    let isHeroFirst = panel.balloons.first.map(strip.isHero) ?? true
    // A hero who flies in is on the left and flies to the right.
    heroIsLeft = isHeroFirst || panel.pose == .flying
    let left = heroIsLeft
    words = PanelWords(
      panel, in: box, share: form == .drawn ? 0.54 : 0.5,
      isLeft: panel.balloons.map { strip.isHero($0) == left }, number: number, sign: sign)
  }

  func drawn() -> [Element] {
    var elements: [Element] = [.rectangle(box, .filled(.paper))]
    var heads: [String?: Point] = [:]
    switch form {
    case .drawn:
      let scene = scene()
      heads = scene.heads
      elements.append(.window(box, scene.elements))
    case .toDrawIn:
      let start = start()
      heads = start.heads
      elements += start.elements
    }
    var shapes: [Element] = []
    for placed in words.balloons {
      guard let index = placed.balloon else { continue }
      let balloon = panel.balloons[index]
      let speaker: String? = strip.isHero(balloon) ? nil : balloon.speaker
      let target = heads[speaker] ?? Point(placed.box.centre.x, words.bottom + 24)
      shapes += BalloonShape.drawn(
        placed.box, to: target, isThought: placed.isThought, random: random)
    }
    if let caption = words.caption {
      shapes.append(.rectangle(caption.box, ShapeStyle(fill: HeroInks.caption, width: 1.3)))
      shapes += caption.words()
    }
    for placed in words.balloons { shapes += placed.words() }
    if let note = words.note {
      shapes.append(.rectangle(note.box, .filled(.paper)))
      shapes += note.words()
    }
    elements.append(.window(box, shapes))
    elements.append(.rectangle(box, ShapeStyle(stroke: .ink, width: 2.6)))
    return elements
  }

  // MARK: To draw in

  /// The box in which the hero can be drawn, and the ground.
  private func start() -> (elements: [Element], heads: [String?: Point]) {
    let room = max(30, box.bottom - words.bottom)
    let places = places(1 + min(others.count, Self.maximumOtherCount))
    let size = min(15, room * 0.12)
    var heads: [String?: Point] = [:]
    let top = words.bottom + min(26, room * 0.2)
    for (index, x) in places.enumerated() {
      heads[index == 0 ? nil : others[index - 1]] = Point(x, top)
    }
    let sign = Point(places[0], words.bottom + room * 0.6)
    var elements: [Element] = [
      .circle(
        sign, radius: size * 1.5,
        ShapeStyle(fill: .paper, stroke: .faint, width: 0.9, dashes: [4, 3]))
    ]
    elements += EmblemGlyph.drawn(
      strip.hero.emblem, at: sign, size: size, ink: .line, ground: .paper)
    let ground = box.bottom - min(22, room * 0.14)
    elements.append(
      .line(
        Point(box.left + 12, ground), Point(box.right - 12, ground),
        ShapeStyle(stroke: .line, width: 1, dashes: [2, 5])))
    return (elements, heads)
  }

  /// The x coordinates of the hero (first) and the others.
  private func places(_ count: Int) -> [Double] {
    let width = box.size.width
    let shares: [Double] =
      switch count {
      case 1: [0.5]
      case 2: [0.29, 0.73]
      case 3: [0.21, 0.56, 0.83]
      default: [0.17, 0.45, 0.66, 0.87]
      }
    return shares.map { box.left + width * (heroIsLeft ? $0 : 1 - $0) }
  }

  // MARK: Drawn

  private func scene() -> (elements: [Element], heads: [String?: Point]) {
    var random = random
    let shown = Array(others.prefix(Self.maximumOtherCount))
    let places = places(1 + shown.count)
    let room = box.bottom - words.bottom
    let isFlying = panel.pose == .flying
    let isOpen = panel.pose == .tall && strip.hero.stance == .open
    let person = PersonFigure.height
    // As large as the space allows; if there is little, the feet are outside the panel.
    let near = random.between(1.0, panel.pose == .small ? 1.02 : 1.22)
    let minimum = min(1.5, box.size.width / 150)
    let widest =
      box.size.width / (shown.isEmpty ? 110 : Double(1 + shown.count) * (isOpen ? 74 : 62))
    let scale = max(minimum, min((room - 14) / person * near, widest, 4.8))
    let ground = max(words.bottom + 8 + scale * person, box.bottom - 12)
    var heads: [String?: Point] = [:]
    var figures: [Element] = []
    // The others first, because the hero is in front.
    for (index, role) in shown.enumerated() {
      let figure = PersonFigure(
        role, manner(of: role), mood: mood(of: role), random: SeededGenerator(strip.hero),
        isMirrored: !heroIsLeft)
      let smaller = isFlying ? 0.82 : 1.0
      let own = scale * smaller
      let low = isFlying ? max(box.bottom - 10, words.bottom + own * 78) : ground
      let place = Point(places[index + 1], low)
      figures.append(shadow(at: place, own))
      figures.append(.group(figure.drawn(), Transform(move: place, scale: Size(own, own))))
      heads[role] = place + figure.mouth * own + Point(0, -6 * own)
    }
    let figure = HeroFigure(
      strip.hero, panel.pose, mood: heroMood, random: random, isMirrored: !heroIsLeft)
    var own = scale
    var place = Point(places[0], ground)
    if isFlying {
      let share = shown.isEmpty ? 0.84 : 0.56
      own = max(1.05, min(box.size.width * share / 132, (room - 10) / 84, 2.6))
      let middle = words.bottom + max(own * 44, room * 0.44)
      place = Point(
        box.left + box.size.width * (shown.isEmpty ? 0.55 : 0.34), middle + own * 58)
    } else {
      if panel.pose == .small {
        own = shown.isEmpty ? min(scale * 1.15, 2.2) : scale
        own = max(own, minimum)
        place.y = min(ground, box.bottom - 10)
      }
      figures.append(shadow(at: place, own))
    }
    figures.append(.group(figure.drawn(), Transform(move: place, scale: Size(own, own))))
    heads[nil] = place + figure.mouth * own + Point(0, -7 * own)
    let behind = Backdrop(
      box: box, ground: min(ground, box.bottom - 8), inks: inks,
      hasStreet: !shown.isEmpty,
      centre: place.moved(0, -own * (isFlying ? 60 : panel.pose == .small ? 30 : 62)))
    return (behind.drawn(panel.pose, random: random) + figures, heads)
  }

  private func shadow(at place: Point, _ scale: Double) -> Element {
    .path(
      Contour(oval: place.moved(2 * scale, 0), 19 * scale, 3 * scale).path, .filled(HeroInks.shadow)
    )
  }

  private var heroMood: Face.Mood? {
    let saysSomething = panel.balloons.contains { strip.isHero($0) && !$0.isThought }
    return panel.pose == .tall && saysSomething && strip.hero.stance != .open ? .kind : nil
  }

  private var isHard: Bool { panel.pose == .small }

  private func manner(of role: String) -> Posture.Manner {
    if role == strip.hero.friend { return .greeting }
    switch panel.pose {
    case .small: return .stern
    case .flying: return .greeting
    case .listening: return .explaining
    case .tall:
      var random = random
      return [.explaining, .kind][random.integer(below: 2)]
    }
  }

  private func mood(of role: String) -> Face.Mood {
    if role == strip.hero.friend { return .joyful }
    guard isHard else { return panel.pose == .flying ? .attentive : .kind }
    let words = panel.balloons.first { $0.speaker == role }?.words.lowercased() ?? ""
    return words.contains("haha") ? .laughing : .stern
  }
}
