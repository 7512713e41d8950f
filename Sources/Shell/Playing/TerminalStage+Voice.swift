import Roleplay

/// Reading aloud what is on the screen.
extension TerminalStage {
  /// Reads aloud what was shown since the last reply, in the background; any key stops it.
  func readAloud() async {
    let passages = recent.flatMap(passages)
    guard !passages.isEmpty else {
      screen.say(StageText.nothingToRead, style: .problem)
      return
    }
    guard let voice = foundVoice() else {
      screen.say(StageText.noVoiceProgram, style: .problem)
      return
    }
    giveOnce(.voice, .hintVoice)
    voice.stop()
    voice.say(passages)
  }

  /// Reads a cue aloud that was just shown, if everything is read.
  func readAloud(_ cue: Cue) {
    guard isReadAloud else { return }
    guard let voice = foundVoice() else {
      isReadAloud = false
      screen.say(StageText.noVoiceProgram, style: .problem)
      return
    }
    giveOnce(.voice, .hintVoice)
    voice.say(passages(of: cue))
  }

  /// The voice; nil if no program on this computer reads aloud.
  private func foundVoice() -> ReadingVoice? {
    if let voice { return voice }
    guard let program = screen.terminal.speaker else { return nil }
    let voice = ReadingVoice(
      program,
      fails: { [weak self] tag in
        self?.sayAbove(StageText.noVoice(LanguageTag(tag)?.ownName ?? tag))
      }, isSilent: { [weak self] in self?.sayAbove(StageText.nothingHeard) })
    console.reader.keyPressed = { [weak voice] in voice?.stop() }
    self.voice = voice
    return voice
  }

  private func sayAbove(_ problem: StageText) {
    console.reader.above { screen.say(problem, style: .problem) }
  }

  /// What is read of a cue, each text in its language. An open cue's question is a line of its own.
  private func passages(of cue: Cue) -> [ReadingVoice.Passage] {
    let shown = languages?.cue(cue) ?? cue
    let played = languages?.played ?? Scenario.baseLanguage
    let first = languages?.shown.first ?? played
    func passage(_ text: String, _ original: String, _ number: Int? = nil) -> ReadingVoice.Passage {
      // What has no translation is in the language of the play.
      ReadingVoice.Passage(
        text: (number.map { "\($0). " } ?? "") + text, language: text == original ? played : first)
    }
    let speech = [cue.speaker == nil ? "" : "\(shown.speaker ?? ""): ", shown.text].joined()
    let texts = cue.isOpen ? [] : [passage(speech, shown.text == cue.text ? speech : "")]
    return texts
      + zip(shown.listed, cue.listed).enumerated().map { index, pair in
        passage(pair.0.text, pair.1.text, index + 1)
      }
  }
}
