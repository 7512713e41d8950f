/// The store of a recording's entries; an entry is safe when `append` returns.
public protocol Journal: AnyObject {
  /// Stores entries, all or none, with one synchronization.
  ///
  /// - Returns: a notice for the person about the recording; nil if there is none.
  /// - Throws: an error that is a ``Yarn/Phrase`` if they could not be stored; the journal is then
  ///   unchanged, and the same call may be repeated.
  func append(_ entries: [Entry]) throws -> (any Phrase)?
}
