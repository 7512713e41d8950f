extension PageText {
  var english: String {
    switch self {
    case .inWords: "In words"
    case .guide: "The guide to the conversation"
    case .mentor: "Mentor"
    case .pupil: "Pupil"
    case .home: "Home"
    case .talkTogether: "Everybody may say: I would rather not talk about this now."
    case .dossier(let alias): "Dossier of \(alias)"
    case .insight: "Insight"
    case .nextStep: "Next step"
    case .dossierFor(let date): "Played on \(date)"
    case .dossierSpan(let plays, let first, let last):
      (plays == 1 ? "Played once" : "Played \(plays) times")
        + (first == last ? ", on \(first)." : ", from \(first) to \(last).")
    case .chose: "Chosen"
    case .outcome: "How it ended"
    case .compliments: "Compliments I got"
    case .complimentToWrite: "Who gave you a compliment? Write it here, with the moment."
    case .myComic: "My comic"
    case .myWords: "My words"
    case .statement: "The statement"
    case .schoolSays: "What the school thinks, and why"
    case .greenAndRed(let green, let red): "Green: \(green). Red: \(red)."
    case .afterTheEvening: "After the evening"
    case .onlyForTeacher(let date):
      """
      Evening of \(date). For the teacher alone: there can be names on it. Throw this page away when all \
      the talks are done.
      """
    case .answeredOnPhones(let count):
      count == 1
        ? "One phone answered the questions. Paper is not counted."
        : "\(count) phones answered the questions. Paper is not counted."
    case .written: "Written, in alphabetical order"
    case .withName: "With a name, because somebody wanted that"
    case .askedForTalk: "Asked for a talk about one child"
    case .askedForTalkNote: "Get in touch this week. Say nothing of what happened in the room."
    case .agreements: "Our agreements"
    case .who: "Who"
    case .what: "Does what"
    case .when: "When"
    case .agreementsFor(let date): "Made on \(date). Keep this sheet."
    }
  }
}
