import Roleplay

/// The texts of pages, besides the words of people and scenarios.
enum PageText: Sendable, Phrase {
  case inWords
  case guide, mentor, pupil, home, talkTogether
  case dossier(String), insight, nextStep, dossierFor(String)
  case dossierSpan(plays: Int, first: String, last: String)
  case chose, outcome, compliments, complimentToWrite, myComic, myWords
  case statement, schoolSays, greenAndRed(String, String)
  case agreements, who, what, when, agreementsFor(String)
  case afterTheEvening, onlyForTeacher(String), answeredOnPhones(Int), written, withName
  case askedForTalk, askedForTalkNote
}
