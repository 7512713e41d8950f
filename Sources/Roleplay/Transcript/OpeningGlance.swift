/// What counting needs of a transcript's first line, found without reading it whole.
///
/// Nil for a line not exactly as ``TranscriptCoding`` writes it, and for one that says more than
/// usual (values of variables): that is to be read.
package struct OpeningGlance {
  /// When the recording was begun.
  package var recorded: EntryGlance.Place
  package var scenario: EntryGlance.Place
  package var heading: EntryGlance.Place
  package var alias: EntryGlance.Place
  package var language: EntryGlance.Place
  package var audience: Audience
  package var seed: UInt32
  /// The path and the hash of each source, by turns.
  package var sources: [EntryGlance.Place] = []

  /// Glances at a first line without its line feed.
  ///
  /// - Parameter bytes: all that was read; eight bytes behind `end` must be there to look at.
  package init?(_ bytes: UnsafePointer<UInt8>, to end: Int) {
    var eye = ByteEye(bytes, at: 0, end: end)
    guard eye.sees(#"{"weerwoord":1,"engine":"#), eye.string() != nil,
      eye.sees(#","recorded":"#), let recorded = eye.plainString(),
      eye.sees(#","scenario":"#), let scenario = eye.plainString(),
      eye.sees(#","heading":"#), let heading = eye.plainString()
    else { return nil }
    if eye.sees(#","form":"#) {
      guard let form = eye.plainString(),
        Form(rawValue: Self.text(bytes, form)) != nil
      else { return nil }
    }
    guard eye.sees(#","alias":"#), let alias = eye.plainString(),
      eye.sees(#","language":"#), let language = eye.plainString(),
      eye.sees(#","audience":"#), let audience = eye.plainString(),
      let audience = Audience(rawValue: Self.text(bytes, audience)),
      eye.sees(#","random":{"generator":"#), eye.string() != nil,
      eye.sees(#","seed":"#), let number = eye.wholeNumber(),
      let seed = UInt32(exactly: number), eye.sees("}")
    else { return nil }
    if eye.sees(#","sources":["#) {
      repeat {
        guard eye.sees(#"{"path":"#), let path = eye.plainString(),
          eye.sees(#","sha256":"#), let hash = eye.plainString(), eye.sees("}")
        else { return nil }
        sources.append(path)
        sources.append(hash)
      } while eye.sees(",")
      guard eye.sees("]") else { return nil }
    }
    guard eye.sees("}"), eye.isAtEnd else { return nil }
    self.recorded = recorded
    self.scenario = scenario
    self.heading = heading
    self.alias = alias
    self.language = language
    self.audience = audience
    self.seed = seed
  }

  private static func text(
    _ bytes: UnsafePointer<UInt8>, _ place: EntryGlance.Place
  ) -> String {
    String(
      decoding: UnsafeBufferPointer(start: bytes + place.lowerBound, count: place.count),
      as: UTF8.self)
  }
}
