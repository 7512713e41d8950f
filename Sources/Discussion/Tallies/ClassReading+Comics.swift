import Archive
public import Roleplay

extension ClassReading {
  /// Reads the comic of a recording again, from its file; nil if it no longer exists.
  public static func comic(_ path: String) -> Strip? {
    guard var reader = try? TranscriptReader(path: path), let transcript = try? reader.rest() else {
      return nil
    }
    return Strip(of: transcript)
  }
}

extension ClassTally {
  /// The comics, as far as the teacher read and showed them.
  func comicShelf(_ moderation: Moderation, comic: (String) -> Strip?) -> ComicShelf {
    var shelf = ComicShelf()
    for item in comics.sorted(by: { $0.key < $1.key }) {
      switch moderation.verdicts[item.key] {
      case nil: shelf.unread += 1
      case .hidden: shelf.hidden += 1
      case .shown(let blanks):
        if let strip = comic(item.path) {
          shelf.shown.append(
            ComicShelf.Item(key: item.key, strip: strip.blanked(blanks)))
        }
      }
    }
    return shelf
  }
}

extension Strip {
  /// All the text of the comic in reading order, a line for each: a teacher reads this before
  /// showing it.
  var readingText: String {
    let own = [hero.name, hero.power, hero.strength, hero.weakness, hero.friend, hero.motto]
    let said = panels.flatMap { panel in
      [panel.caption] + panel.balloons.flatMap { [$0.speaker, $0.words] }
    }
    return (own + said).map(Self.oneLine).joined(separator: "\n")
  }

  /// The comic with blanks for words of ``readingText``, given by their indices.
  func blanked(_ blanks: Set<Int>) -> Strip {
    guard !blanks.isEmpty else { return self }
    let text = BlankedWords.text(readingText, blanks: blanks)
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)[...]
    func next(_ words: String) -> String { lines.popFirst() ?? words }
    var strip = self
    strip.hero.name = next(hero.name)
    strip.hero.power = next(hero.power)
    strip.hero.strength = next(hero.strength)
    strip.hero.weakness = next(hero.weakness)
    strip.hero.friend = next(hero.friend)
    strip.hero.motto = next(hero.motto)
    for panel in strip.panels.indices {
      strip.panels[panel].caption = next(strip.panels[panel].caption)
      for balloon in strip.panels[panel].balloons.indices {
        let spoken = strip.panels[panel].balloons[balloon]
        strip.panels[panel].balloons[balloon].speaker = next(spoken.speaker)
        strip.panels[panel].balloons[balloon].words = next(spoken.words)
      }
    }
    return strip
  }

  private static func oneLine(_ text: String) -> String {
    text.split(whereSeparator: \.isNewline).joined(separator: " ")
  }
}
