import Yarn

/// The table of the JSON keys of transcripts, with their types and order, used for both writing and
/// reading.
enum TranscriptTable {
  // MARK: Values

  static let string = Coding<String>(
    write: { $1.string($0) }, read: { (reader) throws(JSONError) in try reader.string() })

  static let bool = Coding<Bool>(
    write: { $1.bool($0) }, read: { (reader) throws(JSONError) in try reader.bool() })

  static let format = Coding<Int>(
    write: { $1.integer($0) }, read: { (reader) throws(JSONError) in try reader.integer() })

  /// A key whose only value is `true`.
  static let mark = Coding<Bool>(
    write: { $1.bool($0) },
    read: { (reader) throws(JSONError) in
      let place = reader.unfitting
      guard try reader.bool() else { throw place }
      return true
    })

  static let entryNumber = integer(in: .entries)
  static let milliseconds = integer(in: .milliseconds)
  static let count = integer(in: .counts)

  /// A whole number in a range, so that later arithmetic does not overflow.
  static func integer(in range: ClosedRange<Int>) -> Coding<Int> {
    Coding(
      write: { $1.integer($0) },
      read: { (reader) throws(JSONError) in
        let place = reader.unfitting
        let number = try reader.integer()
        guard range.contains(number) else { throw place }
        return number
      })
  }

  /// One of a few words.
  static func word<Word: RawRepresentable<String> & SendableMetatype>(_ type: Word.Type) -> Coding<
    Word
  > {
    Coding(
      write: { $1.string($0.rawValue) },
      read: { (reader) throws(JSONError) in
        let place = reader.unfitting
        guard let word = Word(rawValue: try reader.string()) else { throw place }
        return word
      })
  }

  static let strings = list(string)

  static func list<Element>(_ element: Coding<Element>) -> Coding<[Element]> {
    Coding(
      write: { elements, writer in
        writer.beginArray()
        for value in elements { element.write(value, &writer) }
        writer.endArray()
      },
      read: { (reader) throws(JSONError) in
        var elements: [Element] = []
        try reader.beginArray()
        while try reader.nextElement() {
          // Reserves space for a few elements: most lists are lists of options.
          if elements.isEmpty { elements.reserveCapacity(5) }
          elements.append(try element.read(&reader))
        }
        return elements
      })
  }

  /// Values by arbitrary names, written in the order of the names.
  static func named<Element>(_ element: Coding<Element>) -> Coding<[String: Element]> {
    Coding(
      write: { elements, writer in
        writer.beginObject()
        for (name, value) in elements.sorted(by: { $0.key < $1.key }) {
          writer.key(name)
          element.write(value, &writer)
        }
        writer.endObject()
      },
      read: { (reader) throws(JSONError) in
        var elements: [String: Element] = [:]
        try reader.beginObject()
        while let name = try reader.nextKey() { elements[name] = try element.read(&reader) }
        return elements
      })
  }

  /// The value of a variable. A number that is not finite is written as an object, to distinguish
  /// it from text.
  static let value = Coding<Value>(
    write: { value, writer in
      switch value {
      case .bool(let value): writer.bool(value)
      case .string(let value): writer.string(value)
      case .number(let value) where value.isFinite: writer.number(value)
      case .number(let value): number.write(value, &writer)
      }
    },
    read: { (reader) throws(JSONError) in
      switch reader.upcoming() {
      case .string: .string(try reader.string())
      case .bool: .bool(try reader.bool())
      case .object: .number(try number.read(&reader))
      case .number, .array, .null: .number(try reader.float())
      }
    })

  private struct NumberParts: Sendable {
    var number: Float?
  }

  private static let float = Coding<Float>(
    write: { $1.number($0) }, read: { (reader) throws(JSONError) in try reader.float() })

  private static let number = Table(
    { NumberParts() }, [Field("number", { $0.number }, { $0.number = $1 }, float)]
  )
  .of(
    parts: { NumberParts(number: $0) },
    value: { (parts, _) throws(JSONError) in try present(parts.number, "number") })
}

extension Array {
  /// The list; nil if it is empty, so that it is left out.
  var unlessEmpty: Self? { isEmpty ? nil : self }
}

extension Dictionary {
  /// The values; nil if there are none, so that they are left out.
  var unlessEmpty: Self? { isEmpty ? nil : self }
}

extension String {
  /// The text; nil if it is empty, so that it is left out.
  var unlessEmpty: Self? { isEmpty ? nil : self }
}
