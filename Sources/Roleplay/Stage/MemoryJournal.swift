/// A journal in memory, for tests and for trying out.
public final class MemoryJournal: Journal {
  /// The stored entries in order, one array for each append.
  public private(set) var batches: [[Entry]] = []

  /// Makes an empty journal.
  public init() {}

  /// All stored entries in order.
  public var entries: [Entry] { Array(batches.joined()) }

  /// Stores entries.
  @discardableResult
  public func append(_ entries: [Entry]) -> (any Phrase)? {
    batches.append(entries)
    return nil
  }
}
