import Roleplay
import Testing

@Suite("What is wrong with a recording")
struct TranscriptErrorTests {
  @Test(
    "is said in Dutch and in English",
    arguments: [
      (
        TranscriptError.empty,
        "Deze opname is leeg. Er is niets om te bewaren of te laten zien.",
        "This recording is empty. There is nothing to keep or to show."
      ),
      (
        .notATranscript, "Dit is geen opname van Weerwoord. Kies een ander bestand.",
        "This is not a recording of Weerwoord. Choose another file."
      ),
      (
        .fromNewerVersion(found: 2, known: 1),
        "Deze opname is gemaakt met een nieuwere Weerwoord (vorm 2). "
          + "Deze Weerwoord kent vorm 1. Zet eerst de nieuwe Weerwoord op deze computer.",
        "This recording was made with a newer Weerwoord (format 2). "
          + "This Weerwoord knows format 1. Install the new Weerwoord first."
      ),
      (
        .inLine(4, .notJSON(byte: 7)),
        "Regel 4: De regel is kapot of afgebroken bij byte 7.",
        "Line 4: The line is broken or cut off at byte 7."
      ),
      (
        .missing(key: "ms"), "Er ontbreekt iets in de regel: ‘ms’.",
        "Something is missing in the line: ‘ms’."
      ),
      (
        .unfitting(key: "ms", byte: 9), "De waarde van ‘ms’ klopt niet, bij byte 9.",
        "The value of ‘ms’ is not right, at byte 9."
      ),
      (
        .withoutKind,
        "De regel moet één ding zeggen: cue, input, reply, set, back, resume of end.",
        "The line has to say one thing: cue, input, reply, set, back, resume or end."
      ),
      (
        .outOfOrder(number: 5, expected: 4),
        "De regels staan niet op volgorde: nummer 5 waar 4 hoort.",
        "The lines are not in order: number 5 where 4 belongs."
      ),
    ])
  func words(problem: TranscriptError, dutch: String, english: String) {
    #expect(problem.dutch == dutch)
    #expect(problem.english == english)
  }
}
