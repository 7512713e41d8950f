import Archive
import Roleplay
import Yarn

/// The languages that scenarios are offered in: a school decides which, because nobody who speaks
/// them may have read a translation.
extension InteractiveShell {
  /// The tags of the translations that a person can choose: for pupils those the school offers, for
  /// a teacher all there are.
  var offeredTranslations: [String] {
    let offered = Set(settings.offeredLanguages.map(\.description))
    return repertoire.translations.filter { isTeacher || offered.contains($0) }
  }

  /// `talen`, `talen ar tr`, `talen ar uit`; `docent talen` is the same.
  func offerLanguages(_ words: [String]) {
    guard isTeacher else {
      screen.say(ShellText.languagesForTeacher)
      return
    }
    let there = repertoire.translations
    var words = words
    let isOff = words.last.map { ["uit", "off"].contains($0.lowercased()) } ?? false
    if isOff { words.removeLast() }
    var offered = settings.offeredLanguages
    for word in words {
      guard let tag = LanguageTag(meantBy: word), there.contains(tag.description) || isOff else {
        screen.say(ShellText.noTranslation(word, there), style: .problem)
        return
      }
      offered.removeAll { $0 == tag }
      if !isOff { offered.append(tag) }
    }
    if isOff, words.isEmpty { offered = [] }
    if offered != settings.offeredLanguages {
      do throws(ArchiveError) {
        try settings.remember(offeredLanguages: offered)
      } catch {
        screen.say(error, style: .problem)
        return
      }
    }
    sayOfferedLanguages(offered.map(\.description), of: there)
  }

  private func sayOfferedLanguages(_ offered: [String], of there: [String]) {
    guard !there.isEmpty else {
      screen.say(ShellText.noTranslations)
      return
    }
    screen.say(ShellText.offeredLanguages)
    for tag in there {
      let mark = offered.contains(tag) ? "[x]" : "[ ]"
      let name = LanguageTag(tag)?.ownName.map { " \($0)" } ?? ""
      screen.write("\(tag)\(name)", prefix: StyledText("  \(mark) "))
    }
    screen.say(ShellText.howToOfferLanguages(there.first ?? ""))
  }
}
