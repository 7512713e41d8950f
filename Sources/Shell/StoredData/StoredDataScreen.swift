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
  /// - Returns: whether everything could be looked at.
  /// - Throws: ``Archive/ArchiveError`` if the folder cannot be read.
  public func showStored(about alias: String) throws(ArchiveError) -> Bool {
    let found = try shown(about: alias)
    let (ours, others) = found.mentions.split(by: \.isOurs)
    show(.mentions, ours.map(\.path))
    let (seen, unseen) = others.split { $0.kind == .found }
    show(.otherFiles, seen.map(\.path))
    show(.unsearchableFiles, unseen.map(\.path))
    show(unreadable: found.unreadable)
    if !found.isEmpty { screen.say(StoredDataText.elsewhere, style: .dim) }
    return found.problems.isEmpty && found.unreadable.isEmpty
  }

  /// Shows everything that is kept about an alias, and erases it when that is confirmed; then the
  /// files that somebody put into the folder and that may have the pupil's words, in the same way.
  ///
  /// - Parameters:
  ///   - isConfirmed: whether nobody is asked, and everything is erased that is kept about the alias.
  ///   - erasesOtherFiles: whether the files with the alias or the words are then erased too.
  /// - Returns: whether nothing went wrong.
  /// - Throws: ``Archive/ArchiveError`` if the folder cannot be read.
  public func forget(
    _ alias: String, isConfirmed: Bool = false, erasesOtherFiles: Bool = false
  ) async throws(ArchiveError) -> Bool {
    let found = try shown(about: alias)
    show(.mentions, found.mentions.filter(\.isOurs).map(\.path))
    show(unreadable: found.unreadable)
    if !found.isEmpty { screen.say(StoredDataText.elsewhere, style: .dim) }
    var isDone = found.problems.isEmpty && found.unreadable.isEmpty
    if !found.groups.isEmpty {
      switch await erase(found.groups, asking: isConfirmed ? nil : .eraseWhich) {
      case .erased(let isWhole): isDone = isDone && isWhole
      case .declined: return console.isInteractive && isDone
      }
    }
    let (files, unseen) = found.mentions.filter { !$0.isOurs }.split { $0.kind == .found }
    show(.unsearchableFiles, unseen.map(\.path))
    guard !files.isEmpty else { return isDone }
    list(files)
    guard !isConfirmed || erasesOtherFiles else {
      screen.say(StoredDataText.otherFilesStay, style: .problem)
      return false
    }
    switch await erase(files.map(\.group), asking: isConfirmed ? nil : .eraseFiles) {
    case .erased(let isWhole): return isDone && isWhole
    case .declined: return console.isInteractive && isDone
    }
  }

  /// Shows what is older than a period, and erases it when that is confirmed; then what cannot be
  /// opened or read and is older by the date of its file, in the same way.
  ///
  /// - Parameters:
  ///   - now: seconds since 1970.
  ///   - isConfirmed: whether nobody is asked, and everything is erased that says that it is too old.
  ///   - erasesUnreadable: whether what cannot be opened or read is then erased too, if its file is too
  ///     old.
  /// - Returns: whether nothing went wrong.
  /// - Throws: ``Archive/ArchiveError`` if the folder cannot be read.
  public func expire(
    olderThan period: RetentionPeriod, now: Int, isConfirmed: Bool = false,
    erasesUnreadable: Bool = false
  ) async throws(ArchiveError) -> Bool {
    let start = period.start(now: now)
    let found = try forgetting.stored(recordedBefore: start)
    let (old, young) = found.unreadable.split { $0.moment < start }
    var isDone = found.problems.isEmpty && young.isEmpty
    if found.groups.isEmpty {
      screen.say(
        found.unreadable.isEmpty
          ? StoredDataText.noneTooOld(period) : .noneReadableTooOld(period))
      show(found.problems)
    } else {
      screen.say(StoredDataText.tooOld(found.groups.count, period), style: .bold)
      list(found.groups)
      show(found.problems)
      switch await erase(found.groups, asking: isConfirmed ? nil : .eraseWhich) {
      case .erased(let isWhole): isDone = isDone && isWhole
      // Nobody was there to be asked, and so what was ordered is not done.
      case .declined: isDone = isDone && console.isInteractive
      }
    }
    show(unreadable: young, under: .unreadableNotTooOld(young.count, period))
    guard !old.isEmpty else { return isDone }
    screen.writeBlank()
    screen.say(StoredDataText.unreadableTooOld(old.count, period), style: .bold)
    list(old.map(\.group))
    sayWhatToDo(about: old)
    guard !isConfirmed || erasesUnreadable else {
      screen.say(StoredDataText.unreadableStays, style: .problem)
      return false
    }
    switch await erase(old.map(\.group), asking: isConfirmed ? nil : .eraseUnreadable) {
    case .erased(let isWhole): return isDone && isWhole
    case .declined: return false
    }
  }

  // MARK: - Showing

  private func shown(about alias: String) throws(ArchiveError) -> StoredData.Result {
    let found = try forgetting.stored(about: alias)
    let folder = transcripts.path
    if found.isEmpty {
      screen.say(
        found.unreadable.isEmpty
          ? StoredDataText.nothingAbout(alias, folder: folder)
          : .nothingReadableAbout(alias, folder: folder))
    } else {
      screen.say(StoredDataText.keptAbout(alias, folder: folder), style: .bold)
      list(found.groups)
    }
    show(found.problems)
    return found
  }

  private func list(_ groups: [StoredGroup]) {
    for (index, group) in groups.enumerated() {
      let lead = lead(index)
      screen.write(
        description(of: group.main), prefix: StyledText(lead, .bold), indent: lead.count)
      write(group.main.path)
      for item in group.companions {
        screen.write(
          console.text(StoredDataText.kind(item.kind)), prefix: StyledText("     "))
        write(item.path)
      }
    }
  }

  /// Files that somebody put into the folder, with numbers.
  private func list(_ files: [StoredMention]) {
    screen.writeBlank()
    screen.say(StoredDataText.otherFiles, style: .bold)
    for (index, file) in files.enumerated() {
      let lead = lead(index)
      screen.write(shown(file.path), prefix: StyledText(lead, .bold), indent: lead.count)
    }
  }

  private func lead(_ index: Int) -> String {
    let number = String(index + 1)
    return String(repeating: " ", count: max(0, 3 - number.count)) + number + "  "
  }

  private func show(_ text: StoredDataText, _ paths: [String]) {
    guard !paths.isEmpty else { return }
    screen.writeBlank()
    screen.say(text)
    for path in paths { write(path) }
  }

  /// Names the files that cannot be opened or read, and says what can be done about it.
  private func show(unreadable files: [UnreadableFile], under heading: StoredDataText? = nil) {
    guard !files.isEmpty else { return }
    screen.writeBlank()
    screen.say(heading ?? StoredDataText.unreadable(files.count), style: .problem)
    for reason in UnreadableFile.Reason.allCases {
      let paths = files.filter { $0.reason == reason }.map(\.path)
      guard !paths.isEmpty else { continue }
      screen.say(StoredDataText.whatToDo(reason))
      for path in paths { write(path) }
    }
  }

  private func sayWhatToDo(about files: [UnreadableFile]) {
    for reason in UnreadableFile.Reason.allCases
    where files.contains(where: { $0.reason == reason }) {
      screen.say(StoredDataText.whatToDo(reason))
    }
  }

  private func show(_ problems: [any Phrase]) {
    for problem in problems { screen.say(problem, style: .problem) }
  }

  private func write(_ path: String) {
    screen.write(shown(path), style: .dim, prefix: StyledText("       "))
  }

  private func shown(_ path: String) -> String {
    let above = transcripts.path + "/"
    let name = path.hasPrefix(above) ? String(path.dropFirst(above.count)) : path
    return PrintableText.of(name, layout: .oneLine)
  }

  private func description(of item: StoredItem) -> String {
    guard case .recording(let recording) = item.kind else {
      if case .damagedRecording(let recording) = item.kind {
        let opening = recording.opening
        return console.text(
          StoredDataText.damagedRecording(opening.heading, RecordedTime.shown(opening.recorded)))
      }
      return console.text(StoredDataText.kind(item.kind))
    }
    let opening = recording.opening
    return console.text(
      StoredDataText.recording(
        opening.heading, RecordedTime.shown(opening.recorded), recording.visibility,
        opening.isRedacted ? .redacted : opening.parent == nil ? nil : .whatIf))
  }

  // MARK: - Erasing

  private enum Erasing {
    /// Something was erased; whether all of it could be.
    case erased(isWhole: Bool)
    /// Nothing was to be erased, or nobody was there to be asked.
    case declined
  }

  /// Erases groups that were listed.
  ///
  /// - Parameter question: what is asked first; nil: nothing is.
  private func erase(_ listed: [StoredGroup], asking question: StoredDataText?) async -> Erasing {
    var groups = listed
    if let question {
      screen.writeBlank()
      guard let picked = await picked(of: listed.count, question) else {
        screen.say(StoredDataText.nothingErased)
        return .declined
      }
      groups = picked.map { listed[$0] }
    }
    let outcome = forgetting.erase(groups)
    show(outcome.problems)
    screen.say(
      StoredDataText.erased(groups: groups.count - outcome.problems.count, files: outcome.files),
      style: .bold)
    screen.say(StoredDataText.elsewhereToo)
    return .erased(isWhole: outcome.problems.isEmpty)
  }

  /// The places in the list of what is to be erased; nil for nothing.
  private func picked(of count: Int, _ question: StoredDataText) async -> [Int]? {
    while true {
      let prompt = Prompt(StyledText(console.text(question), .bold))
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

extension Array {
  /// The elements of which something is true, and the others.
  fileprivate func split(by isTrue: (Element) -> Bool) -> ([Element], [Element]) {
    (filter(isTrue), filter { !isTrue($0) })
  }
}
