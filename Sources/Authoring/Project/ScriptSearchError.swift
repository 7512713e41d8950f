public import Roleplay
import Yarn

/// Why no script was found.
public enum ScriptSearchError: Error, Hashable, Sendable {
  /// A path holds no file that ends in `.yarn`.
  case nothingFound(String)
}

extension ScriptSearchError: Phrase {
  /// The words in Dutch.
  public var dutch: String {
    switch self {
    case .nothingFound(let path):
      "In \(path) staat geen script (.yarn). Noem een map waar er een in staat."
    }
  }

  /// The words in English.
  public var english: String {
    switch self {
    case .nothingFound(let path):
      "There is no script (.yarn) in \(path). Name a folder that has one."
    }
  }
}
