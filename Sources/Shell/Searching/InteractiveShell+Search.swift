import Archive
import Discussion
import Roleplay
import Yarn

/// Searching, for a teacher.
extension InteractiveShell {
  /// Runs `zoek vader "te moeilijk"` and `zoek --said vader`, with `--limit 50`, as on the command
  /// line. A chosen hit is shown in its recording.
  func search(_ words: [String]) async {
    guard isTeacher else {
      screen.say(SearchText.forTeacher, style: .problem)
      return
    }
    let options = CommandOptions(words, withValue: ["--limit"])
    let words = options.words
    guard !words.isEmpty else {
      screen.say(SearchText.searchWhat)
      return
    }
    let limit = options["--limit"].map { Int($0) ?? 0 } ?? 20
    guard limit > 0 else {
      screen.say(ShellText.limitIsANumber, style: .problem)
      return
    }
    do {
      let hits = try await SearchScreen(
        console: console, transcripts: transcripts, disclosure: Disclosure(to: .class)
      )
      .search(
        for: words.joined(separator: " "), onlyPeople: options["--said"] != nil,
        limit: min(limit, SearchScreen.maximumHitCount), numbering: .hits)
      if let hits { await lookBack(at: hits) }
    } catch let problem as any Phrase {
      screen.say(problem, style: .problem)
    } catch {
      screen.say(SearchText.searchWhat)
    }
  }

  /// Asks for hits and shows each in its recording, until none is chosen.
  private func lookBack(at hits: [SearchHit]) async {
    guard console.isInteractive else { return }
    while !hits.isEmpty {
      let prompt = Prompt(StyledText(console.text(SearchText.lookBackWhere), .bold))
      guard
        case .line(let line) = await console.read(
          ReadRequest(prompt: prompt, isRemembered: false))
      else { return }
      let word = line.text.filter { !$0.isWhitespace }
      if word.isEmpty { return }
      guard let number = Int(word), hits.indices.contains(number &- 1) else {
        screen.say(SearchText.notAHit(count: hits.count), style: .problem)
        continue
      }
      let hit = hits[number - 1]
      await replay(hit.recording, from: hit.entry, pace: .step)
    }
  }
}
