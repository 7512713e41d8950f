extension Transcript {
  /// The start of a recording that goes on another road: what counts in this one up to an entry,
  /// under an opening of its own.
  ///
  /// Where the entry is a question, it stands open again: its answer is left out. What was gone back
  /// from, and where it was interrupted, is left out too.
  public func branch(at number: Int, opening: Opening) -> Transcript {
    var branch = Transcript(opening: opening)
    for entry in road where entry.number <= number {
      switch entry.kind {
      case .cue, .input, .reply, .set: break
      case .back, .resume, .end: continue
      }
      branch.entries.append(
        Entry(
          number: branch.entries.count + 1, milliseconds: entry.milliseconds, kind: entry.kind))
    }
    return branch
  }
}
