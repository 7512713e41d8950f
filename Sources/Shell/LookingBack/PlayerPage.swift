public import Roleplay
import Yarn

/// Lays out a recording on a page of any size, at any position.
///
/// Only the lines that fit are made: from the position back to the top of the page.
@MainActor
public final class PlayerPage {
  private let index: PlaybackIndex
  private let name: String
  private let language: Language
  private let lines = CapturedLines()
  /// The lines of earlier moments, for the current width.
  private var blocks: [Int: [String]] = [:]
  /// The version of the hidden answers for which the lines were made.
  private var hidingVersion = 0
  private var writer: (columns: Int, screen: Screen, moments: MomentWriter)?

  /// Makes the pages of a recording.
  ///
  /// - Parameters:
  ///   - name: the name with which the player's words are shown.
  ///   - language: the language of the program's own texts.
  public init(of index: PlaybackIndex, name: String, language: Language) {
    self.index = index
    self.name = name
    self.language = language
  }

  /// The last lines up to the current position.
  ///
  /// - Parameters:
  ///   - rows: the number of lines that fit.
  ///   - scroll: the number of lines at the end to leave out, if there are more above.
  ///   - below: the lines below the recording.
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
    // The next hidden answer depends on the position, so such moments are not cached.
    if moment.concealment == nil { blocks[place] = block }
    return block
  }
}
