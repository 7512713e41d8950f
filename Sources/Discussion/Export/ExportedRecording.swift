import FoundationEssentials
public import Roleplay
import Yarn

/// A recording as it leaves the program: what is on the road that counts, under the name it may bear.
///
/// What was typed on the way to an answer, and what was withdrawn, is never in it.
public struct ExportedRecording: Sendable {
  /// The recording.
  public let transcript: Transcript
  /// The name of whoever played; nil where the class may see the recording, but not the name.
  public let alias: String?

  /// Makes one.
  ///
  /// - Parameter withAlias: whether the alias goes along also where the class may see the recording.
  public init(of transcript: Transcript, withAlias: Bool = false) {
    self.transcript = transcript
    alias = Disclosure(to: .readers, withAliases: withAlias)
      .alias(of: transcript.opening, transcript.visibility)
  }

  private static let namespace = NameBasedUUID(
    "https://weerwoord.invalid/recording", in: .addresses)

  /// What the recording is known by elsewhere; nobody's alias can be guessed from it.
  public var id: NameBasedUUID {
    let opening = transcript.opening
    return NameBasedUUID(
      "\(opening.recorded) \(opening.scenario) \(opening.random.seed)", in: Self.namespace)
  }

  /// The language of the program's own words in it.
  var language: Language { Language(tag: transcript.opening.language) ?? .dutch }

  /// The alias, or a word for somebody.
  var name: String { alias ?? ExportText.somebody.text(in: language) }

  /// When it was begun; nil where the recording does not say so rightly.
  var begun: Date? {
    try? Date(transcript.opening.recorded, strategy: .iso8601)
  }

  /// The moment of an entry: ISO 8601, UTC, with milliseconds. Pauses between sittings are left out.
  func moment(ofMilliseconds milliseconds: Int) -> String? {
    begun?.addingTimeInterval(Double(milliseconds) / 1000)
      .formatted(Date.ISO8601FormatStyle(includingFractionalSeconds: true))
  }
}
