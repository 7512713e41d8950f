import FoundationEssentials
import Roleplay
import Yarn

/// A recording of a terminal for asciinema, in the format asciicast, version 2.
public struct AsciicastExport: Sendable {
  /// The output of a terminal at one moment.
  public struct Frame: Sendable, Hashable {
    /// The milliseconds since the start.
    public var milliseconds: Int
    /// The output with escape codes; lines end with a line feed.
    public var output: String
    /// The name of the scene that begins here; nil if none does.
    public var scene: String?
    /// The input before the output; nil if there was none.
    public var input: String?

    /// Makes a frame.
    public init(milliseconds: Int, output: String, scene: String? = nil, input: String? = nil) {
      self.milliseconds = milliseconds
      self.output = output
      self.scene = scene
      self.input = input
    }
  }

  /// A text in the first line of every file that this type writes.
  static let mark = "\"generator\":\"Weerwoord\""
  /// The maximum silence in seconds; the player shortens longer ones.
  private static let maximumSilence = 5

  /// The bytes of the file.
  public let bytes: [UInt8]

  /// Makes an export of a recording.
  ///
  /// - Parameters:
  ///   - frames: the output of the terminal, in order.
  ///   - columns: the width of the terminal.
  ///   - rows: the height of the terminal.
  ///   - withInput: whether to include the input.
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
    writer.integer(Self.maximumSilence)
    writer.key("title")
    writer.string(PrintableText.of(recording.transcript.opening.heading, layout: .oneLine))
    writer.key("env")
    writer.beginObject()
    writer.key("TERM")
    writer.string("xterm-256color")
    writer.endObject()
    // Players ignore unknown keys.
    writer.key("generator")
    writer.string("Weerwoord")
    writer.endObject()
    var bytes = writer.bytes + [0x0A]
    var last = 0
    for frame in frames {
      // The time must not decrease, even if the clock was set back.
      last = max(last, frame.milliseconds)
      if let scene = frame.scene {
        bytes += Self.event(last, "m", PrintableText.of(scene, layout: .oneLine))
      }
      if withInput, let input = frame.input {
        bytes += Self.event(last, "i", PrintableText.of(input) + "\r")
      }
      // A terminal in raw mode needs a carriage return as well.
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
