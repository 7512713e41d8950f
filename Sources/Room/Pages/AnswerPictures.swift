import Drawing
import Roleplay

/// The pictures beside answers, as pages ask for them: `picture-geld.svg`.
enum AnswerPictures {
  private static let start = "picture-"
  private static let end = ".svg"

  /// The address of a picture, seen from the page that shows it.
  static func address(of picture: HandoutPicture) -> String { start + picture.rawValue + end }

  /// The picture at an address; nil if there is none.
  static func response(to address: Substring) -> HTTPResponse? {
    guard address.hasPrefix(start), address.hasSuffix(end), address.count > start.count + end.count
    else { return nil }
    let name = address.dropFirst(start.count).dropLast(end.count)
    return HandoutPicture(rawValue: String(name)).map { .picture(SheetPicture.svg(of: $0)) }
  }
}
