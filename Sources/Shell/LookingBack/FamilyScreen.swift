public import Archive
import Roleplay
import Yarn

/// Shows recordings and those that branched off from them as an indented tree, and two of them side
/// by side.
@MainActor
public struct FamilyScreen {
  private let console: Console
  private let folder: TranscriptFolder

  /// The families in a folder of recordings.
  public init(console: Console, folder: TranscriptFolder) {
    self.console = console
    self.folder = folder
  }

  private var screen: Screen { console.screen }

  /// Shows the families, or the one a recording is in; each recording has a number.
  ///
  /// - Parameter word: a recording's number in the tree, or the name of its file; nil for all families.
  /// - Throws: ``Archive/ArchiveProblem`` where the folder cannot be read.
  public func show(of word: String? = nil) throws(ArchiveProblem) {
    let numbered = try numbers()
    let families = try families().filter { family in
      guard let word else { return true }
      let name = word.split(separator: "/").last.map(String.init)?.withoutRecordingSuffix
      return family.members.contains { member in
        member.name.withoutRecordingSuffix == name || numbered[member.name] == Int(word)
      }
    }
    guard !families.isEmpty else {
      screen.say(TreeText.noFamilies)
      return
    }
    for family in families {
      screen.writeBlank()
      write(family, depth: 0, parent: nil, numbers: numbered)
    }
    screen.writeBlank()
    screen.say(TreeText.howToCompare, style: .dim)
  }

  /// Shows two recordings side by side; one below the other where the screen is narrow, or reads
  /// lines aloud.
  ///
  /// - Parameters:
  ///   - left: a recording's number in the tree, or the name of its file.
  ///   - right: the other's.
  /// - Throws: a ``Yarn/Phrase`` where a recording is not there or cannot be read.
  public func compare(_ left: String, _ right: String) async throws {
    let (one, other) = (try transcript(left), try transcript(right))
    guard one.opening.scenario == other.opening.scenario else {
      throw TreeProblem(text: .otherScenario(one.opening.heading, other.opening.heading))
    }
    await BranchScreen(console: console, left: one, right: other).run()
  }

  // MARK: - The tree

  private func write(
    _ family: RecordingFamily, depth: Int, parent: Transcript?, numbers: [String: Int]
  ) {
    let indent = String(repeating: "  ", count: min(depth, 8))
    let opening = family.opening
    let number = numbers[family.name].map { "\($0)  " } ?? ""
    screen.write(
      "\(opening.heading) · \(opening.alias) · \(RecordedTime.shown(opening.recorded))",
      style: .bold, prefix: StyledText(indent + number, .bold), indent: indent.count + 3)
    let under = StyledText(indent + "   ")
    func say(_ text: TreeText) {
      screen.write(
        text.text(in: console.language), prefix: under, indent: indent.count + 3)
    }
    screen.write(
      family.name.withoutRecordingSuffix, style: .dim, prefix: under, indent: indent.count + 3)
    if depth == 0, let gone = opening.parent { say(.parentGone(gone.recording)) }
    let transcript: Transcript
    do throws(ArchiveProblem) {
      var reader = try TranscriptReader(path: folder.path + "/" + family.name)
      transcript = try reader.rest()
    } catch {
      screen.say(error, style: .problem)
      for branch in family.branches {
        write(branch, depth: depth + 1, parent: nil, numbers: numbers)
      }
      return
    }
    if let parent, let entry = opening.parent?.entry {
      if let crossing = transcript.crossing(from: parent) {
        let question = crossing.question
        say(
          .crossing(
            entry: entry, question: question.text.isEmpty ? "?" : question.text,
            now: question.words(of: crossing.now).sentence,
            before: crossing.before.map { question.words(of: $0).sentence }))
      } else {
        say(.nothingDifferent(entry: entry))
      }
    }
    if let line = transcript.endingLine {
      say(.ending(line.text))
    } else {
      say(transcript.isAtEnd ? .finished : .unfinished)
    }
    for branch in family.branches {
      screen.writeBlank()
      write(branch, depth: depth + 1, parent: transcript, numbers: numbers)
    }
  }

  // MARK: - Finding

  private func families() throws(ArchiveProblem) -> [RecordingFamily] {
    var recordings: [(name: String, opening: Opening)] = []
    for case .success(let recording) in try folder.recordings() {
      recordings.append((recording.name, recording.opening))
    }
    // The oldest first: a parent before its branches.
    return RecordingFamily.families(among: recordings.reversed())
  }

  private func numbers() throws(ArchiveProblem) -> [String: Int] {
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
        throw TreeProblem(text: .noNumber(number, highest: numbers.count))
      }
      path = folder.path + "/" + name
    } else if !word.contains("/") {
      path = "\(folder.path)/\(word.withoutRecordingSuffix)\(TranscriptFolder.suffix)"
    }
    var reader = try TranscriptReader(path: path)
    return try reader.rest()
  }
}

/// Two recordings that cannot be put side by side, and why.
struct TreeProblem: Error, Phrase {
  var text: TreeText

  var dutch: String { text.dutch }
  var english: String { text.english }
}

extension String {
  /// The words with a full stop where they end without any.
  fileprivate var sentence: String {
    guard let last, last.isLetter || last.isNumber else { return self }
    return self + "."
  }
}
