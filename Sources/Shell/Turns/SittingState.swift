import Roleplay
import Yarn

/// What goes on from one person's turn to the next, when the program begins anew between them: none
/// of the words anybody typed.
public struct SittingState: Codable, Sendable, Equatable {
  /// What the program does next.
  enum Next: Codable, Sendable, Equatable {
    /// It takes orders.
    case orders
    /// It plays what the teacher ordered for a pupil.
    case play(scenario: String, audience: Audience)
    /// It goes on with the recording at a path.
    case resume(String)
  }

  /// The language of the program's own words.
  var language: Language
  /// The language in which each turn begins; nil: the same.
  var ownLanguage: Language?
  /// The tag of the language scenarios are played in where it is not that one.
  var played: String?
  /// Whether the next person is the teacher, who gave the passphrase.
  var isTeacher = false
  /// Whether the person before was, and left.
  var wasTeacher = false
  /// Whether the teacher lets pupils choose the other person who is hardest, and until when.
  var hardest = HardestForALesson()
  /// The name that was picked last, which the same person may pick again.
  var lastAlias: String?
  /// The recordings of this sitting, by path; what of them is shown to whom is not decided here.
  var recordings: [String] = []
  /// How many wrong codes were typed for each dossier.
  var wrongCodes: [String: Int] = [:]
  /// Whether it was said that this window keeps what stood in it.
  var hasSaidScreenStays = false
  var next = Next.orders
}
