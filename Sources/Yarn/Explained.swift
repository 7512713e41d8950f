/// An error or diagnostic with an English sentence. A host that speaks another language has a
/// sentence of its own for each case.
public protocol Explained: CustomStringConvertible, Sendable {
  /// The sentence.
  var message: String { get }
}

extension Explained {
  /// The sentence.
  public var description: String { message }
}
