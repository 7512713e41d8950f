/// What a pupil types on a laptop to hand in: the four letters of the room, and its address in letters.
///
/// `BKMT-RCHWA` is typed more easily than `192.168.1.20:4040`. The address of a home network or a
/// hotspot takes five letters, that of a large school seven, and any other eleven.
struct HandInCode: Hashable {
  /// The four letters that let a phone in as well.
  let room: String
  let place: HandInConnection.Place

  private static let roomLength = 4
  /// The ports that rooms choose from, ten of them beside the usual one.
  private static let ports = (0...10).map { RoomServer.usualPort + UInt16($0) * 2 }

  /// Addresses that begin alike, so that only their ends are written.
  private struct Network {
    /// The number of letters, by which networks are told apart.
    let length: Int
    let first: UInt32
    /// The number of addresses.
    let count: UInt64
  }

  private static let networks = [
    Network(length: 5, first: 192 << 24 | 168 << 16, count: 1 << 16),
    Network(length: 6, first: 172 << 24 | 16 << 16, count: 1 << 20),
    Network(length: 7, first: 10 << 24, count: 1 << 24),
  ]
  /// The number of letters of any address with any port.
  private static let maximumLength = 11

  /// The code of a room at an address.
  init(room: String, place: HandInConnection.Place) {
    self.room = room
    self.place = place
  }

  /// The code of a room; nil if the address is not four numbers.
  init?(room: String, address: String, port: UInt16) {
    guard let place = HandInConnection.Place("\(address):\(port)") else { return nil }
    self.init(room: room, place: place)
  }

  /// Reads what was typed: capitals, spaces and hyphens make no difference.
  ///
  /// - Returns: nil if it is no such code.
  init?(_ typed: String) {
    let letters = typed.uppercased().filter { !$0.isWhitespace && $0 != "-" }
    let digits = letters.compactMap { RoomSecrets.letters.firstIndex(of: $0) }
    guard letters.count > Self.roomLength, digits.count == letters.count else { return nil }
    let written = digits.dropFirst(Self.roomLength)
    guard written.count <= Self.maximumLength else { return nil }
    let number = written.reduce(UInt64(0)) { $0 * Self.base + UInt64($1) }
    room = String(letters.prefix(Self.roomLength))
    if written.count == Self.maximumLength {
      let port = UInt16(truncatingIfNeeded: number)
      guard let address = UInt32(exactly: number >> 16), port > 0 else { return nil }
      place = HandInConnection.Place(address: address, port: port)
      return
    }
    let ports = UInt64(Self.ports.count)
    guard let network = Self.networks.first(where: { $0.length == written.count }),
      number / ports < network.count
    else { return nil }
    place = HandInConnection.Place(
      address: network.first + UInt32(number / ports), port: Self.ports[Int(number % ports)])
  }

  private static var base: UInt64 { UInt64(RoomSecrets.letters.count) }

  /// The code as it is shown.
  var text: String { "\(room)-\(Self.letters(of: place))" }

  private static func letters(of place: HandInConnection.Place) -> String {
    if let port = ports.firstIndex(of: place.port) {
      for network in networks {
        guard place.address >= network.first else { continue }
        let offset = UInt64(place.address - network.first)
        guard offset < network.count else { continue }
        return letters(of: offset * UInt64(ports.count) + UInt64(port), length: network.length)
      }
    }
    return letters(of: UInt64(place.address) << 16 | UInt64(place.port), length: maximumLength)
  }

  private static func letters(of number: UInt64, length: Int) -> String {
    var letters: [Character] = []
    var rest = number
    for _ in 0..<length {
      letters.append(RoomSecrets.letters[Int(rest % base)])
      rest /= base
    }
    return String(letters.reversed())
  }
}
