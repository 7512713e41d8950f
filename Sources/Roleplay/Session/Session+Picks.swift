package import Yarn

extension Session {
  /// Replaces chance when several contents can be chosen; nil to use chance.
  package var picks: ContentPicks? {
    get { dialogue.picks }
    set { dialogue.picks = newValue }
  }
}
