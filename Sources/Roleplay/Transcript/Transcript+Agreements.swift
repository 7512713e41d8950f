extension Transcript {
  /// The agreements on the current path, in order and without duplicates.
  public var agreements: [Agreement] {
    var agreements: [Agreement] = []
    for decision in decisions {
      guard case .notes(.agreements) = decision.cue.shape, let reply = decision.reply else {
        continue
      }
      for text in reply.texts {
        if let agreement = Agreement(kept: text), !agreements.contains(agreement) {
          agreements.append(agreement)
        }
      }
    }
    return agreements
  }
}
