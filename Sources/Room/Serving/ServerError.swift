public import Roleplay

/// Why a room's server did not start.
public enum ServerError: Error, Sendable, Hashable {
  /// The library is not installed; what the system says.
  case noLibrary(String)
  case portTaken(UInt16)
  /// What the system says.
  case notStarted(String)
}

extension ServerError: Phrase {
  /// The words in Dutch.
  public var dutch: String {
    switch self {
    case .noLibrary(let reason):
      """
      Telefoons kunnen niet meedoen: de bibliotheek libmicrohttpd ontbreekt (\(PrintableText.of(reason, layout: .oneLine))). \
      Zet er een neer met: sudo apt-get install libmicrohttpd12
      """
    case .portTaken(let port):
      "Poort \(port) is al bezet, misschien door een andere zaal. Kies een andere met --port."
    case .notStarted(let reason):
      "De zaal kon niet open (\(PrintableText.of(reason, layout: .oneLine)))."
    }
  }

  /// The words in English.
  public var english: String {
    switch self {
    case .noLibrary(let reason):
      """
      Phones cannot join: the library libmicrohttpd is missing (\(PrintableText.of(reason, layout: .oneLine))). \
      Install it with: sudo apt-get install libmicrohttpd12
      """
    case .portTaken(let port):
      "Port \(port) is taken, perhaps by another room. Choose another one with --port."
    case .notStarted(let reason):
      "The room could not be opened (\(PrintableText.of(reason, layout: .oneLine)))."
    }
  }
}
