extension HTTPRequest {
  /// Whether it asks for the page of a room: by its address alone, or by the link with the letters of a
  /// code. Whatever letters these are: the page asks whether they are right.
  var asksForPage: Bool {
    method == "GET"
      && (path == "/" || (path.count == 5 && path.dropFirst().allSatisfy(\.isLetter)))
  }

  /// The number of the last event that the page has seen, from which a stream goes on; 0 if it names
  /// none.
  var lastEventNumber: Int {
    Int(headers["last-event-id"] ?? query["after"] ?? "") ?? 0
  }
}
