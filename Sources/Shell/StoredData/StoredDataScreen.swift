public import Archive
import Discussion
import Roleplay
import Yarn

/// Shows what is kept of somebody, or for too long, and erases it when that is confirmed.
@MainActor
public struct StoredDataScreen {
  private let console: Console
  private let transcripts: TranscriptFolder
  private let forgetting: Forgetting

  /// Makes a screen for a folder of recordings.
  public init(console: Console, transcripts: TranscriptFolder) {
    self.console = console
    self.transcripts = transcripts
    forgetting = Forgetting(in: transcripts)
  }

  private var screen: Screen { console.screen }

  /// Shows everything that is kept about an alias.
  ///
  /// - Throws: ``Archive/ArchiveError`` if the folder cannot be read.
  public func showStored(about alias: String) throws(ArchiveError) {
    _ = try shown(about: alias)
  }

  /// Shows everything that is kept about an alias, and erases it when that is confirmed.
  ///
  /// - Parameter isConfirmed: whether nobody is asked, and everything is erased.
  /// - Returns: whether nothing went wrong.
  /// - Throws: ``Archive/ArchiveError`` if the folder cannot be read.
  public func forget(
    _ alias: String, isConfirmed: Bool = false
  ) async throws(ArchiveError) -> Bool {
    let found = try shown(about: alias)
    guard !found.groups.isEmpty else { return found.problems.isEmpty }
    return await erase(found, isConfirmed: isConfirmed)
  }

  /// Shows what is older than a period, and erases it when that is confirmed.
  ///
  /// - Parameters:
  ///   - now: seconds since 1970.
  ///   - isConfirmed: whether nobody is asked, and everything is erased.
  /// - Returns: whether nothing went wrong.
  /// - Throws: ``Archive/ArchiveError`` if the folder cannot be read.
  public func expire(
    olderThan period: RetentionPeriod, now: Int, isConfirmed: Bool = false
  ) async throws(ArchiveError) -> Bool {
    let found = try forgetting.stored(recordedBefore: period.start(now: now))
    guard !found.groups.isEmpty else {
      screen.say(StoredDataText.noneTooOld(period))
      show(found.problems)
      return found.problems.isEmpty
    }
    screen.say(StoredDataText.tooOld(found.groups.count, period), style: .bold)
    show(found)
    return await erase(found, isConfirmed: isConfirmed)
  }

  // MARK: - Showing

  private func shown(about alias: String) throws(ArchiveError) -> StoredData.Result {
    let found = try forgetting.stored(about: alias)
    guard !found.isEmpty else {
      screen.say(StoredDataText.nothingAbout(alias, folder: transcripts.path))
      show(found.problems)
      return found
    }
    screen.say(StoredDataText.keptAbout(alias, folder: transcripts.path), style: .bold)
    show(found)
    screen.say(StoredDataText.elsewhere, style: .dim)
    return found
  }

  private func show(_ found: StoredData.Result) {
    for (index, group) in found.groups.enumerated() {
      let number = String(index + 1)
      let lead = String(repeating: " ", count: max(0, 3 - number.count)) + number + "  "
      screen.write(
        description(of: group.main), prefix: StyledText(lead, .bold), indent: lead.count)
      write(group.main.path)
      for item in group.companions {
        screen.write(
          console.text(StoredDataText.kind(item.kind)), prefix: StyledText("     "))
        write(item.path)
      }
    }
    if !found.mentions.isEmpty {
      screen.writeBlank()
      screen.say(StoredDataText.mentions)
      for path in found.mentions { write(path) }
    }
    show(found.problems)
  }

  private func show(_ problems: [any Phrase]) {
    for problem in problems { screen.say(problem, style: .problem) }
  }

  private func write(_ path: String) {
    let above = transcripts.path + "/"
    let name = path.hasPrefix(above) ? String(path.dropFirst(above.count)) : path
    screen.write(
      PrintableText.of(name, layout: .oneLine), style: .dim, prefix: StyledText("       "))
  }

  private func description(of item: StoredItem) -> String {
    guard case .recording(let recording) = item.kind else {
      return console.text(StoredDataText.kind(item.kind))
    }
    let opening = recording.opening
    return console.text(
      StoredDataText.recording(
        opening.heading, RecordedTime.shown(opening.recorded), recording.visibility,
        opening.isRedacted ? .redacted : opening.parent == nil ? nil : .whatIf))
  }

  // MARK: - Erasing

  private func erase(_ found: StoredData.Result, isConfirmed: Bool) async -> Bool {
    var groups = found.groups
    if !isConfirmed {
      screen.writeBlank()
      guard let picked = await picked(of: groups.count) else {
        screen.say(StoredDataText.nothingErased)
        // Nobody was there to be asked, and so what was ordered is not done.
        return console.isInteractive
      }
      groups = picked.map { found.groups[$0] }
    }
    let outcome = forgetting.erase(groups)
    show(outcome.problems)
    screen.say(
      StoredDataText.erased(groups: groups.count - outcome.problems.count, files: outcome.files),
      style: .bold)
    screen.say(StoredDataText.elsewhereToo)
    return outcome.problems.isEmpty && found.problems.isEmpty
  }

  /// The places in the list of what is to be erased; nil for nothing.
  private func picked(of count: Int) async -> [Int]? {
    while true {
      let prompt = Prompt(StyledText(console.text(StoredDataText.eraseWhich), .bold))
      guard
        case .line(let line) = await console.read(
          ReadRequest(prompt: prompt, isRemembered: false)),
        !line.text.allSatisfy(\.isWhitespace)
      else { return nil }
      // `1` is the first of the list, and not a word for yes.
      if let places = Self.places(in: line.text, count: count) { return places }
      switch YesOrNo(line.text) {
      case .yes: return Array(0..<count)
      case .no: return nil
      case nil: screen.say(StoredDataText.noSuchNumbers(count: count), style: .problem)
      }
    }
  }

  /// The places that numbers mean (`1 3-4`); nil if the text is not numbers of the list.
  static func places(in text: String, count: Int) -> [Int]? {
    var places: Set<Int> = []
    for word in text.split(whereSeparator: { $0.isWhitespace || $0 == "," }) {
      let ends = word.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
      guard ends.count <= 2, let first = ends.first ?? nil, let last = ends.last ?? nil,
        (1...max(1, count)).contains(first), (first...max(first, count)).contains(last)
      else { return nil }
      places.formUnion(first - 1..<last)
    }
    return places.isEmpty ? nil : places.sorted()
  }
}
