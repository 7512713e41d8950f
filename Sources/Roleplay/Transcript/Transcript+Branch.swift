extension Transcript {
  /// The start of a recording that branches off at an entry, with its own opening: the entries of
  /// the current path up to that one.
  ///
  /// If the entry is a question, it is open again, without its answer. Entries that were taken
  /// back, and interruptions, are left out.
  public func branch(at number: Int, opening: Opening) -> Transcript {
    var branch = Transcript(opening: opening)
    for entry in currentPath where entry.number <= number {
      switch entry.kind {
      case .cue, .input, .reply, .set: break
      case .back, .resume, .aside, .end: continue
      }
      branch.entries.append(
        Entry(
          number: branch.entries.count + 1, milliseconds: entry.milliseconds, kind: entry.kind))
    }
    return branch
  }
}
