import Archive
public import Roleplay
import Yarn

/// Shows a dossier: for each play the insights, plans and agreements, and then the words that were
/// looked up, explained.
@MainActor
public struct DossierScreen {
  private let screen: Screen
  private let glossary: Glossary

  /// Makes a screen.
  ///
  /// - Parameter glossary: explains the words that were looked up.
  public init(screen: Screen, glossary: Glossary) {
    self.screen = screen
    self.glossary = glossary
  }

  /// Writes a dossier, the newest play last.
  public func show(_ dossier: Dossier) {
    screen.writeBlank()
    screen.say(ShellText.dossierOf(dossier.alias), style: .bold)
    for lesson in dossier.lessons {
      screen.writeBlank()
      screen.write(
        "\(lesson.heading) · \(RecordedTime.shown(lesson.recorded))", style: .bold)
      for reflection in lesson.reflections {
        if !reflection.question.isEmpty { screen.write(reflection.question, style: .dim) }
        let label: ShellText = reflection.kind == .insight ? .insightLabel : .nextStepLabel
        let text = label.text(in: screen.language)
        screen.write(reflection.words, prefix: StyledText("  \(text): ", .bold))
      }
      if lesson.hasOnlyWords { screen.say(ShellText.onlyWords, style: .dim) }
      guard !lesson.agreements.isEmpty else { continue }
      screen.say(ShellText.agreementsLabel, style: .dim)
      for (index, agreement) in lesson.agreements.enumerated() {
        screen.write(agreement.sentence, prefix: StyledText("  \(index + 1). ", .bold))
      }
    }
    if !dossier.words.isEmpty {
      screen.writeBlank()
      screen.say(ShellText.myWords, style: .bold)
      for word in dossier.words {
        let meaning = glossary.entry(for: word)?.meaning
        screen.write(
          meaning ?? "", prefix: StyledText("  \(word)\(meaning == nil ? "" : ": ")", .bold))
      }
    }
    screen.writeBlank()
  }
}
