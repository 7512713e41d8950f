package import Yarn

extension Session {
  /// What decides between lines that could as well be said instead of chance; nil where chance does.
  package var picks: ContentPicks? {
    get { dialogue.picks }
    set { dialogue.picks = newValue }
  }
}
