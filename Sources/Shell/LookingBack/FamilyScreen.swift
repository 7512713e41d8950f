public import Archive
public import Discussion
public import Roleplay
import Yarn

/// Shows recordings and their branches as an indented tree, and two of them side by side.
@MainActor
public struct FamilyScreen {
  private let console: Console
  private let folder: TranscriptFolder
  private let disclosure: Disclosure
  private let readable: @MainActor (Transcript) -> Transcript

  /// Makes a screen for the families in a folder of recordings.
  ///
  /// - Parameters:
  ///   - disclosure: what may be shown of them.
  ///   - readable: puts a recording into the language in which it is shown.
  public init(
    console: Console, folder: TranscriptFolder, disclosure: Disclosure = Disclosure(to: .class),
    readable: @escaping @MainActor (Transcript) -> Transcript = { $0 }
  ) {
    self.readable = readable
    self.console = console
    self.folder = folder
    self.disclosure = disclosure
  }

  private var screen: Screen { console.screen }

  /// Shows the families, or the one of a recording; each recording has a number.
  ///
  /// - Parameter word: a recording's number in the tree, or the name of its file; nil for all
  ///   families.
  /// - Throws: a ``Yarn/Phrase`` if the folder cannot be read, or the recording does not exist.
  public func show(of word: String? = nil) throws {
    if let word { _ = try transcript(word) }
    let numbered = try numbers()
    let families = try families().filter { family in
      guard let word else { return true }
      let name = word.split(separator: "/").last.map(String.init)?.withoutRecordingSuffix
      return family.members.contains { member in
        member.name.withoutRecordingSuffix == name || numbered[member.name] == Int(word)
      }
    }
    guard !families.isEmpty else {
      screen.say(word == nil ? TreeText.noFamilies : .noFamilyOf)
      return
    }
    for family in families {
      screen.writeBlank()
      write(family, depth: 0, parent: nil, numbers: numbered)
    }
    screen.writeBlank()
    screen.say(TreeText.howToCompare, style: .dim)
  }

  /// Shows two recordings side by side; one below the other if the screen is narrow or plain.
  ///
  /// - Parameters:
  ///   - left: a recording's number in the tree, or the name of its file.
  ///   - right: the other recording.
  /// - Throws: a ``Yarn/Phrase`` if a recording does not exist or cannot be read.
  public func compare(_ left: String, _ right: String) async throws {
    let (one, other) = (try transcript(left), try transcript(right))
    guard one.opening.scenario == other.opening.scenario else {
      throw ComparisonError(text: .otherScenario(one.opening.heading, other.opening.heading))
    }
    let kept = [one, other].filter(\.isKeptFromClass)
    if !kept.isEmpty, console.isInteractive {
      guard await BoardQuestion(console: console).isOff(for: kept) else {
        screen.say(TreeText.boardIsOn)
        return
      }
    }
    await BranchScreen(console: console, left: readable(one), right: readable(other)).run()
  }

  // MARK: - The tree

  private func write(
    _ family: RecordingFamily, depth: Int, parent: Transcript?, numbers: [String: Int]
  ) {
    let indent = String(repeating: "  ", count: min(depth, 8))
    let opening = family.opening
    let number = numbers[family.name].map { "\($0)  " } ?? ""
    let under = StyledText(indent + "   ")
    func say(_ text: TreeText) {
      screen.write(
        text.text(in: console.language), prefix: under, indent: indent.count + 3)
    }
    let read = transcript(of: family)
    let transcript = try? read.get()
    let isKept = transcript?.isKeptFromClass == true
    screen.write(
      [
        transcript.map(readable)?.opening.heading ?? opening.heading, shownName(of: opening),
        isKept ? console.text(PlayerText.keptFromClass) : nil,
        RecordedTime.shown(opening.recorded),
      ].compactMap { $0 }.joined(separator: " · "),
      style: .bold, prefix: StyledText(indent + number, .bold), indent: indent.count + 3)
    if opening.isOfClass {
      screen.write(
        family.name.withoutRecordingSuffix, style: .dim, prefix: under, indent: indent.count + 3)
    }
    if depth == 0, let gone = opening.parent {
      say(.parentGone(gone.recording.withoutAlias(of: opening.scenario)))
    }
    guard let transcript else {
      if case .failure(let problem) = read { screen.say(problem, style: .problem) }
      for branch in family.branches {
        write(branch, depth: depth + 1, parent: nil, numbers: numbers)
      }
      return
    }
    if let parent, let entry = opening.parent?.entry {
      if let branchPoint = transcript.branchPoint(from: parent) {
        let question = branchPoint.question
        let before = parent.isKeptFromClass ? nil : branchPoint.before
        say(
          .branchPoint(
            entry: entry, question: question.text.isEmpty ? "?" : question.text,
            now: question.words(of: branchPoint.now).sentence,
            before: before.map { question.words(of: $0).sentence }))
      } else {
        say(.nothingDifferent(entry: entry))
      }
    }
    if let line = readable(transcript).endingLine, !isKept {
      say(.ending(line.text))
    } else {
      say(transcript.isAtEnd ? .finished : .unfinished)
    }
    for branch in family.branches {
      screen.writeBlank()
      write(branch, depth: depth + 1, parent: transcript, numbers: numbers)
    }
  }

  /// The name of the player; a pupil's alias is not shown on a board.
  private func shownName(of opening: Opening) -> String {
    opening.isOfClass ? opening.alias : console.text(ReplayText.somebody)
  }

  private func transcript(
    of family: RecordingFamily
  ) -> Result<Transcript, ModerationDesk.FileError> {
    Result { () throws(ModerationDesk.FileError) in
      try disclosure.read(folder.path + "/" + family.name)
    }
  }

  // MARK: - Finding

  private func families() throws(ArchiveError) -> [RecordingFamily] {
    var recordings: [(name: String, opening: Opening)] = []
    for case .success(let recording) in try folder.recordings() {
      var opening = recording.opening
      // A recording names its parent by the name of a file in the same folder.
      if let slash = recording.name.lastIndex(of: "/"), let parent = opening.parent?.recording {
        opening.parent?.recording = recording.name[...slash] + parent
      }
      recordings.append((recording.name, opening))
    }
    // The oldest first, so that a parent precedes its branches.
    return RecordingFamily.families(among: recordings.reversed())
  }

  private func numbers() throws(ArchiveError) -> [String: Int] {
    let names = try families().flatMap(\.members).map(\.name)
    return Dictionary(
      names.enumerated().map { ($0.element, $0.offset + 1) },
      uniquingKeysWith: { first, _ in first })
  }

  private func transcript(_ word: String) throws -> Transcript {
    var path = word
    if let number = Int(word) {
      let numbers = try numbers()
      guard let name = numbers.first(where: { $0.value == number })?.key else {
        throw ComparisonError(
          text: numbers.isEmpty ? .noFamilies : .noNumber(number, highest: numbers.count))
      }
      path = folder.path + "/" + name
    } else if !word.contains("/") {
      path = "\(folder.path)/\(word.withoutRecordingSuffix)\(TranscriptFolder.suffix)"
    }
    return try disclosure.read(path)
  }
}

/// An error in comparing two recordings.
struct ComparisonError: Error, Phrase {
  var text: TreeText

  var dutch: String { text.dutch }
  var english: String { text.english }
}

extension Opening {
  /// Whether it does not belong to one pupil: it is a room's, or a branch.
  fileprivate var isOfClass: Bool { audience.isRoom || parent != nil }
}

extension String {
  /// A recording's name without the alias: the time and the scenario.
  fileprivate func withoutAlias(of scenario: String) -> String {
    guard let end = firstRange(of: "-\(scenario)-")?.upperBound else { return scenario }
    return String(self[..<index(before: end)])
  }

  /// The text with a full stop, if it ends without punctuation.
  fileprivate var sentence: String {
    guard let last, last.isLetter || last.isNumber else { return self }
    return self + "."
  }
}
