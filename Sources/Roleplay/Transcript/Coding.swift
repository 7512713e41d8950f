import Yarn

/// How a type of value is written to and read from a transcript.
struct Coding<Value>: Sendable {
  let write: @Sendable (Value, inout JSONWriter) -> Void
  let read: @Sendable (inout JSONReader) throws(JSONError) -> Value
}

/// A key of a JSON object, with access to its value in the parts of the object, for both writing
/// and reading.
struct Field<Parts>: Sendable {
  let key: StaticString
  fileprivate let write: @Sendable (Parts, inout JSONWriter) -> Void
  fileprivate let read: FieldReader.Body

  /// Reads the value of a key into the parts.
  fileprivate final class FieldReader: Sendable {
    typealias Body = @Sendable (inout Parts, inout JSONReader) throws(JSONError) -> Void

    let read: Body

    init(_ read: @escaping Body) {
      self.read = read
    }
  }

  /// Makes an optional key, which is left out if there is no value.
  ///
  /// It takes two closures instead of a key path: creating the key paths of all tables took a tenth
  /// of the time from the start of the program to the first line of a play (`StartBenchmark`).
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
    read = { (parts, reader) throws(JSONError) in set(&parts, try coding.read(&reader)) }
  }
}

/// The keys of a kind of JSON object, in the order in which they are written. They can be read in
/// any order, and unknown keys, which a later version may add, are skipped.
struct Table<Parts>: Sendable {
  private let fields: [Field<Parts>]
  /// The keys.
  let keys: [StaticString]
  private let nothing: @Sendable () -> Parts
  /// The reader of each key's value. They are unmanaged, since tables live as long as the program:
  /// reference counting made two cores that read at the same time wait for each other, which took a
  /// quarter of the time of reading a class (`DiscussingBenchmark`).
  private let readers: [Unmanaged<Field<Parts>.FieldReader>]

  init(_ nothing: @escaping @Sendable () -> Parts, _ fields: [Field<Parts>]) {
    self.nothing = nothing
    self.fields = fields
    keys = fields.map(\.key)
    readers = fields.map { .passRetained(Field.FieldReader($0.read)) }
  }

  /// A coding for a value that is split into parts and made from parts; it may move values out of
  /// them.
  func of<Value>(
    parts: @escaping @Sendable (Value) -> Parts,
    value: @escaping @Sendable (inout Parts, JSONReader) throws(JSONError) -> Value
  ) -> Coding<Value> {
    Coding(
      write: { write(parts($0), &$1) },
      read: { (reader) throws(JSONError) in
        var parts = nothing()
        try read(&parts, &reader)
        return try value(&parts, reader)
      })
  }

  private func write(_ parts: Parts, _ writer: inout JSONWriter) {
    writer.beginObject()
    for field in fields { field.write(parts, &writer) }
    writer.endObject()
  }

  /// Reads into parts. They are not returned, because they would be copied: that took a twentieth of
  /// the time of reading a class (`DiscussingBenchmark`).
  private func read(_ parts: inout Parts, _ reader: inout JSONReader) throws(JSONError) {
    // Keys are usually in the order of the table.
    var next = 0
    try reader.beginObject()
    while true {
      switch try reader.nextKey(of: keys, from: next) {
      case .known(let place):
        try readers[place]._withUnsafeGuaranteedRef { reading in
          Result { () throws(JSONError) in try reading.read(&parts, &reader) }
        }.get()
        next = place + 1
      case .unknown: try reader.skipValue()
      case .end: return
      }
    }
  }
}

/// The value of a required part.
func present<Part>(_ part: consuming Part?, _ key: String) throws(JSONError) -> Part {
  guard let part else { throw .missing(key: key) }
  return part
}
