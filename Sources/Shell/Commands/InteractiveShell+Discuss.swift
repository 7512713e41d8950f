import Archive
import Discussion
import Glibc
import Roleplay
import Yarn

/// Discusses the results of a class, for the teacher, on the board.
extension InteractiveShell {
  /// Runs `bespreek elektricien`, `bespreek 3 lezen`, `bespreek 3 opnieuw`, `bespreek
  /// /media/stick`. With `--by-folder`, each folder is a class; with `--without 3`, a recording is
  /// excluded.
  func discuss(_ words: [String]) async {
    guard isTeacher else {
      screen.say(ShellText.teacherDiscusses, style: .problem)
      return
    }
    // A folder's name may have spaces.
    let options = CommandOptions(
      CommandOptions.split(words.joined(separator: " ")), withValue: ["--scenario", "--without"])
    let reads = ["lezen", "read"]
    let again = ["opnieuw", "again"]
    let names = options.words.filter { !(reads + again).contains($0.lowercased()) }
    let readsAgain =
      options["--again"] != nil || options.words.contains { again.contains($0.lowercased()) }
    let isReading = readsAgain || options["--read"] != nil || names.count < options.words.count
    let smallest: Int?
    let broken: ArchiveError?
    do throws(ArchiveError) {
      (smallest, broken) = (try settings.smallestGroup(), nil)
    } catch {
      (smallest, broken) = (nil, error)
    }
    do {
      let given = names.map(path)
      let scenario =
        try options["--scenario"]
        ?? zip(names, given).first { $0.1 == nil }.map { try scenarioName($0.0) }
      var paths = given.compactMap { $0 }
      if paths.isEmpty {
        guard transcripts.isThere else { throw ClassDiscussionError.noRecordingsYet() }
        paths = [transcripts.path]
      }
      let discussion = try ClassDiscussion(
        paths: paths, classes: options["--by-folder"] == nil ? .byName : .byFolder,
        without: options.all("--without").map(recordingName), scenario: scenario,
        repertoire: repertoire, smallestGroup: smallest)
      let figures = DiscussScreen(discussion, on: console)
      if isReading {
        await figures.read(again: readsAgain)
      } else {
        await figures.run()
      }
      // Shown after the figures, which begin on a clear screen.
      if let broken { screen.say(broken, style: .problem) }
    } catch let problem as any Phrase {
      screen.write(problem.text(in: console.language), style: .problem)
    } catch {
      screen.write("\(error)", style: .problem)
    }
    screen.writeBlank()
  }

  /// The path of recordings that a word means; nil if it means a scenario. A number and the full
  /// name of a scenario always mean a scenario.
  private func path(_ word: String) -> String? {
    if word.hasPrefix("~/"), let home = getenv("HOME") {
      return String(cString: home) + word.dropFirst()
    }
    if word.contains("/") { return word }
    let isScenario =
      Int(word) != nil || repertoire.names.contains { $0.lowercased() == word.lowercased() }
    return !isScenario && access(word, F_OK) == 0 ? word : nil
  }

  /// A recording by its name, or by its number in the list of `terugkijken`.
  func recordingName(_ word: String) -> String {
    guard let number = Int(word), case let all = recordings(), all.indices.contains(number &- 1)
    else { return word }
    return all[number - 1].name
  }

  /// The name of the scenario; a scenario that no longer exists is given by its full name.
  private func scenarioName(_ wanted: String) throws(ArchiveError) -> String {
    do throws(ArchiveError) {
      return try repertoire.find(wanted)
    } catch .scenarioUnknown {
      return wanted
    }
  }
}
