import Drawing
import Roleplay
import Testing

@Suite("Pictures in the words of a sheet")
struct SheetPictureTests {
  @Test(
    "each is another, a few lines only, and passed over by who listens",
    arguments: HandoutPicture.allCases)
  func drawn(picture: HandoutPicture) {
    let svg = SheetPicture.svg(of: picture)
    #expect(svg.hasPrefix("<svg ") && svg.contains("aria-hidden=\"true\""))
    #expect(svg.utf8.count < 2500)
    #expect(!HandoutPicture.allCases.contains { $0 != picture && SheetPicture.svg(of: $0) == svg })
  }

  @Test("names are known in both languages, and capitals do not count")
  func names() {
    for picture in HandoutPicture.allCases {
      #expect(HandoutPicture(named: picture.rawValue.uppercased()) == picture)
    }
    #expect(HandoutPicture(named: "stairs") == .stairs)
    #expect(HandoutPicture(named: "paard") == nil)
  }
}
