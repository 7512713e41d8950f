import Yarn

/// Words of an exercise, in the languages authors are told about it.
struct Wording: Phrase {
  let dutch: String
  let english: String

  init(_ dutch: String, _ english: String) {
    self.dutch = dutch
    self.english = english
  }
}
