import Archive
import Discussion
import Roleplay
import Yarn

/// What the class said: the teacher's, on the board.
extension InteractiveShell {
  /// `bespreek elektricien`, `bespreek 3 lezen`, `bespreek 3 opnieuw`.
  func discuss(_ words: [String]) async {
    guard isTeacher else {
      screen.say(ShellText.teacherDiscusses, style: .problem)
      return
    }
    let reads = ["lezen", "read"]
    let again = ["opnieuw", "again"]
    let names = words.filter { !(reads + again).contains($0.lowercased()) }
    let smallest: Int?
    let broken: ArchiveProblem?
    do throws(ArchiveProblem) {
      (smallest, broken) = (try settings.smallestGroup(), nil)
    } catch {
      (smallest, broken) = (nil, error)
    }
    do {
      guard transcripts.isThere else { throw ClassDiscussionProblem.noRecordingsYet() }
      let discussion = try ClassDiscussion(
        paths: [transcripts.path], scenario: try names.first.map(scenarioName),
        repertoire: repertoire, smallestGroup: smallest)
      let figures = DiscussScreen(discussion, on: console)
      if names.count < words.count {
        await figures.read(again: words.contains { again.contains($0.lowercased()) })
      } else {
        await figures.run()
      }
      // Behind the figures, which begin on a clear screen.
      if let broken { screen.say(broken, style: .problem) }
    } catch let problem as any Phrase {
      screen.write(problem.text(in: console.language), style: .problem)
    } catch {
      screen.write("\(error)", style: .problem)
    }
    screen.writeBlank()
  }

  /// The scenario that is meant; one that is not in the list any more by its own name.
  private func scenarioName(_ wanted: String) throws(ArchiveProblem) -> String {
    do throws(ArchiveProblem) {
      return try repertoire.find(wanted)
    } catch .scenarioUnknown {
      return wanted
    }
  }
}
