/// Lines parted into what fits a screen at a time.
///
/// A screen is left at a blank line where one stands in its lower half, so that what belongs together
/// stays together.
enum Screenfuls {
  /// The lines of each screen.
  ///
  /// - Parameters:
  ///   - first: how many lines there is room for on the first screen.
  ///   - room: how many there is room for on the others.
  ///   - header: what stands at the top of each but the first, where there is room for it and for as
  ///     much again.
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
      // What was apart stays apart, by one line.
      if rest.first == "", rest.contains(where: { !$0.isEmpty }) {
        lead.insert("", at: 0)
        rest = rest.drop(while: \.isEmpty)
      }
      if lead.count * 2 > room { lead = [] }
    }
    return screenfuls
  }
}
