/// What is done to every sentence before it is shown: nothing, but in a test that gives them all an accent
/// and so finds those that come from nowhere.
package enum SentenceAccent {
  /// Changes a sentence.
  @TaskLocal package static var change: (@Sendable (String) -> String)?
}
