import Yarn

/// A text about an exercise, in the languages of authors.
struct Wording: Phrase {
  let dutch: String
  let english: String

  init(_ dutch: String, _ english: String) {
    self.dutch = dutch
    self.english = english
  }
}
