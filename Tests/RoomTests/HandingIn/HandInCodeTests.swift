import Testing

@testable import Room

@Suite("The code with which a laptop hands in")
struct HandInCodeTests {
  @Test(
    "has the room's letters and its address, as short as the network allows",
    arguments: [
      ("192.168.0.0:4040", 5), ("192.168.1.20:4040", 5), ("192.168.255.255:4060", 5),
      ("172.16.0.1:4042", 6), ("172.31.255.255:4060", 6), ("10.23.114.7:4040", 7),
      ("10.255.255.255:4060", 7), ("127.0.0.1:4040", 11), ("192.168.1.20:4041", 11),
      ("172.32.0.0:4040", 11), ("255.255.255.255:65535", 11), ("0.0.0.0:1", 11),
    ])
  func address(address: String, length: Int) throws {
    let place = try #require(HandInConnection.Place(address))
    let text = HandInCode(room: "BKMT", place: place).text
    #expect(text.count == 4 + 1 + length)
    for typed in [text, text.lowercased(), text.replacing("-", with: " ")] {
      let read = try #require(HandInCode(typed))
      #expect(read.room == "BKMT")
      #expect(read.place.text == address)
    }
  }

  @Test(
    "is nothing else",
    arguments: [
      "", "BKMT", "BKMT-", "BKMT-A", "BKMT-ZZZZZ", "BKMT-ABCDEFGHIJKL", "BKMT-12345",
      "BKMT-ZZZZZZZZZZZ", "BKMT-ÀÀÀÀÀ", "\u{202E}BKMT-AAAAA", "BKMT-AAAAAAAAAAA",
      String(repeating: "A", count: 10_000),
    ])
  func refused(typed: String) {
    #expect(HandInCode(typed) == nil)
  }
}
