public import Yarn

/// Why a recording cannot be exported.
public enum ExportProblem: Error, Sendable, Hashable, Phrase {
  /// The address of a school is not valid.
  case noAddress(String)
}
