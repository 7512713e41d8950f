import Yarn

/// What a page or a laptop sends as JSON.
protocol JSONBody {
  /// Reads one.
  ///
  /// - Throws: ``Yarn/JSONError`` for anything else.
  init(from reader: inout JSONReader) throws(JSONError)
}

extension JSONBody {
  /// Reads a body; nil if it is anything else.
  init?(_ body: [UInt8]) {
    let read = try? JSONReader.read(
      body[...], { reader throws(JSONError) in try Self(from: &reader) })
    guard let read else { return nil }
    self = read
  }
}
