import ArgumentParser
import Roleplay
import Yarn

extension NameSpecification {
  /// An option's name in English and in Dutch: a person may type either, and reads their own first.
  static func named(_ english: String, dutch: String) -> NameSpecification {
    switch Speech.language {
    case .dutch: [.customLong(dutch), .customLong(english)]
    case .english: [.customLong(english), .customLong(dutch)]
    }
  }
}
