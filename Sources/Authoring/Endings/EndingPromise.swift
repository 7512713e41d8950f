import Roleplay
import Yarn

/// The author's statements about the endings of a conversation in which the other person pushes
/// back, in the headers of its first node:
///
///     endings: trying, another-way, together, own-way, help, waiting
///     no_agreement: own-way, help, waiting
///     room: $ruimte 0-4
///     hardness: $hardheid 1-3 $houdt_vol_open
///     anger: $ruzie
///     talk: gesprek
///     person: $ander
///
/// `room` names the variable of the other's room to talk, from closed to open; `hardness` the
/// variable of how hard the other is, from the softest to the hardest, and the variable that opens
/// the hardest; `anger` the variable that is true after the pupil became angry; `talk` the scene
/// (`<<round gesprek>>`) from which on moves count. If the pupil chooses the other person, the
/// statements hold with each of them: `person` names the variable that says who it is, by default
/// `$ander`.
struct EndingPromise: Sendable {
  /// A number variable and its range.
  struct Scale: Sendable {
    var variable: String
    var range: ClosedRange<Int>
  }

  /// The headers that belong to it.
  static let keys = ["endings", "no_agreement", "room", "hardness", "anger", "talk", "person"]

  let endings: [String]
  let refusals: [String]
  let room: Scale
  let hardness: Hardness
  let anger: String?
  let talk: String?
  let person: String

  /// The variable that must be true for the hardest to be offered.
  var opener: String? { hardness.opener }

  /// Reads the headers; nil if none of them names endings.
  ///
  /// - Throws: ``BrokenPromise/header(_:)`` for the first header that is missing or invalid.
  init?(_ node: Outline.Node) throws(BrokenPromise) {
    func header(_ key: String) -> String? {
      node.headers.first { $0.key == key && !$0.value.isEmpty }?.value
    }
    func words(_ text: String) -> [String] {
      text.split { $0 == "," || $0 == " " }.map(String.init)
    }
    func scale(_ key: String) throws(BrokenPromise) -> Scale {
      let parts = words(header(key) ?? "")
      let ends = (parts.dropFirst().first ?? "").split(separator: "-").compactMap { Int($0) }
      guard let variable = parts.first, variable.hasPrefix("$"), ends.count == 2, ends[0] < ends[1]
      else { throw .header(key) }
      return Scale(variable: variable, range: ends[0]...ends[1])
    }
    guard let endings = header("endings") else { return nil }
    self.endings = words(endings)
    refusals = words(header("no_agreement") ?? "")
    guard !refusals.isEmpty, Set(refusals).isSubset(of: self.endings) else {
      throw .header("no_agreement")
    }
    room = try scale("room")
    guard let hardness = Hardness(header: header("hardness") ?? "") else {
      throw .header("hardness")
    }
    self.hardness = hardness
    anger = header("anger")
    talk = header("talk")
    person = header("person") ?? "$ander"
  }
}
