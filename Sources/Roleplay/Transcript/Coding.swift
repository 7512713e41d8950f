import Yarn

/// How a kind of value stands in a transcript: written and read by one rule.
struct Coding<Value>: Sendable {
  let write: @Sendable (Value, inout JSONWriter) -> Void
  let read: @Sendable (inout JSONReader) throws(JSONProblem) -> Value
}

/// A key of an object, and where in the object's parts its value is: said once, for both directions.
struct Field<Parts>: Sendable {
  let key: StaticString
  fileprivate let write: @Sendable (Parts, inout JSONWriter) -> Void
  fileprivate let read: Reading.Body

  /// Reads a key's value into the parts.
  fileprivate final class Reading: Sendable {
    typealias Body = @Sendable (inout Parts, inout JSONReader) throws(JSONProblem) -> Void

    let read: Body

    init(_ read: @escaping Body) {
      self.read = read
    }
  }

  /// A key that is left out where there is nothing.
  ///
  /// The part is named twice where one key path would do: making the key paths of all tables took a
  /// tenth of the time from the start of the program to the first line of a play (`StartBenchmark`).
  init<Value>(
    _ key: StaticString, _ part: @escaping @Sendable (Parts) -> Value?,
    _ set: @escaping @Sendable (inout Parts, consuming Value) -> Void, _ coding: Coding<Value>
  ) {
    self.key = key
    write = { parts, writer in
      guard let value = part(parts) else { return }
      writer.key(key)
      coding.write(value, &writer)
    }
    read = { (parts, reader) throws(JSONProblem) in set(&parts, try coding.read(&reader)) }
  }
}

/// The keys of a kind of object, in the order in which they are written; they are read in any order,
/// and keys a later version may add are read over.
struct Table<Parts>: Sendable {
  private let fields: [Field<Parts>]
  /// The keys.
  let keys: [StaticString]
  private let nothing: @Sendable () -> Parts
  /// How each key's value is read. Never let go, since tables live as long as the program: so nobody
  /// counts who uses them, for which two cores that read at the same time would wait for each other.
  /// That took a quarter of the time of reading a class (`DiscussingBenchmark`).
  private let readings: [Unmanaged<Field<Parts>.Reading>]

  init(_ nothing: @escaping @Sendable () -> Parts, _ fields: [Field<Parts>]) {
    self.nothing = nothing
    self.fields = fields
    keys = fields.map(\.key)
    readings = fields.map { .passRetained(Field.Reading($0.read)) }
  }

  /// The object of a value that can be taken apart and put together again, out of parts that it may
  /// take away.
  func of<Value>(
    parts: @escaping @Sendable (Value) -> Parts,
    value: @escaping @Sendable (inout Parts, JSONReader) throws(JSONProblem) -> Value
  ) -> Coding<Value> {
    Coding(
      write: { write(parts($0), &$1) },
      read: { (reader) throws(JSONProblem) in
        var parts = try read(&reader)
        return try value(&parts, reader)
      })
  }

  private func write(_ parts: Parts, _ writer: inout JSONWriter) {
    writer.beginObject()
    for field in fields { field.write(parts, &writer) }
    writer.endObject()
  }

  private func read(_ reader: inout JSONReader) throws(JSONProblem) -> Parts {
    var parts = nothing()
    // Keys mostly come in the order of the table.
    var next = 0
    try reader.beginObject()
    while true {
      switch try reader.nextKey(of: keys, from: next) {
      case .known(let place):
        try readings[place]._withUnsafeGuaranteedRef { reading in
          Result { () throws(JSONProblem) in try reading.read(&parts, &reader) }
        }.get()
        next = place + 1
      case .unknown: try reader.skipValue()
      case .end: return parts
      }
    }
  }
}

/// A part that must be there.
func present<Part>(_ part: consuming Part?, _ key: String) throws(JSONProblem) -> Part {
  guard let part else { throw .missing(key: key) }
  return part
}
