/// The versions of a comic's pages.
public enum ComicForm: Sendable, Hashable, CaseIterable {
  /// Captions and balloons, with space for the pupil to draw.
  case toDrawIn
  /// With the hero and the others drawn.
  case drawn
}
