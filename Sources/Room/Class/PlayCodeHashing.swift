import Archive
import Roleplay

/// Stores and compares the codes of plays, one after the other: a hash takes a tenth of a second of a
/// core, and 64 MB, so that a code is not guessed. Who plays does not wait for thirty who join.
actor PlayCodeHashing {
  /// Stores the code of a recording.
  ///
  /// - Throws: ``Archive/ArchiveError`` if it cannot be stored.
  func store(_ code: PlayCode, beside recording: String) throws(ArchiveError) {
    try PlayCodeFile(beside: recording).keep(code)
  }

  /// The recording that a code opens; nil if there is none.
  ///
  /// - Throws: ``Archive/ArchiveError`` if a code cannot be read.
  func recording(
    openedBy code: PlayCode, among paths: [String]
  ) throws(ArchiveError) -> String? {
    try PlayCodeFile.recording(openedBy: code, among: paths)
  }
}
