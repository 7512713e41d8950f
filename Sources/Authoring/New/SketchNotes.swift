import Roleplay
import Yarn

/// A page for the teacher, to be filled in.
struct SketchNotes {
  let headers: SketchHeaders
  let name: String
  let language: Language

  /// The page, as Markdown.
  var text: String { language == .dutch ? dutch : english }

  private var dutch: String {
    """
    # \(headers.title)

    Vorm: \(FormText(headers.kind).dutch). Niveau: \(headers.level).

    ## Doel

    Wat kan een leerling hierna beter? Schrijf het in één zin.

    ## De les (50 minuten)

    | minuten | wat |
    |---|---|
    | 10 | Het doel, en terugkijken: wat deden we de vorige keer? |
    | 15 | Spelen: `weerwoord play \(name)` |
    | 10 | Een stukje hardop spelen |
    | 10 | Praten: wat zei je, en waarom? |
    | 5 | De volgende stap van iedere leerling |

    ## Vragen om over te praten

    - Wat hielp in dit gesprek?
    - Wat zou jij anders doen?

    ## Als een leerling iets zegt waar je van schrikt

    Stop het spel. Praat met de leerling alleen. Vraag hulp op school.

    """
  }

  private var english: String {
    """
    # \(headers.title)

    Form: \(FormText(headers.kind).english). Level: \(headers.level).

    ## Goal

    What can a pupil do better after this? Write it in one sentence.

    ## The lesson (50 minutes)

    | minutes | what |
    |---|---|
    | 10 | The goal, and looking back: what did we do last time? |
    | 15 | Playing: `weerwoord play \(name)` |
    | 10 | Acting a part of it aloud |
    | 10 | Talking: what did you say, and why? |
    | 5 | Every pupil's next step |

    ## Questions to talk about

    - What helped in this conversation?
    - What would you do differently?

    ## When a pupil says something alarming

    Stop the play. Talk with the pupil alone. Ask for help at school.

    """
  }
}
