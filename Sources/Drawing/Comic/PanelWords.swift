import Roleplay

/// The caption and the balloons of a panel, fitted and positioned.
struct PanelWords: Sendable {
  /// A text in a box.
  struct Placed: Sendable {
    var text: FittedText
    var box: Box
    /// The index of the balloon; nil for the caption.
    var balloon: Int?
    var isThought = false
    var isLeft = true

    /// The lines of text: centred in a balloon, left-aligned in a caption.
    func words() -> [Element] {
      let isCaption = balloon == nil
      let top = box.top + (box.size.height - text.size.height) / 2
      if isCaption { return text.words(at: Point(box.left + 7, top)) }
      return text.words(at: Point(box.centre.x, top), anchor: .middle)
    }
  }

  private(set) var caption: Placed?
  private(set) var balloons: [Placed] = []
  /// A note that says where to read the balloons that did not fit; nil if all fit.
  private(set) var note: Placed?
  /// The texts that did not fit, with the number under which they are printed elsewhere.
  private(set) var further: [(number: Int, balloon: Int?)] = []
  /// The y coordinate at which the text ends.
  private(set) var bottom: Double

  /// The maximum letter size, in a usual panel and in a large one.
  private static let largest = (usual: 14.5, inLarge: 18.0)
  private static let smallest = 9.5
  private static let gap = 7.0

  /// Fits the texts of a panel.
  ///
  /// - Parameters:
  ///   - room: the box of the panel.
  ///   - share: the maximum share of its height for text.
  ///   - isLeft: whether the speaker of each balloon is on the left.
  ///   - number: the first number for a text that does not fit.
  init(
    _ panel: Strip.Panel, in room: Box, share: Double, isLeft: [Bool], number: Int,
    sign: (Int) -> String
  ) {
    let inner = room.inset(7, 7)
    bottom = inner.top
    let area = room.size.width * room.size.height
    var size = area > 180_000 ? Self.largest.inLarge : Self.largest.usual
    // With two people, wide balloons would cover the tail of the other.
    let isShared = Set(isLeft).count > 1
    let widest = inner.size.width * 0.8
    let texts = Texts(panel)
    let widths = ([panel.caption] + panel.balloons.map(\.words)).map { Lettering(1).width(of: $0) }
    while size >= Self.smallest {
      // If the area is too small however the lines are broken, breaking them is not necessary.
      let minimum = widths.reduce(0) { $0 + ($1 * size / widest).rounded(.down) * size * 1.3 }
      guard minimum <= room.size.height * share else {
        size -= 1
        continue
      }
      var best: PanelWords?
      for width in isShared && size > 11 ? [0.6, 0.47] : [0.8, 0.62, 0.48] {
        let words = PanelWords(panel, texts, inner, size, width, isLeft)
        if words.bottom - inner.top <= room.size.height * share, words.further.isEmpty,
          words.bottom < best?.bottom ?? .infinity
        {
          best = words
        }
      }
      if let best {
        self = best
        return
      }
      size -= 1
    }
    cut(panel, inner, room.size.height * max(share, 0.6), isLeft, number, sign)
  }

  /// The texts of a panel, measured once for all sizes and widths.
  private struct Texts {
    let caption: MeasuredWords
    let balloons: [MeasuredWords]

    init(_ panel: Strip.Panel) {
      caption = MeasuredWords(panel.caption)
      balloons = panel.balloons.map { MeasuredWords($0.words) }
    }
  }

  /// Positions texts of one size, without limiting their height.
  private init(
    _ panel: Strip.Panel, _ texts: Texts, _ inner: Box, _ size: Double, _ share: Double,
    _ isLeft: [Bool]
  ) {
    bottom = inner.top
    let captionFitting = TextFitting(room: Size(inner.size.width - 14, 1e5), largest: size)
    if !panel.caption.isEmpty { placeCaption(captionFitting.fit(texts.caption), inner) }
    for (index, balloon) in panel.balloons.enumerated() {
      let padding = Self.padding(balloon.isThought)
      let width = inner.size.width * share - padding.width * 2
      let text = TextFitting(room: Size(width, 1e5), largest: size).fit(texts.balloons[index])
      place(text, index, balloon.isThought, isLeft[index], inner)
      if text.isCut { further.append((0, index)) }
    }
  }

  /// If not everything fits in the smallest letters: gives each text a part of the space, with a
  /// reference to the rest.
  private mutating func cut(
    _ panel: Strip.Panel, _ inner: Box, _ height: Double, _ isLeft: [Bool], _ first: Int,
    _ sign: (Int) -> String
  ) {
    var number = first
    let line = Lettering(Self.smallest).lineHeight
    var room = height
    func fit(_ words: String, _ width: Double, _ lines: Int, _ number: Int) -> FittedText {
      let whole = TextFitting(
        room: Size(width, 1e6), largest: Self.smallest, maximumLineCount: lines
      ).fit(words)
      guard whole.isCut else { return whole }
      var text = TextFitting(
        room: Size(width, 1e6), largest: Self.smallest, maximumLineCount: max(1, lines - 1)
      ).fit(words)
      if lines > 1 {
        text.lines +=
          TextFitting(
            room: Size(width, line * 1.5), largest: Self.smallest, maximumLineCount: 1
          ).fit(sign(number)).lines
      }
      text.isCut = true
      return text
    }
    if !panel.caption.isEmpty {
      let maximumLineCount = max(2, Int(room * (panel.balloons.isEmpty ? 0.9 : 0.35) / line))
      let text = fit(panel.caption, inner.size.width - 14, maximumLineCount, number)
      placeCaption(text, inner)
      room -= bottom - inner.top
      if text.isCut {
        further.append((number, nil))
        number += 1
      }
    }
    // As many balloons as there is space for two lines each; the text of the others is printed
    // elsewhere.
    let minimum = line * 2 + 23
    let shown = min(panel.balloons.count, max(1, Int(room / minimum)))
    for (index, balloon) in panel.balloons.enumerated() {
      guard index < shown else {
        if index == shown {
          let text = TextFitting(
            room: Size(inner.size.width - 14, line * 1.5), largest: Self.smallest,
            maximumLineCount: 1
          ).fit(sign(number))
          note = Placed(
            text: text,
            box: Box(
              inner.left, bottom + 3, min(inner.size.width, text.size.width + 14),
              text.size.height + 4))
          bottom += text.size.height + 7
        }
        further.append((number, index))
        number += 1
        continue
      }
      let own = (inner.top + height - bottom) / Double(shown - index)
      let padding = Self.padding(balloon.isThought)
      let lines = max(2, Int((own - padding.height * 2 - Self.gap) / line))
      let text = fit(
        balloon.words, inner.size.width * 0.86 - padding.width * 2, lines, number)
      place(text, index, balloon.isThought, isLeft[index], inner)
      if text.isCut {
        further.append((number, index))
        number += 1
      }
    }
  }

  private static func padding(_ isThought: Bool) -> Size {
    isThought ? Size(17, 12) : Size(12, 8)
  }

  private mutating func placeCaption(_ text: FittedText, _ inner: Box) {
    let size = Size(min(inner.size.width, text.size.width + 14), text.size.height + 7)
    let box = Box(at: inner.origin, size)
    caption = Placed(text: text, box: box)
    bottom = box.bottom
  }

  private mutating func place(
    _ text: FittedText, _ index: Int, _ isThought: Bool, _ isLeft: Bool, _ inner: Box
  ) {
    let padding = Self.padding(isThought)
    let size = Size(
      min(inner.size.width, text.size.width + padding.width * 2),
      text.size.height + padding.height * 2)
    let left = isLeft ? inner.left : inner.right - size.width
    var top = bottom + Self.gap
    // Two short balloons are next to each other, the second a little lower.
    if let last = balloons.last, last.isLeft, !isLeft,
      balloons.count < 2 || balloons[balloons.count - 2].box.bottom <= last.box.top,
      last.box.right + 8 <= left
    {
      top = last.box.top + 6
    }
    let box = Box(at: Point(left, top), size)
    balloons.append(
      Placed(text: text, box: box, balloon: index, isThought: isThought, isLeft: isLeft))
    bottom = max(bottom, box.bottom)
  }
}
