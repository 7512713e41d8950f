extension HandoutPicture {
  private static let tagStart = "picture:"

  /// The name of the picture that a tag of an answer asks for: `geld` of `picture:geld`; nil for any
  /// other tag.
  public static func name(inTag tag: String) -> String? {
    tag.hasPrefix(tagStart) ? String(tag.dropFirst(tagStart.count)) : nil
  }
}

extension Cue.Option {
  /// The picture beside the words of an answer, for people who read little: the one that the script
  /// names (`#picture:geld`); otherwise, beside a green or a red answer, somebody who agrees or
  /// disagrees.
  public var picture: HandoutPicture? {
    for name in tags.compactMap(HandoutPicture.name) {
      if let picture = HandoutPicture(named: name) { return picture }
    }
    if tags.contains("green") { return .agree }
    return tags.contains("red") ? .disagree : nil
  }
}
