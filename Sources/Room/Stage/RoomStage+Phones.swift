import Roleplay

/// What phones do.
extension RoomStage {
  /// So many texts of one phone are taken at one question.
  static let maximumTextCount = 5
  /// The longest text of a phone, in Unicode scalars.
  static let longestText = 300
  /// So many phones may join.
  static let maximumSeatCount = 2000

  /// Why a phone is refused.
  enum SeatError: Error, Sendable, Hashable {
    /// It sat down at a quiz.
    case isOut
    /// It has not joined this evening.
    case unknownSeat
    /// The vote is closed, or it is another one now.
    case tooLate
    /// What it says does not fit what is asked.
    case unfit
    /// There are as many phones, or texts of this one, as there may be.
    case full
    /// It could not be stored, and so does not count.
    case notKept
  }

  /// Whether children and adults are told apart.
  var asksGroup: Bool { audience == .parents }

  /// Lets a phone in.
  func join(_ group: VoterGroup?) async throws(SeatError) -> Seat {
    guard seats.count < Self.maximumSeatCount else { throw .full }
    guard (group != nil) == asksGroup else { throw .unfit }
    let seat = Seat(id: RoomSecrets.seatID(), group: group)
    try await keep([.seat(seat)])
    seats[seat.id] = seat
    view.joined = seats.count
    changed()
    return seat
  }

  /// Takes a phone's vote; it counts from when this returns.
  ///
  /// - Parameter vote: the number of the vote it is for.
  func take(_ ballot: Ballot, from seat: String, vote: Int) async throws(SeatError) {
    guard seats[seat] != nil else { throw .unknownSeat }
    guard vote == view.vote, view.phase == .asking, var box else { throw .tooLate }
    guard !out.contains(seat) else { throw .isOut }
    do throws(InputError) {
      try box.take(ballot, from: seat)
    } catch {
      throw .unfit
    }
    // Counted at once, so that what comes meanwhile is folded into it, and taken back if it cannot
    // be stored.
    let before = self.box?.ballots[seat]
    self.box = box
    count()
    changed()
    do throws(SeatError) {
      try await keep([.ballot(seat: seat, ballot)])
    } catch {
      if vote == view.vote, self.box?.ballots[seat] == ballot {
        self.box?.put(before, of: seat)
        count()
        changed()
      }
      throw error
    }
  }

  /// Takes words of a phone, for the teacher to read first.
  func take(words: String, from seat: String, vote: Int) async throws(SeatError) {
    guard seats[seat] != nil else { throw .unknownSeat }
    guard vote == view.vote, takesWords else { throw .tooLate }
    let words = PrintableText.of(words, layout: .oneLine).trimmed
    guard !words.isEmpty, words.unicodeScalars.count <= Self.longestText else { throw .unfit }
    guard sent.count(where: { $0.seat == seat }) < Self.maximumTextCount else { throw .full }
    sent.append(SentText(seat: seat, words: words))
    count()
    changed()
    try await keep([.text(seat: seat, words: words)])
  }

  /// Whether phones may send words now.
  var takesWords: Bool {
    guard let open, !open.isForTeacher, !open.isPrivate else { return false }
    switch open.shape {
    case .words, .notes(.ideas), .notes(.talk): return true
    case .options, .notes, .number, .place, .role, .order, nil: return false
    }
  }

  /// What a phone said to the open question.
  func ballot(of seat: String) -> Ballot? { box?.ballots[seat] }

  /// Stores entries before a phone is told that they count.
  func keep(_ entries: [RoomEntry]) async throws(SeatError) {
    do {
      try await journal.keep(entries)
    } catch {
      throw .notKept
    }
  }
}
