import Roleplay
import Testing

@Suite("The picture beside an answer") struct HandoutPictureOptionTests {
  @Test(
    "is the one that the script names, else one for green and for red",
    arguments: [
      (["green"], HandoutPicture.agree), (["red"], .disagree), (["red", "picture:geld"], .money),
      (["picture:money"], .money), (["green", "picture:paard"], .agree),
    ]) func picture(_ tags: [String], _ picture: HandoutPicture)
  {
    #expect(Cue.Option(id: "a", text: "Eens", tags: tags).picture == picture)
  }

  @Test("is not there beside an answer without a colour") func none() {
    #expect(Cue.Option(id: "a", text: "Ik zeg niets.", tags: []).picture == nil)
  }
}
