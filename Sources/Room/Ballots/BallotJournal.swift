import Archive

/// Keeps what phones say before they are told that it counts: many of them share one synchronisation.
actor BallotJournal {
  private struct Waiting {
    var lines: [[UInt8]]
    var continuation: CheckedContinuation<Void, any Error>
  }

  private let file: BallotFile?
  private var waiting: [Waiting] = []
  private var isWriting = false

  /// - Parameter file: where they are stored; nil to store none.
  init(_ file: BallotFile?) { self.file = file }

  /// Returns when the entries are on the disk.
  func keep(_ entries: [RoomEntry]) async throws {
    guard file != nil else { return }
    let lines = entries.map(\.bytes)
    try await withCheckedThrowingContinuation { continuation in
      waiting.append(Waiting(lines: lines, continuation: continuation))
      guard !isWriting else { return }
      isWriting = true
      // Those who ask before this runs are written with it.
      Task(executorPreference: ServingExecutor.shared) { await self.write() }
    }
  }

  private func write() {
    let batch = waiting
    waiting = []
    isWriting = false
    do throws(ArchiveError) {
      try file?.append(batch.flatMap(\.lines))
      for waiting in batch { waiting.continuation.resume() }
    } catch {
      for waiting in batch { waiting.continuation.resume(throwing: error) }
    }
  }

  /// Removes all of it.
  func remove() throws { try file?.remove() }
}
