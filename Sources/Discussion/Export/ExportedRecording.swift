import FoundationEssentials
public import Roleplay
import Yarn

/// A recording as it is exported: its current path, with the alias if that may be exported.
///
/// It never contains withdrawn text, or text typed before an answer was final.
public struct ExportedRecording: Sendable {
  /// The recording.
  public let transcript: Transcript
  /// The alias; nil if the class may see the recording, but not the alias.
  public let alias: String?

  /// Makes an export of a recording.
  ///
  /// - Parameter withAlias: whether to include the alias even if the class may see the recording.
  public init(of transcript: Transcript, withAlias: Bool = false) {
    self.transcript = transcript
    alias = Disclosure(to: .readers, withAliases: withAlias)
      .alias(of: transcript.opening, transcript.visibility)
  }

  private static let namespace = NameBasedUUID(
    "https://weerwoord.invalid/recording", in: .addresses)

  /// Identifies the recording outside the program; the alias cannot be guessed from it.
  public var id: NameBasedUUID {
    let opening = transcript.opening
    return NameBasedUUID(
      "\(opening.recorded) \(opening.scenario) \(opening.random.seed)", in: Self.namespace)
  }

  /// The language of the program's own texts in it.
  var language: Language { Language(tag: transcript.opening.language) ?? .dutch }

  /// The alias, or a word for somebody.
  var name: String { alias ?? ExportText.somebody.text(in: language) }

  /// The time at which it began; nil if the recording has no valid time.
  var begun: Date? {
    try? Date(transcript.opening.recorded, strategy: .iso8601)
  }

  /// The time of an entry, in ISO 8601, UTC, with milliseconds. The time between sittings is left
  /// out.
  func moment(ofMilliseconds milliseconds: Int) -> String? {
    begun?.addingTimeInterval(Double(milliseconds) / 1000)
      .formatted(Date.ISO8601FormatStyle(includingFractionalSeconds: true))
  }
}
