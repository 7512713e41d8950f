import Archive
import ArgumentParser
import Shell
import Yarn

/// `weerwoord series`
struct LessonSeriesCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    command: "series", does: .helpLessonSeries, example: "weerwoord series",
    dutchExample: "weerwoord lessenreeks", aliases: ["lessenreeks"])

  @OptionGroup var common: CommonOptions
  @OptionGroup var teacher: TeacherOptions

  @MainActor
  func run() async throws {
    try await teacher.letIn(common)
    let repertoire = try common.repertoire()
    var recordings: [Recording] = []
    for result in try common.recordedFolder().recordings() {
      switch result {
      case .success(let recording): recordings.append(recording)
      case .failure(let problem): ErrorReport.say(problem)
      }
    }
    try LessonSeriesScreen(of: repertoire, recordings: recordings, on: common.screen).show()
  }
}
