/// What one laptop handed in, as the teacher sees it.
public struct HandedIn: Sendable {
  /// The laptop's name.
  public var laptop: String
  /// The number of recordings that are new.
  public var recordings = 0
  /// The number of recordings that had been handed in before.
  public var known = 0
  /// The number of dossiers that say something new.
  public var dossiers = 0
  /// Why something was not taken.
  public var problems: [any Phrase] = []

  /// A laptop that has not handed in anything yet.
  public init(laptop: String) {
    self.laptop = laptop
  }
}

/// The result of handing in, on the laptop that did it.
public struct HandInReport: Sendable {
  /// The number of recordings that are on the teacher's disk now, and were erased here.
  public var recordings = 0
  /// The number of dossiers that are on the teacher's disk too; they stay here.
  public var dossiers = 0
  /// Why something was not handed in, or not erased.
  public var problems: [any Phrase] = []

  /// A report of a laptop that has nothing to hand in.
  public init() {}
}

/// A place where laptops hand in, while it is open.
public protocol HandInRoom: Sendable {
  /// The address and the code; nil if this computer is on no network.
  var invitation: RoomInvitation? { get async }
  /// What every laptop handed in, in the order in which they came.
  var laptops: [HandedIn] { get async }
  /// Closes it and its port.
  func close() async
}

/// Why a laptop could not hand in.
public enum HandInError: Error, Sendable, Hashable {
  /// The text is not an address such as `192.168.1.20:4040`.
  case invalidAddress(String)
  /// The text is not a code with an address in it.
  case invalidCode(String)
  /// Nothing answers at this address.
  case notReached(String)
  case wrongCode
  /// The code was wrong too often.
  case waitCode
  /// The other side refused with this HTTP status.
  case refused(Int)
}

extension HandInError: Phrase {
  /// The words in Dutch.
  public var dutch: String {
    switch self {
    case .invalidAddress(let text):
      "‘\(text.shown)’ is geen adres. Kijk op het scherm van je docent, zo: 192.168.1.20:4040."
    case .invalidCode(let text):
      "‘\(text.shown)’ is niet de hele code. Kijk op het scherm van je docent, zo: BKMT-RCHWA."
    case .notReached(let address):
      "Bij \(address.shown) antwoordt niemand. Is de laptop van je docent open voor inleveren?"
    case .wrongCode: "Dat is niet de code. Kijk nog eens op het scherm van je docent."
    case .waitCode: "De code was te vaak verkeerd. Wacht een minuut."
    case .refused(let status):
      "Het inleveren lukte niet (\(status)). Wat niet is aangekomen, staat nog hier. Probeer opnieuw."
    }
  }

  /// The words in English.
  public var english: String {
    switch self {
    case .invalidAddress(let text):
      "‘\(text.shown)’ is not an address. Look at your teacher's screen, like: 192.168.1.20:4040."
    case .invalidCode(let text):
      "‘\(text.shown)’ is not the whole code. Look at your teacher's screen, like: BKMT-RCHWA."
    case .notReached(let address):
      "Nothing answers at \(address.shown). Is your teacher's laptop open for handing in?"
    case .wrongCode: "That is not the code. Look at your teacher's screen once more."
    case .waitCode: "The code was wrong too often. Wait a minute."
    case .refused(let status):
      "Handing in failed (\(status)). What did not arrive is still here. Try again."
    }
  }
}
