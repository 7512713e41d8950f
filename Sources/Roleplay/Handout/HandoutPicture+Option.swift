extension Cue.Option {
  private static let tagStart = "picture:"

  /// The picture beside the words of an answer, for people who read little: the one that the script
  /// names (`#picture:geld`); otherwise, beside a green or a red answer, somebody who agrees or
  /// disagrees.
  public var picture: HandoutPicture? {
    for tag in tags where tag.hasPrefix(Self.tagStart) {
      if let picture = HandoutPicture(named: String(tag.dropFirst(Self.tagStart.count))) {
        return picture
      }
    }
    if tags.contains("green") { return .agree }
    return tags.contains("red") ? .disagree : nil
  }
}
