import Roleplay

extension Console {
  /// Asks for a line that is not shown: a passphrase.
  ///
  /// - Returns: nil if nothing was typed.
  func secret(_ prompt: any Phrase, style: Style? = nil) async -> String? {
    let request = ReadRequest(
      prompt: Prompt(StyledText(text(prompt), style)), isSecret: true, isRemembered: false)
    guard case .line(let line) = await read(request), !line.text.isEmpty else { return nil }
    return line.text
  }

  /// Asks for a code, which is not shown.
  ///
  /// - Returns: nil if nothing was typed, or blanks only.
  func code(_ prompt: any Phrase) async -> String? {
    guard let typed = await secret(prompt, style: .bold), !typed.allSatisfy(\.isWhitespace) else {
      return nil
    }
    return typed
  }
}
