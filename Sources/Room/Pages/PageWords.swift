/// The words of the pages in one language. Adding a language means adding a table to ``all``.
struct PageWords: PageTable, Sendable {
  /// A text of a page.
  enum Key: String, Sendable, CaseIterable {
    case title, language, askCode, wrongCode, waitCode, join, whoAreYou, child, withChild
    case joined, listen, readAloud, stopReading, chosen, mayChange, closed, result, children, adults
    case folded, type, send, sent, tooLong, tooLate, notKept, lost, back, otherEvening, full, ended
    case privacy, privacyText, up, down, place, done, talk, timeIsUp, teacherAnswers
    case right, out, standing, most, equal
    case firstVote, secondVote, cards, phones, everybody, votes, joinHere, code, foldedBoard
    case worryTitle, worryText, worryLabel, worryAsk, worrySent
    case questionnaireHelp, namedHelp, answersSent, questionnaireBoard, filledIn
    case texts, display, discard, noTexts, attendance, order, help, worry, appointments
    case noAppointments, sheets
  }

  /// The language's tag.
  let tag: String
  /// The language's own name for itself.
  let name: String
  var isRightToLeft = false
  let words: [Key: String]

  /// The tables, by the tags of their languages.
  static let all: [String: PageWords] = Dictionary(
    uniqueKeysWithValues: [dutch, english, arabic, turkish, ukrainian].map { ($0.tag, $0) })

  /// The tags of the languages that are always offered.
  static let always = [dutch.tag, english.tag]

  /// The table of a language; the Dutch one if there is none.
  static func table(_ tag: String) -> PageWords { all[tag] ?? dutch }
}
