import Roleplay

extension RoomWish {
  /// The usual wish, with this computer's most likely address, which is usually the only one.
  init(of rooms: (any RoomMaker)?) {
    self.init()
    address = rooms?.addresses.first?.address
  }
}
