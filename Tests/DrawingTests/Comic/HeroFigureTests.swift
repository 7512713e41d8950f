import Roleplay
import Testing

@testable import Drawing

@Suite("A hero drawn")
struct HeroFigureTests {
  private func points(in elements: [Element]) -> [Point] {
    elements.flatMap { element -> [Point] in
      switch element {
      case .path(let path, _): path.points
      case .circle(let centre, let radius, _):
        [centre.moved(-radius, -radius), centre.moved(radius, radius)]
      default: []
      }
    }
  }

  @Test("stays in its box, in every pose, cape, mask and stance")
  func box() {
    for number in 0..<24 {
      let hero = SampleStrips.hero(number, words: "Vonk \(number)")
      for pose in HeroPose.allCases {
        for isMirrored in [false, true] {
          let figure = HeroFigure(
            hero, pose, random: SeededGenerator(hero).about("\(number)"), isMirrored: isMirrored)
          let points = points(in: figure.drawn())
          let room = figure.box.inset(-4, -5)
          for point in points where !room.contains(Box(at: point, Size(0, 0))) {
            Issue.record("\(pose) \(hero.cape) \(hero.stance): \(point) is outside \(room)")
            return
          }
          #expect(points.count > 500)
        }
      }
    }
  }

  @Test("looks different for another cape, mask, colour, sign or stance")
  func different() {
    let hero = Hero()
    func drawn(_ change: (inout Hero) -> Void) -> [Element] {
      var other = hero
      change(&other)
      return HeroFigure(other, .tall, random: SeededGenerator(["same"])).drawn()
    }
    let all = [
      drawn { _ in }, drawn { $0.cape = .short }, drawn { $0.cape = .none },
      drawn { $0.mask = .hood }, drawn { $0.mask = .none }, drawn { $0.colour = .red },
      drawn { $0.second = .green }, drawn { $0.emblem = .bridge }, drawn { $0.stance = .open },
      drawn { $0.stance = .calm }, drawn { $0.stance = .ready },
    ]
    for (index, one) in all.enumerated() {
      for other in all.dropFirst(index + 1) { #expect(one != other) }
    }
  }

  @Test("is a sketch of at most twenty lines of plain characters, with the sign on it")
  func sketch() {
    for number in 0..<84 {
      let hero = SampleStrips.hero(number)
      for pose in HeroPose.allCases {
        let lines = HeroSketch(hero, pose: pose).lines
        #expect(lines.count <= HeroSketch.height)
        for line in lines {
          #expect(line.count <= HeroSketch.width)
          #expect(line.utf8.allSatisfy { (0x20...0x7E).contains($0) })
        }
        #expect(!lines.joined().contains("EEE"))
      }
    }
    var hero = Hero()
    hero.cape = .none
    #expect(
      HeroSketch(hero).lines.joined(separator: "\n") == """
                       .-----.
                      / ----- \\
                     | #o###o# |
                     |    >    |
                      \\  '-'  /
                       '-. .-'
                   .---'   '---.
                 .-'|  .---.  |'-.
                /  /|  |-*-|  |\\  \\
                \\  \\|  '---'  |/  /
                 \\   \\       /   /
                  '- |=======| -'
                     |   |   |
                     |   |   |
                     |---|---|
                     |   |   |
                    (____|____)
        """)
  }
}
