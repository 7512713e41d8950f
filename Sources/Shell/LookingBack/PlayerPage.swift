public import Roleplay
public import Yarn

/// What a recording looks like on a page of any size, at any place in it.
///
/// Only what fits is made: from the place back to the top of the page.
@MainActor
public final class PlayerPage {
  private let index: PlaybackIndex
  private let name: String
  private let language: Language
  private let lines = CapturedLines()
  /// The lines of the moments that were shown before, at these columns.
  private var blocks: [Int: [String]] = [:]
  /// What was kept back then.
  private var hidingVersion = 0
  private var writer: (columns: Int, screen: Screen, moments: MomentWriter)?

  /// Makes the pages of a recording.
  ///
  /// - Parameters:
  ///   - name: the name what was said is shown under.
  ///   - language: the language of the program's own words.
  public init(of index: PlaybackIndex, name: String, language: Language) {
    self.index = index
    self.name = name
    self.language = language
  }

  /// The last lines of what stands on the screen.
  ///
  /// - Parameters:
  ///   - rows: how many lines there is room for.
  ///   - scroll: how many of the last ones are left out, as far as there are more above.
  ///   - below: what stands below all.
  public func lines(
    of playback: Playback, columns: Int, rows: Int, scroll: Int = 0, below: [String] = []
  ) -> [String] {
    if hidingVersion != playback.hidingVersion {
      hidingVersion = playback.hidingVersion
      self.blocks = [:]
    }
    var blocks: [[String]] = [below]
    var count = below.count
    var place = playback.position
    while let shown = place, count < rows + scroll {
      let block = block(at: shown, of: playback, columns: columns)
      blocks.append(block)
      count += block.count
      place = playback.place(before: shown)
    }
    var page: [String] = []
    for block in blocks.reversed() { page.join(block) }
    while page.last?.isEmpty == true { page.removeLast() }
    let end = max(min(rows, page.count), page.count - scroll)
    return Array(page[max(0, end - rows)..<end])
  }

  private func block(at place: Int, of playback: Playback, columns: Int) -> [String] {
    if writer?.columns != columns {
      let screen = Screen(
        terminal: Terminal(isInteractive: true, isPlain: false, fixedColumns: columns),
        language: language, output: lines)
      writer = (columns, screen, MomentWriter(screen: screen, index: index, name: name))
      blocks = [:]
    }
    if let block = blocks[place] { return block }
    writer?.screen.noteReading()
    let moment = playback.shown(at: place)
    writer?.moments.write(moment)
    let block = lines.take()
    // Which answer is shown next depends on where one stands.
    if moment.concealment == nil { blocks[place] = block }
    return block
  }
}
