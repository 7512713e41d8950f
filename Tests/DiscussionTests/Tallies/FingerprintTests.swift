import Testing

@testable import Discussion

@Suite("Fingerprints")
struct FingerprintTests {
  /// They are stored in the files of teachers' decisions.
  @Test(
    "are the same in every version",
    arguments: [
      ("", 0x23D4_A800_49B5_D86B), ("a", 0x102A_0A38_D511_D1D1), ("Ik ben", 0x18B_45F4_BCD8_A390),
      ("Ik vraag", 0xB64B_DED3_A32F_5124), ("Ik vraag waarom.", 0x8898_3332_16AB_F371),
      ("Één zin van de klas, met ‘leestekens’.", 0x6AF7_5003_1BAB_FF08),
    ] as [(String, UInt64)])
  func same(_ text: String, _ value: UInt64) {
    var fingerprint = Fingerprint()
    fingerprint.add(text)
    #expect(fingerprint.value == value)
  }

  @Test("depend on where one text ends and the next begins")
  func ends() {
    var one = Fingerprint()
    one.add("line:1")
    one.add(7)
    one.add("kok")
    #expect(one.value == 0x10C1_928A_3AB4_9525)
    var other = Fingerprint()
    other.add("line:")
    other.add("1")
    other.add(7)
    other.add("kok")
    #expect(other.value != one.value)
  }
}
