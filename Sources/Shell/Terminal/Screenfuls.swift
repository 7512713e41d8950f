/// Splits lines into screens.
///
/// A screen ends at a blank line in its lower half, if there is one, so that paragraphs stay
/// together.
enum Screenfuls {
  /// The lines of each screen.
  ///
  /// - Parameters:
  ///   - first: the number of lines that fit on the first screen.
  ///   - room: the number of lines that fit on the others.
  ///   - header: the lines at the top of each screen except the first, if they take at most half of
  ///     it.
  static func of(
    _ lines: [String], first: Int, room: Int, header: [String] = []
  ) -> [[String]] {
    let room = max(1, room)
    var screenfuls: [[String]] = []
    var lead: [String] = []
    var rest = lines[...]
    while !rest.isEmpty {
      let space = screenfuls.isEmpty ? min(max(1, first), room) : room - lead.count
      var page = rest.prefix(space)
      if rest.count > space, let blank = rest.prefix(space + 1).lastIndex(of: ""),
        (blank - rest.startIndex) * 2 >= space
      {
        page = rest[..<blank]
      }
      screenfuls.append(lead + page)
      rest = rest[page.endIndex...]
      lead = header
      // Separate paragraphs stay separated by one blank line.
      if rest.first == "", rest.contains(where: { !$0.isEmpty }) {
        lead.insert("", at: 0)
        rest = rest.drop(while: \.isEmpty)
      }
      if lead.count * 2 > room { lead = [] }
    }
    return screenfuls
  }
}
