import Roleplay

/// Why a page was not printed to a file.
enum PrintingError: Error, Hashable, Sendable, Phrase {
  /// There is no browser that prints.
  case noBrowser
  /// The browser was found and made nothing.
  case failed(browser: String)
  /// The browser took longer than a page can take.
  case tooSlow(browser: String)
  /// Somebody stopped it.
  case stopped
  /// There is no place for what the browser needs while it prints.
  case noRoom(folder: String)
}
