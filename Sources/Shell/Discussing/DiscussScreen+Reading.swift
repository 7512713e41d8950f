import Archive
import Discussion
import Roleplay
import Yarn

/// The teacher's reading of pupils' texts, which nobody else sees before.
extension DiscussScreen {
  /// Lets the teacher read pupils' texts, and decide about each.
  ///
  /// - Parameter again: whether to read the texts with a decision again; otherwise those without
  ///   one.
  public func read(again: Bool = false) async {
    if let problem = discussion.desk.problems.first {
      screen.say(problem, style: .problem)
      return
    }
    let all: [OpenText]
    do throws(ArchiveError) {
      all = try discussion.openTexts()
    } catch {
      screen.say(error, style: .problem)
      return
    }
    let texts = all.filter { (discussion.desk.moderation.verdicts[$0.key] != nil) == again }
    guard !texts.isEmpty else {
      screen.say(
        again
          ? DiscussText.noneRead(discussion.scenario)
          : .noUnread(all.isEmpty ? nil : discussion.scenario))
      return
    }
    screen.say(DiscussText.boardOff, style: .bold)
    guard let answer = await line(.boardOffPrompt),
      ["ja", "j", "yes", "y"].contains(answer.lowercased())
    else {
      screen.say(DiscussText.nothingRead)
      return
    }
    var place = 0
    while texts.indices.contains(place) {
      screen.clear()
      show(texts[place], number: place + 1, of: texts.count)
      switch await decide(about: texts[place], again ? .readAgainPrompt : .readPrompt) {
      case .next: place += 1
      case .back: place = max(0, place - 1)
      case .stop: place = -1
      }
    }
    screen.clear()
    if place >= texts.count {
      let left = texts.count { discussion.desk.moderation.verdicts[$0.key] == nil }
      screen.say(DiscussText.readAll(left: left), style: .bold)
    }
    console.reader.forget()
  }

  private enum Onwards { case next, back, stop }

  /// - Returns: where to go next; pending blanks that were not shown by then are dropped.
  private func decide(about text: OpenText, _ prompt: DiscussText) async -> Onwards {
    var pending: Set<Int>?
    while true {
      guard let line = await line(prompt) else { return .stop }
      let word = line.prefix { !$0.isWhitespace }
      let rest = String(line[word.endIndex...]).trimmed
      do throws(ModerationDesk.FileError) {
        switch (word.lowercased(), console.language) {
        case ("", _): return .next
        case ("t", .dutch), ("s", .english):
          let blanks = pending ?? discussion.desk.moderation.blanks(of: text.key)
          try discussion.desk.decide { $0.verdicts[text.key] = .shown(blanks: blanks) }
          return .next
        case ("v", .dutch), ("h", .english):
          try discussion.desk.decide { $0.verdicts[text.key] = .hidden }
          return .next
        case ("s", .dutch), ("q", _): return .stop
        case ("b", _): return .back
        case ("w", _): blank(rest, of: text, &pending)
        case ("g", _): try group(rest, text, pending)
        case ("?", _): screen.writeTable(DiscussText.readHelp.text(in: console.language))
        default: screen.say(DiscussText.unknownReading, style: .problem)
        }
      } catch {
        screen.say(error, style: .problem)
      }
    }
  }

  /// Blanks words, or removes all blanks. The class sees the earlier version until the text is
  /// shown.
  private func blank(_ words: String, of text: OpenText, _ pending: inout Set<Int>?) {
    if words.isEmpty {
      pending = []
      screen.say(DiscussText.blankWhat)
    } else {
      let places = text.places(of: words)
      guard !places.isEmpty else {
        screen.say(
          DiscussText.noSuchWord(PrintableText.of(words, layout: .oneLine)), style: .problem)
        return
      }
      pending = (pending ?? discussion.desk.moderation.blanks(of: text.key)).union(places)
    }
    showWords(text, pending)
  }

  private func group(
    _ heading: String, _ text: OpenText, _ pending: Set<Int>?
  ) throws(ModerationDesk.FileError) {
    guard text.kind == .note else {
      screen.say(DiscussText.onlyNotes, style: .problem)
      return
    }
    try discussion.desk.decide { $0.put(text.key, under: heading, of: text.question) }
    if heading.isEmpty { screen.say(DiscussText.groupWhat) } else { showWords(text, pending) }
  }

  private func show(_ text: OpenText, number: Int, of count: Int) {
    screen.say(DiscussText.reading(number, of: count), style: .dim)
    switch text.kind {
    case .answer, .note: break
    case .heading: screen.say(DiscussText.headingText, style: .dim)
    case .comic: screen.say(DiscussText.comicText, style: .dim)
    }
    if !text.questionWords.isEmpty { screen.write(text.questionWords, style: .dim) }
    screen.writeBlank()
    showWords(text, nil)
  }

  private func showWords(_ text: OpenText, _ pending: Set<Int>?) {
    let moderation = discussion.desk.moderation
    let kept = moderation.blanks(of: text.key)
    screen.write(text.blanked(pending ?? kept), style: .bold, prefix: StyledText("  "))
    let group = moderation.groups[text.question]?.first { $0.notes.contains(text.key) }
    if let group {
      screen.say(DiscussText.mergedHeading(group.heading), style: .dim)
    }
    let verdict: DiscussText
    switch moderation.verdicts[text.key] {
    case .shown: verdict = pending ?? kept == kept ? .verdictShown : .verdictShownOtherwise
    case .hidden: verdict = pending ?? kept == kept ? .verdictHidden : .verdictPending
    case nil: verdict = pending ?? kept == kept ? .verdictNone : .verdictPending
    }
    screen.say(verdict, style: .dim)
    screen.writeBlank()
  }
}

extension Moderation {
  /// The words blanked in a text so far.
  fileprivate func blanks(of key: AnswerKey) -> Set<Int> {
    if case .shown(let blanks) = verdicts[key] { blanks } else { [] }
  }
}
