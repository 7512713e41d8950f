import Roleplay
import Testing

@Suite("Why something said does not fit")
struct InputErrorTests {
  @Test(
    "is said in Dutch and in English",
    arguments: [
      (
        .noOpenCue, "Er is nu geen vraag. Ga eerst verder.",
        "There is no question now. Go on first."
      ),
      (
        .unknownOption("x"), "De keuze ‘x’ is er niet. Kies een keuze uit de lijst.",
        "There is no choice ‘x’. Choose one from the list."
      ),
      (
        .unavailableOption("Nee"), "‘Nee’ kan nu niet. Kies iets anders.",
        "‘Nee’ is not possible now. Choose something else."
      ),
      (
        .nothingChosen, "Er is nog niets gekozen. Kies eerst.",
        "Nothing has been chosen yet. Choose first."
      ),
      (
        .emptyText, "Je antwoord is nog leeg. Typ eerst iets.",
        "Your answer is still empty. Type something first."
      ),
      (
        .textTooLong(characters: 12_345),
        "Je antwoord is te lang: 12345 tekens. Er passen 10000 tekens in. Maak het korter.",
        "Your answer is too long: 12345 characters. There is room for 10000. Make it shorter."
      ),
      (
        .tooFewNotes(have: 1, minimum: 3), "Er zijn er 3 nodig. Je hebt er 1. Bedenk er nog 2.",
        "3 are needed. You have 1. Think of 2 more."
      ),
      (
        .noteMissing(4), "Briefje 4 is er niet. Kies een nummer uit de lijst.",
        "There is no note 4. Choose a number from the list."
      ),
      (
        .nothingPicked, "Er is nog niets gekozen. Kies eerst het nummer van een briefje.",
        "Nothing has been chosen yet. Choose the number of a note first."
      ),
      (
        .countsDoNotFit(got: 1, expected: 3),
        "Er zijn 3 keuzes, maar je gaf 1 getal. Geef één getal per keuze.",
        "There are 3 choices, but you gave 1 number. Give one number for each choice."
      ),
      (
        .countsDoNotFit(got: 4, expected: 3),
        "Er zijn 3 keuzes, maar je gaf 4 getallen. Geef één getal per keuze.",
        "There are 3 choices, but you gave 4 numbers. Give one number for each choice."
      ),
      (
        .impossibleCount(-1), "-1 kan niet. Typ een getal van 0 tot en met 100000.",
        "-1 is not possible. Type a number from 0 to 100000."
      ),
      (
        .undecided(["Ja", "Nee"]), "Het is gelijk: ‘Ja’ en ‘Nee’. Wie beslist?",
        "It is equal: ‘Ja’ and ‘Nee’. Who decides?"
      ),
      (
        .noRoom, "Tellen kan alleen met een klas of met ouders. Kies nu zelf.",
        "Counting is for a class or for parents. Choose for yourself now."
      ),
      (
        .wrongKind, "Zo kun je deze vraag niet beantwoorden. Lees de vraag nog eens.",
        "This question cannot be answered like that. Read the question once more."
      ),
      (
        .atTheStart, "Verder terug kan niet. Je bent bij de eerste vraag.",
        "There is no way further back. You are at the first question."
      ),
    ] as [(InputError, String, String)])
  func words(problem: InputError, dutch: String, english: String) {
    #expect(problem.dutch == dutch)
    #expect(problem.english == english)
  }

  @Test("never carries anything that steers a terminal")
  func harmless() {
    #expect(
      InputError.unknownOption("\u{1B}[2J").dutch
        == "De keuze ‘␛[2J’ is er niet. Kies een keuze uit de lijst.")
    #expect(
      InputError.undecided(["\u{202E}a", "b"]).english
        == "It is equal: ‘‹U+202E›a’ and ‘b’. Who decides?")
  }
}
