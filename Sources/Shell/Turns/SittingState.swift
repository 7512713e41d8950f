import Roleplay
import Yarn

/// The state that continues from one person's turn to the next, when the program is started again
/// between them. It contains no text that anybody typed.
public struct SittingState: Codable, Sendable, Equatable {
  /// What the program does next.
  enum Next: Codable, Sendable, Equatable {
    /// It waits for commands.
    case orders
    /// It plays what the teacher chose for a pupil.
    case play(scenario: String, audience: Audience)
    /// It resumes the recording at a path.
    case resume(String)
  }

  /// The language of the program's own texts.
  var language: Language
  /// The language in which each turn begins; nil: the same.
  var ownLanguage: Language?
  /// The tag of the language scenarios are played in where it is not that one.
  var played: String?
  /// Whether the next person is the teacher, who gave the passphrase.
  var isTeacher = false
  /// Whether the previous person was the teacher, who left.
  var wasTeacher = false
  /// Whether, and until when, pupils can choose the hardest version of the other person.
  var hardest = HardestForALesson()
  /// The alias that was chosen last, which the same person may choose again.
  var lastAlias: String?
  /// The paths of the recordings of this sitting; what may be shown of them is decided elsewhere.
  var recordings: [String] = []
  /// Whether the person was told that this window keeps its contents.
  var hasSaidScreenStays = false
  /// The private keys that open sealed recordings, if the next person is the teacher.
  var readersKeys: [[UInt8]] = []
  /// The keys of the sealed recordings that the next person goes on with.
  var recordingKeys: [[UInt8]] = []
  var next = Next.orders
}
