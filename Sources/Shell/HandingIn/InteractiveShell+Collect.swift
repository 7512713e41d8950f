import Archive
import Roleplay
import Yarn

/// Collecting what pupils recorded on other laptops, from the shell.
extension InteractiveShell {
  /// `ophalen /media/stick --klas=2A --bewaar`.
  func collect(_ words: [String]) async {
    guard isTeacher else {
      screen.say(CollectionText.forTeacher)
      return
    }
    let options = CommandOptions(words, withValue: ["--class"])
    let className = options["--class"]
    let keepsOriginals = options["--keep"] != nil
    guard className != "" else {
      screen.say(CollectionText.collectWhat)
      return
    }
    guard !options.words.isEmpty else {
      await receiveHandIns(className: className)
      return
    }
    do throws(ArchiveError) {
      var collection = try RecordingCollection(
        into: transcripts, className: className, keepsOriginals: keepsOriginals)
      // A path may have spaces in it.
      let result = try collection.take(from: [options.words.joined(separator: " ")])
      CollectionScreen(screen: screen).show(result, keepsOriginals: keepsOriginals)
    } catch {
      screen.say(error, style: .problem)
    }
    screen.writeBlank()
  }
}
