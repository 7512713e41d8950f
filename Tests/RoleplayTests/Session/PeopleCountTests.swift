import Roleplay
import Testing

@Suite("People that were counted")
struct PeopleCountTests {
  private let ids = ["line:a", "line:b"]

  @Test("by hand and by what each of them said stand together")
  func both() {
    let ballots = ["phone 1": "line:b", "phone 2": "line:b", "phone 3": "line:gone"]
    #expect(PeopleCount(tally: .counts([7, 12])).totals(of: ids) == [7, 12])
    #expect(PeopleCount(ballots: ballots).totals(of: ids) == [0, 2])
    #expect(PeopleCount(tally: .counts([7, 12]), ballots: ballots).totals(of: ids) == [7, 14])
  }

  @Test("of nobody are none")
  func nobody() {
    #expect(PeopleCount().totals(of: ids) == nil)
    #expect(PeopleCount(tally: .equal).totals(of: ids) == nil)
    #expect(PeopleCount(tally: .most(1)).totals(of: ids) == nil)
  }

  @Test("are as many as there are options, also where somebody edited the transcript")
  func edited() {
    #expect(PeopleCount(tally: .counts([7])).totals(of: ids) == [7, 0])
    #expect(PeopleCount(tally: .counts([7]), ballots: ["1": "line:b"]).totals(of: ids) == [7, 1])
    #expect(PeopleCount(tally: .counts([7, 12, 3])).totals(of: ids) == [7, 12])
  }
}
