import Roleplay

extension RoomWish {
  /// The usual wish on a network: by the likeliest address, which is the only one mostly.
  init(of rooms: (any RoomMaker)?) {
    self.init()
    address = rooms?.addresses.first?.address
  }
}
