/// The bytes of an SVG while it is written. Thousands of shapes are written without allocating
/// memory.
struct SVGBytes: ~Copyable {
  /// The text that was flushed from the buffer.
  private var whole = ""
  /// The buffer: ASCII that is not flushed yet.
  private let start: UnsafeMutablePointer<UInt8>
  private var end: UnsafeMutablePointer<UInt8>

  private static let room = 1 << 15

  /// - Parameter size: the approximate size in bytes.
  init(_ size: Int) {
    whole.reserveCapacity(size)
    start = .allocate(capacity: Self.room)
    end = start
  }

  deinit { start.deallocate() }

  /// The text written so far.
  var text: String {
    mutating get {
      flush()
      return whole
    }
  }

  /// Adds a constant text.
  mutating func add(_ text: StaticString) {
    add(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  /// Adds a text without escaping it.
  mutating func add(words text: String) {
    flush()
    whole += text
  }

  /// Adds a short name of letters, digits and hyphens.
  mutating func add(name: String) {
    var name = name
    name.withUTF8 { add($0) }
  }

  /// Adds a number in the form of ``SVGText/number(_:)``.
  mutating func add(_ number: Double) {
    makeRoom(SVGText.maximumNumberLength)
    SVGText.write(number, at: &end)
  }

  /// Adds a colour in the form of ``Ink/hexadecimal``.
  mutating func add(_ ink: Ink) {
    guard ink != .none else { return add("none") }
    makeRoom(7)
    ink.writeHexadecimal(at: &end)
  }

  /// Adds the steps of a path.
  mutating func add(_ path: Path) {
    var rest = path.steps[...]
    while !rest.isEmpty {
      add(rest.prefix(Self.maximumStepCount))
      rest = rest.dropFirst(Self.maximumStepCount)
    }
  }

  private static let maximumStepCount = room / maximumStepLength
  /// The size of one letter and six numbers with separators.
  private static let maximumStepLength = 6 * (SVGText.maximumNumberLength + 1)

  private mutating func add(_ steps: ArraySlice<Path.Step>) {
    makeRoom(steps.count * Self.maximumStepLength)
    // A local pointer stays in a register.
    var place = end
    func add(_ byte: UInt8) {
      place.pointee = byte
      place += 1
    }
    func add(_ point: Point) {
      SVGText.write(point.x, at: &place)
      add(UInt8(ascii: " "))
      SVGText.write(point.y, at: &place)
    }
    for step in steps {
      switch step {
      case .move(let point):
        add(UInt8(ascii: "M"))
        add(point)
      case .line(let point):
        add(UInt8(ascii: "L"))
        add(point)
      case .curve(let first, let second, let end):
        add(UInt8(ascii: "C"))
        add(first)
        add(UInt8(ascii: " "))
        add(second)
        add(UInt8(ascii: " "))
        add(end)
      case .close: add(UInt8(ascii: "Z"))
      }
    }
    end = place
  }

  private mutating func add(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let first = bytes.baseAddress, bytes.count <= Self.room else {
      flush()
      whole += String(decoding: bytes, as: UTF8.self)
      return
    }
    makeRoom(bytes.count)
    end.update(from: first, count: bytes.count)
    end += bytes.count
  }

  /// Flushes the buffer if it has no space for a number of bytes, which is at most the size of the
  /// buffer.
  private mutating func makeRoom(_ count: Int) {
    if start + Self.room - end < count { flush() }
  }

  private mutating func flush() {
    whole += String(decoding: UnsafeBufferPointer(start: start, count: end - start), as: UTF8.self)
    end = start
  }
}
