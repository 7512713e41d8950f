import Archive
public import Roleplay
import Yarn

/// A class in which everybody plays on their own device.
extension Sitting {
  /// Lets a class play a scenario, until the teacher stops.
  ///
  /// - Parameter name: the scenario's name, as ``Archive/Repertoire/find(_:)`` gives it.
  public func playClass(_ name: String, _ wish: RoomWish) async -> Outcome {
    guard let rooms else { return .failed }
    guard wish.address != nil else {
      screen.say(ClassDeskText.needsNetwork, style: .problem)
      return .failed
    }
    guard !repertoire.playbill(of: name).isForARoom else {
      screen.say(ClassDeskText.notForDevices(name), style: .problem)
      return .failed
    }
    // Pupils choose the language at their own devices.
    guard let playable = load(name, in: nil) else { return .failed }
    let scenario = playable.scenario
    let (engine, opener) = (engine, isHardestOpen ? scenario.description.hardness?.opener : nil)
    var help: [Language: String] = [:]
    for language in Language.allCases {
      help[language] = (try? repertoire.help(in: language)) ?? nil
    }
    let glossary = (try? repertoire.glossary().glossary) ?? Glossary()
    let play = ClassPlay(
      scenario: scenario, languages: wish.languages, transcripts: transcripts.path, help: help,
      glossary: glossary
    ) {
      alias, language, audience in
      var opening = playable.opening(
        engine: engine, alias: alias, audience: audience,
        seed: UInt32.random(in: .min ... .max), in: language)
      if let opener { opening.variables[opener] = .bool(true) }
      return opening
    }
    do {
      let room = try await rooms.openClass(play, in: console.language, wish)
      await ClassDesk(room: room, console: console).run()
      return .finished
    } catch {
      screen.write(
        (error as? any Phrase)?.text(in: console.language) ?? "\(error)", style: .problem)
      return .failed
    }
  }
}
