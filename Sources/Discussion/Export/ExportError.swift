public import Roleplay

/// Why a recording cannot be exported.
public enum ExportError: Error, Sendable, Hashable, Phrase {
  /// The address of a school is not valid.
  case invalidAddress(String)
}
