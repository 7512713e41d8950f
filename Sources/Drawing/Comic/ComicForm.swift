/// What a comic's sheets are for.
public enum ComicForm: Sendable, Hashable, CaseIterable {
  /// Captions and balloons, and space left to draw.
  case toDrawIn
  /// With the hero and the others drawn.
  case drawn
}
