import Archive
import Discussion
import Roleplay
import Yarn

/// The end of an evening: the questionnaire, and talks that people ask for.
extension RoomStage {
  /// What people left behind, and where it is stored.
  struct Afterwards: Sendable {
    /// The questionnaire, by the tags of its languages; empty if there is none.
    var questionnaires: [String: Questionnaire] = [:]
    /// Whether it is answered on phones.
    var asksOnPhone = false
    /// The answers of phones, by their seats.
    var answers: [String: QuestionnaireAnswer] = [:]
    /// What people wrote who ask for a talk about one child, in the order in which they asked.
    var appointments: [(seat: String, words: String)] = []
    /// The recording beside which the teacher's page is written; nil if nothing is recorded.
    var recording: String?
    /// The day of the evening, for that page.
    var date = ""
    /// The teacher's language.
    var language = Language.dutch

    /// The questionnaire that every translation is like.
    var base: Questionnaire? { questionnaires[Scenario.baseLanguage] }

    /// The questionnaire in a language, or in Dutch, and its language.
    func questionnaire(in tag: String) -> (Questionnaire, language: String)? {
      if let found = questionnaires[tag] { return (found, tag) }
      return base.map { ($0, Scenario.baseLanguage) }
    }

    mutating func ask(_ words: String, from seat: String) {
      appointments.removeAll { $0.seat == seat }
      appointments.append((seat, words))
    }
  }

  // MARK: - The teacher

  /// Lets phones answer the questionnaire until the teacher goes on; returns at once if it is answered
  /// on paper, or if no phone is there.
  public func askQuestionnaire() async {
    guard afterwards.asksOnPhone, afterwards.base != nil, entrance != nil, !seats.isEmpty,
      !isStopping
    else { return }
    // The last words of the play are read first.
    if !view.lines.isEmpty, await pause() == .stop { return }
    view.phase = .questionnaire
    view.lines = []
    view.question = nil
    view.result = nil
    view.talk = nil
    view.texts = []
    view.right = nil
    view.standing = nil
    view.cards = 0
    view.answered = afterwards.answers.count
    changed()
    _ = await wait()
  }

  /// What people wrote who ask for a talk about one child.
  public func appointments() -> [String] { afterwards.appointments.map(\.words) }

  /// Writes the page with what people left behind, beside the recording.
  func keepAftermath() -> RoomAftermath {
    var aftermath = RoomAftermath()
    aftermath.answered = afterwards.answers.count
    aftermath.appointments = afterwards.appointments.count
    let questionnaire = afterwards.questionnaire(in: afterwards.language.rawValue)?.0
    let summary = questionnaire.map {
      QuestionnaireSummary(of: Array(afterwards.answers.values), to: $0)
    }
    guard let recording = afterwards.recording,
      let page = EveningPage(
        questionnaire, summary, appointments: appointments(), date: afterwards.date,
        in: afterwards.language)
    else { return aftermath }
    let path = GeneratedPages.path(EveningPage.kind, beside: recording)
    do throws(ArchiveError) {
      aftermath.page = try SealedCompanion.write(
        page.html, to: path, beside: recording, mark: EveningPage.mark)
      aftermath.isSealed = aftermath.page != path
    } catch {
      aftermath.problem = error
    }
    return aftermath
  }

  // MARK: - Phones

  /// Whether a phone can ask for a talk about one child: on an evening with parents.
  var takesAppointments: Bool { asksGroup && view.phase != .ended }

  /// Takes a phone's answer to the questionnaire, in the place of its earlier one.
  func take(_ answer: QuestionnaireAnswer, from seat: String) async throws(SeatError) {
    guard seats[seat] != nil else { throw .unknownSeat }
    guard view.phase == .questionnaire, let base = afterwards.base else { throw .tooLate }
    guard let checked = base.checked(answer) else { throw .unfit }
    try await keep([.questionnaire(seat: seat, checked)])
    afterwards.answers[seat] = checked
    view.answered = afterwards.answers.count
    changed()
  }

  /// Takes somebody's wish for a talk about one child, in the place of an earlier one.
  func take(appointment words: String, from seat: String) async throws(SeatError) {
    guard seats[seat] != nil else { throw .unknownSeat }
    guard takesAppointments else { throw .tooLate }
    let words = PrintableText.of(words, layout: .oneLine).trimmed
    guard !words.isEmpty, words.unicodeScalars.count <= Self.longestText else { throw .unfit }
    try await keep([.appointment(seat: seat, words: words)])
    afterwards.ask(words, from: seat)
    view.appointments = afterwards.appointments.count
    changed()
  }
}
