public import Archive
import Roleplay
import Yarn

/// Shows the series of lessons, with what was played of it.
@MainActor
public struct LessonSeriesScreen {
  private let repertoire: Repertoire
  private let screen: Screen
  /// The recordings that count.
  private let recordings: [Recording]

  /// Makes the screen.
  ///
  /// - Parameter recordings: the recordings; branches do not count.
  public init(of repertoire: Repertoire, recordings: [Recording], on screen: Screen) {
    self.repertoire = repertoire
    self.screen = screen
    self.recordings = recordings.filter { $0.opening.parent == nil }
  }

  /// Shows the series, or how to write one.
  ///
  /// - Throws: ``ArchiveError`` if the file cannot be read.
  public func show() throws(ArchiveError) {
    guard let series = try repertoire.lessonSeries(), !series.lessons.isEmpty else {
      screen.say(LessonSeriesText.none(PrintableText.of(repertoire.lessonSeriesPath)))
      return
    }
    for lesson in series.lessons {
      screen.writeBlank()
      screen.write(lesson.title, style: .bold)
      for entry in lesson.lines {
        switch entry {
        case .note(let words):
          screen.write(words, style: .dim, prefix: StyledText("  > ", .dim), indent: 4)
        case .item(let item): show(item)
        }
      }
    }
    screen.writeBlank()
  }

  private func show(_ item: LessonSeries.Item) {
    let language = screen.language
    switch repertoire.lessonItem(item.name) {
    case .scenario(let name):
      let number = (repertoire.names.firstIndex(of: name) ?? 0) + 1
      let played = recordings.filter { $0.opening.scenario == name }
      screen.write(
        [
          repertoire.playbill(of: name).heading(in: language),
          LessonSeriesText.played(
            finished: played.count(where: \.isFinished),
            last: played.map(\.opening.recorded).max().map(RecordedTime.day)
          ).text(in: language),
        ].joined(separator: " · "), prefix: prefix("\(number)"), indent: 6)
    case .sheet(let name):
      let title = (try? repertoire.handout(name, in: language).0.title) ?? name
      screen.write(
        LessonSeriesText.sheet(title, name: name).text(in: language), prefix: prefix("–"),
        indent: 6)
    case nil:
      screen.write(
        LessonSeriesText.unknown(item.name).text(in: language), style: .problem,
        prefix: prefix("?"), indent: 6)
    }
    if !item.note.isEmpty {
      screen.write(item.note, style: .dim, prefix: StyledText("      "))
    }
  }

  private func prefix(_ mark: String) -> StyledText {
    StyledText("  " + String(repeating: " ", count: max(0, 2 - mark.count)) + mark + "  ", .bold)
  }
}
