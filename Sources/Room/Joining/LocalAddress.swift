import Glibc
import Roleplay

/// Finds the addresses at which others on the same network find this computer.
enum LocalAddress {
  /// Names of cards that only programs on this computer are behind.
  private static let inner = ["docker", "br-", "virbr", "veth", "vmnet", "tun", "tap", "podman"]

  /// Those of this computer: real cards first, then cards that only this computer's own programs are
  /// behind; none if it is on no network.
  static func all() -> [RoomAddress] {
    var list: UnsafeMutablePointer<ifaddrs>?
    guard getifaddrs(&list) == 0 else { return [] }
    defer { freeifaddrs(list) }
    var found: [RoomAddress] = []
    var next = list
    while let card = next {
      next = card.pointee.ifa_next
      let flags = Int32(card.pointee.ifa_flags)
      guard flags & Int32(IFF_UP) != 0, flags & Int32(IFF_LOOPBACK) == 0,
        let address = card.pointee.ifa_addr, address.pointee.sa_family == sa_family_t(AF_INET)
      else { continue }
      let number = address.withMemoryRebound(to: sockaddr_in.self, capacity: 1) {
        UInt32(bigEndian: $0.pointee.sin_addr.s_addr)
      }
      let parts = [24, 16, 8, 0].map { String((number >> $0) & 255) }
      found.append(
        RoomAddress(
          card: String(cString: card.pointee.ifa_name), address: parts.joined(separator: ".")))
    }
    return found.filter { !isInner($0) } + found.filter(isInner)
  }

  /// Whether this computer has an address now; its own, which nobody else reaches, too.
  static func has(_ address: String) -> Bool {
    address == "127.0.0.1" || all().contains { $0.address == address }
  }

  private static func isInner(_ address: RoomAddress) -> Bool {
    inner.contains { address.card.hasPrefix($0) }
  }
}
