public import Archive
import Roleplay
import Yarn

/// Says what was collected: what each laptop brought, and what was left where it is.
@MainActor
public struct CollectionScreen {
  private let screen: Screen

  /// Makes it.
  public init(screen: Screen) {
    self.screen = screen
  }

  /// Says it.
  ///
  /// - Returns: whether everything was collected, and erased where that was wanted.
  @discardableResult
  public func show(_ result: RecordingCollection.Result, keepsOriginals: Bool) -> Bool {
    if result.laptops.isEmpty, result.dossiers == 0, result.unfinished.isEmpty,
      result.errors.isEmpty
    {
      screen.say(CollectionText.nothing)
      return true
    }
    for laptop in result.laptops { screen.say(CollectionText.laptop(laptop)) }
    screen.say(CollectionText.total(taken: result.taken, known: result.known), style: .bold)
    if result.dossiers > 0 { screen.say(CollectionText.dossiers(result.dossiers)) }
    for path in result.unfinished { screen.say(CollectionText.unfinished(path)) }
    for error in result.errors { screen.say(error, style: .problem) }
    for path in result.notErased { screen.say(CollectionText.notErased(path), style: .problem) }
    if keepsOriginals, result.taken + result.known > 0 { screen.say(CollectionText.originalsKept) }
    return result.errors.isEmpty && result.notErased.isEmpty
  }
}
