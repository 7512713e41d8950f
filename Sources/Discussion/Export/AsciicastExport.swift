import FoundationEssentials
import Roleplay
import Yarn

/// What a terminal showed, as a film for asciinema: asciicast, version 2.
public struct AsciicastExport: Sendable {
  /// What a terminal showed at a moment.
  public struct Frame: Sendable, Hashable {
    /// Milliseconds since the start.
    public var milliseconds: Int
    /// What was written, with its escape codes; lines end with a line feed.
    public var output: String
    /// The name of the scene that begins here; nil where none does.
    public var scene: String?
    /// What was typed before it was written; nil where nothing was.
    public var input: String?

    /// Makes a frame.
    public init(milliseconds: Int, output: String, scene: String? = nil, input: String? = nil) {
      self.milliseconds = milliseconds
      self.output = output
      self.scene = scene
      self.input = input
    }
  }

  /// What the first line of a file made here holds.
  static let mark = "\"generator\":\"Weerwoord\""
  /// Longer silences are cut short by the player, in seconds.
  private static let longestSilence = 5

  /// The file, whole.
  public let bytes: [UInt8]

  /// Makes a film of a recording.
  ///
  /// - Parameters:
  ///   - frames: what the terminal showed, in order.
  ///   - columns: how wide the terminal was.
  ///   - rows: how high it was.
  ///   - withInput: whether what was typed goes along.
  public init(
    of recording: ExportedRecording, frames: [Frame], columns: Int, rows: Int,
    withInput: Bool = false
  ) {
    var writer = JSONWriter()
    writer.beginObject()
    writer.key("version")
    writer.integer(2)
    writer.key("width")
    writer.integer(columns)
    writer.key("height")
    writer.integer(rows)
    if let begun = recording.begun {
      writer.key("timestamp")
      writer.integer(Int(begun.timeIntervalSince1970))
    }
    writer.key("idle_time_limit")
    writer.integer(Self.longestSilence)
    writer.key("title")
    writer.string(PrintableText.of(recording.transcript.opening.heading, layout: .oneLine))
    writer.key("env")
    writer.beginObject()
    writer.key("TERM")
    writer.string("xterm-256color")
    writer.endObject()
    // Players pass over what they do not know.
    writer.key("generator")
    writer.string("Weerwoord")
    writer.endObject()
    var bytes = writer.bytes + [0x0A]
    var last = 0
    for frame in frames {
      // A clock that was set back must not make the film run back.
      last = max(last, frame.milliseconds)
      if let scene = frame.scene {
        bytes += Self.event(last, "m", PrintableText.of(scene, layout: .oneLine))
      }
      if withInput, let input = frame.input {
        bytes += Self.event(last, "i", PrintableText.of(input) + "\r")
      }
      // A terminal that nobody turned line feeds round for needs both.
      let lines = frame.output.split(separator: "\n", omittingEmptySubsequences: false)
      bytes += Self.event(last, "o", lines.joined(separator: "\r\n"))
    }
    self.bytes = bytes
  }

  private static func event(_ milliseconds: Int, _ kind: String, _ data: String) -> [UInt8] {
    guard !data.isEmpty else { return [] }
    var writer = JSONWriter()
    writer.beginArray()
    writer.seconds(ofMilliseconds: milliseconds)
    writer.string(kind)
    writer.string(data)
    writer.endArray()
    return writer.bytes + [0x0A]
  }
}
