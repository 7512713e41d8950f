/// The words of an SVG while it is written: thousands of shapes, so that nothing is made on the way.
struct SVGBytes: ~Copyable {
  /// What is whole already.
  private var whole = ""
  /// ASCII that is to come behind it.
  private let start: UnsafeMutablePointer<UInt8>
  private var end: UnsafeMutablePointer<UInt8>

  private static let room = 1 << 15

  /// - Parameter size: how many bytes it will be, about.
  init(_ size: Int) {
    whole.reserveCapacity(size)
    start = .allocate(capacity: Self.room)
    end = start
  }

  deinit { start.deallocate() }

  /// What was written.
  var text: String {
    mutating get {
      flush()
      return whole
    }
  }

  /// Adds what the program itself says.
  mutating func add(_ text: StaticString) {
    add(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  /// Adds words as they are.
  mutating func add(words text: String) {
    flush()
    whole += text
  }

  /// Adds a short name of letters, digits and hyphens.
  mutating func add(name: String) {
    var name = name
    name.withUTF8 { add($0) }
  }

  /// Adds a number as ``SVGText/number(_:)`` gives it.
  mutating func add(_ number: Double) {
    makeRoom(SVGText.longestNumber)
    SVGText.write(number, at: &end)
  }

  /// Adds a colour as ``Ink/hexadecimal`` gives it.
  mutating func add(_ ink: Ink) {
    guard ink != .none else { return add("none") }
    makeRoom(7)
    ink.writeHexadecimal(at: &end)
  }

  /// Adds the steps of a line.
  mutating func add(_ path: Path) {
    var rest = path.steps[...]
    while !rest.isEmpty {
      add(rest.prefix(Self.mostSteps))
      rest = rest.dropFirst(Self.mostSteps)
    }
  }

  private static let mostSteps = room / longestStep
  /// A letter, and six numbers with what is between them.
  private static let longestStep = 6 * (SVGText.longestNumber + 1)

  private mutating func add(_ steps: ArraySlice<Path.Step>) {
    makeRoom(steps.count * Self.longestStep)
    // A pointer of its own stays in a register.
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

  /// Makes room for so many bytes, at most as many as there is room for at all.
  private mutating func makeRoom(_ count: Int) {
    if start + Self.room - end < count { flush() }
  }

  private mutating func flush() {
    whole += String(decoding: UnsafeBufferPointer(start: start, count: end - start), as: UTF8.self)
    end = start
  }
}
