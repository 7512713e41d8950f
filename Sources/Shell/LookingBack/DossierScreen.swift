import Archive
public import Roleplay
import Yarn

/// Shows a dossier: for each play the insights, plans and agreements.
@MainActor
public struct DossierScreen {
  private let screen: Screen

  /// Makes a screen.
  public init(screen: Screen) {
    self.screen = screen
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
      guard !lesson.agreements.isEmpty else { continue }
      screen.say(ShellText.agreementsLabel, style: .dim)
      for (index, agreement) in lesson.agreements.enumerated() {
        screen.write(agreement.sentence, prefix: StyledText("  \(index + 1). ", .bold))
      }
    }
    screen.writeBlank()
  }
}
