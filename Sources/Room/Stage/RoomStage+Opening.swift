import Archive
public import Roleplay
import Yarn

extension RoomStage {
  /// Opens a room for a play, or reopens it if it was not closed: on the same port, with all votes.
  ///
  /// - Parameters:
  ///   - scenario: what is played, with all its translations.
  ///   - language: the language it is played in.
  ///   - console: the language of the beamer and of the teacher.
  ///   - audience: a class, or parents with their children.
  ///   - date: the day of the evening.
  ///   - recording: the recording's file, beside which ballots are stored; nil if nothing is recorded.
  /// - Throws: ``ServerError`` if no port could be opened, ``Archive/ArchiveError`` if ballots
  ///   cannot be stored.
  public static func open(
    _ scenario: Scenario, in language: String, console: Language, for audience: Audience,
    on date: String, beside recording: String?, _ wish: RoomWish
  ) async throws -> RoomStage {
    let file = try recording.map { try BallotFile(beside: $0) }
    let entries = try file?.lines().compactMap { RoomEntry($0) } ?? []
    let stage = RoomStage(
      scenario: scenario, language: language, audience: audience, seats: wish.seats, file: file)
    await stage.prepare(
      Afterwards(
        questionnaires: wish.questionnaires, asksOnPhone: wish.asksOnPhone, recording: recording,
        date: date, language: console))
    await stage.restore(entries)
    guard !wish.hasCardsOnly else { return stage }
    var secrets = RoomSecrets()
    var port = wish.port
    var address = wish.address
    var isNew = true
    for case .opened(let kept, let keptPort, let keptAddress) in entries {
      secrets = kept
      port = keptPort
      // Where the laptop still has it, phones find it there.
      if let keptAddress, LocalAddress.has(keptAddress) { address = keptAddress }
      isNew = false
    }
    let server: RoomServer
    do throws(ServerError) {
      server = try await RoomServer.open(
        for: stage, secrets: secrets, languages: wish.languages, language: console.rawValue,
        address: address, port: port, interpreterSheet: wish.interpreterSheet,
        transcripts: recording.map { TranscriptFolder(of: $0) })
    } catch {
      // Nothing is left of a room that never opened; one that was open before keeps its votes.
      if isNew { try? file?.remove() }
      throw error
    }
    if isNew {
      try await stage.journal.keep(
        [.opened(secrets, port: server.port, address: address)]
          + (wish.asksOnPhone ? [.asksOnPhone] : []))
    }
    await stage.enter(through: server)
    return stage
  }

  private func prepare(_ afterwards: Afterwards) { self.afterwards = afterwards }

  /// Sets the entrance through which people join from now on.
  func enter(through entrance: any RoomEntrance) {
    self.entrance = entrance
    changed()
  }

  /// Reads several things at once, between two changes.
  func reading<Value: Sendable>(_ read: @Sendable (isolated RoomStage) -> Value) -> Value {
    read(self)
  }
}
