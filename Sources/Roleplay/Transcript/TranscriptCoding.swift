import Yarn

/// Reads and writes transcripts as JSON Lines: one line for the opening, then one for each entry.
///
/// The same entry always gives the same bytes: keys have a fixed order, and default values are left
/// out. Unknown keys, which a later version may add, are ignored.
public enum TranscriptCoding {
  /// The line for an opening, without the line break.
  public static func line(for opening: Opening) -> [UInt8] {
    var writer = JSONWriter()
    TranscriptTable.opening.write(opening, &writer)
    return writer.bytes
  }

  /// The line for an entry, without the line break.
  public static func line(for entry: Entry) -> [UInt8] {
    var writer = JSONWriter()
    TranscriptTable.entry.write(entry, &writer)
    return writer.bytes
  }

  /// Appends the line for an entry to bytes, without a line break.
  public static func append(_ entry: Entry, to buffer: inout [UInt8]) {
    var writer = JSONWriter(bytes: buffer)
    buffer = []
    TranscriptTable.entry.write(entry, &writer)
    buffer = writer.bytes
  }

  /// The bytes of a transcript, with a line break after every line.
  public static func bytes(of transcript: Transcript) -> [UInt8] {
    var bytes = line(for: transcript.opening)
    bytes.append(UInt8(ascii: "\n"))
    for entry in transcript.entries {
      append(entry, to: &bytes)
      bytes.append(UInt8(ascii: "\n"))
    }
    return bytes
  }

  /// Reads an opening.
  ///
  /// - Throws: ``TranscriptError``; if the format is newer,
  ///   ``TranscriptError/fromNewerVersion(found:known:)``, whatever else is in the line.
  public static func opening(
    from line: some Collection<UInt8>
  ) throws(TranscriptError) -> Opening {
    let line = ArraySlice(line)
    let result = Result { () throws(TranscriptError) in
      try read(line) { reader throws(JSONError) in try TranscriptTable.opening.read(&reader) }
    }
    if case .success(let opening) = result, opening.weerwoord <= Opening.currentFormat {
      return opening
    }
    let format: Int
    do throws(TranscriptError) {
      guard
        let found = try read(
          line, { reader throws(JSONError) in try TranscriptTable.openingFormat.read(&reader) })
      else { throw TranscriptError.notATranscript }
      format = found
    } catch {
      throw line.isEmpty ? .empty : .notATranscript
    }
    guard format <= Opening.currentFormat else {
      throw .fromNewerVersion(found: format, known: Opening.currentFormat)
    }
    return try result.get()
  }

  /// Reads an entry.
  ///
  /// - Throws: ``TranscriptError``.
  public static func entry(
    from line: some Collection<UInt8>
  ) throws(TranscriptError) -> Entry {
    try entry(from: ArraySlice(line))
  }

  /// Reads an entry from a slice of an array. It is faster by a fifth than the generic version
  /// (`DiscussingBenchmark`).
  public static func entry(from line: ArraySlice<UInt8>) throws(TranscriptError) -> Entry {
    guard
      let entry = try read(
        line, { reader throws(JSONError) in try TranscriptTable.entry.read(&reader) })
    else {
      throw .withoutKind
    }
    return entry
  }

  /// The keys of each kind of object, by the name of the kind.
  package static let keys: [String: [String]] = [
    "Opening": TranscriptTable.openingTable.keys, "Entry": TranscriptTable.entryTable.keys,
    "Cue": TranscriptTable.cueTable.keys, "Option": TranscriptTable.optionTable.keys,
    "Casting": TranscriptTable.castingTable.keys, "Row": TranscriptTable.rowTable.keys,
    "Input": TranscriptTable.inputTable.keys, "Tally": TranscriptTable.tallyTable.keys,
    "Reply": TranscriptTable.replyTable.keys,
  ].mapValues { $0.map(\.description) }

  private static func read<Value>(
    _ line: ArraySlice<UInt8>, _ body: (inout JSONReader) throws(JSONError) -> Value
  ) throws(TranscriptError) -> Value {
    do throws(JSONError) {
      return try JSONReader.read(line, body)
    } catch {
      throw TranscriptError(error)
    }
  }
}

extension TranscriptError {
  init(_ problem: JSONError) {
    self =
      switch problem {
      case .notJSON(let byte): .notJSON(byte: byte)
      case .unfitting(let key, let byte): .unfitting(key: key, byte: byte)
      case .missing(let key): .missing(key: key)
      }
  }
}

/// The numbers that a transcript can contain. Others are rejected when they are read, so that later
/// arithmetic does not overflow.
extension ClosedRange<Int> {
  /// The numbers of entries; 0 is used to go back to the beginning.
  static var entries: Self { 0...1_000_000_000 }
  /// The milliseconds of an entry: at most a hundred years.
  static var milliseconds: Self { 0...3_155_760_000_000 }
  /// The numbers of people, notes, places or minutes.
  static var counts: Self { 0...InputError.maximumCount }
}
