import Roleplay

/// A vote, as it is stored in the file beside the recording.
struct KeptVote: Sendable {
  var line = ""
  var number = 0
  var first: [Int]?
  var ballots: [(seat: String, ballot: Ballot)] = []
  var cards: BallotBox.Cards?
  var texts: [RoomStage.SentText] = []
  var isClosed = false
  var isShown = false
}

/// Continuing after a power cut.
extension RoomStage {
  /// Restores a room that was not closed: who joined, and the last vote.
  func restore(_ entries: [RoomEntry]) {
    var vote: KeptVote?
    for entry in entries {
      switch entry {
      case .opened: break
      case .seat(let seat): seats[seat.id] = seat
      case .vote(let line, let number, let first):
        vote = KeptVote(line: line, number: number, first: first)
      case .ballot(let seat, let ballot): vote?.ballots.append((seat, ballot))
      case .cards(let cards): vote?.cards = cards
      case .text(let seat, let words):
        vote?.texts.append(SentText(seat: seat, words: words))
      case .moderated(let text, let isDisplayed):
        guard let count = vote?.texts.count, (1...max(1, count)).contains(text), count > 0 else {
          break
        }
        vote?.texts[text - 1].isDisplayed = isDisplayed
        vote?.texts[text - 1].isDiscarded = !isDisplayed
      case .out(let seat): out.insert(seat)
      case .closed: vote?.isClosed = true
      case .shown: vote?.isShown = true
      case .asksOnPhone: afterwards.asksOnPhone = true
      case .questionnaire(let seat, let answer): afterwards.answers[seat] = answer
      case .appointment(let seat, let words): afterwards.ask(words, from: seat)
      }
    }
    view.joined = seats.count
    view.appointments = afterwards.appointments.count
    view.vote = vote?.number ?? 0
    kept = vote
  }

  /// Continues a vote that had begun before the program ended.
  func takeUp(_ kept: KeptVote) {
    view.vote = kept.number
    first = kept.first
    for (seat, ballot) in kept.ballots { try? box?.take(ballot, from: seat) }
    box?.cards = kept.cards
    sent = kept.texts
    view.texts = sent.filter(\.isDisplayed).map(\.words)
    count()
    if kept.isClosed { view.phase = .closed }
    if kept.isShown, let box {
      view.result = box.result(seats: seats, first: first)
      view.phase = .shown
    }
  }
}
