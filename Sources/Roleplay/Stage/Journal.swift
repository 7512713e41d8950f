public import Yarn

/// Where entries are kept; an entry is safe when `append` returns.
public protocol Journal: AnyObject {
  /// Keeps entries, all or none, with one synchronisation.
  ///
  /// - Returns: what the person should know about the recording; nil where nothing is worth telling.
  /// - Throws: an error that is a ``Yarn/Phrase`` where they could not be kept; the journal is then
  ///   as it was, and the same call may be tried again.
  func append(_ entries: [Entry]) throws -> (any Phrase)?
}
