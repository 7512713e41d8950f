public import Yarn

/// A journal that keeps entries as long as the program runs: for tests, and for trying out.
public final class MemoryJournal: Journal {
  /// What was kept, in order; each append is one batch.
  public private(set) var batches: [[Entry]] = []

  /// Makes an empty journal.
  public init() {}

  /// All entries, in order.
  public var entries: [Entry] { Array(batches.joined()) }

  /// Keeps entries.
  @discardableResult
  public func append(_ entries: [Entry]) -> (any Phrase)? {
    batches.append(entries)
    return nil
  }
}
