import Roleplay
import Yarn

/// A kind of profession.
enum ProfessionKind: Hashable, CaseIterable {
  case care, engineering, office, leading, cleaning, teaching, shop, food, transport, uniform
}

extension ProfessionKind: Phrase {
  var dutch: String {
    switch self {
    case .care: "een beroep in de zorg"
    case .engineering: "een beroep in de techniek of de bouw"
    case .office: "een beroep op kantoor"
    case .leading: "de leiding"
    case .cleaning: "een beroep in de schoonmaak"
    case .teaching: "een beroep voor de klas"
    case .shop: "een beroep in de winkel of de mode"
    case .food: "een beroep in de keuken of de horeca"
    case .transport: "een beroep in het vervoer"
    case .uniform: "een beroep bij politie, brandweer of leger"
    }
  }

  var english: String {
    switch self {
    case .care: "a profession in care"
    case .engineering: "a profession in engineering or building"
    case .office: "a profession in an office"
    case .leading: "a leading position"
    case .cleaning: "a profession in cleaning"
    case .teaching: "a profession in teaching"
    case .shop: "a profession in shops or fashion"
    case .food: "a profession in kitchens and cafés"
    case .transport: "a profession in transport"
    case .uniform: "a profession with the police, fire brigade or army"
    }
  }
}

/// A profession a word names, and the gender that the word itself tells.
struct Profession {
  let kind: ProfessionKind
  let gender: Gender?

  init?(_ word: String) {
    guard let found = Self.words[word] else { return nil }
    self = found
  }

  private init(_ kind: ProfessionKind, _ gender: Gender?) {
    self.kind = kind
    self.gender = gender
  }

  private static let words: [String: Profession] = {
    var words: [String: Profession] = [:]
    func add(_ kind: ProfessionKind, _ gender: Gender?, _ list: String) {
      for word in list.split(whereSeparator: \.isWhitespace) {
        words[String(word)] = Profession(kind, gender)
      }
    }
    add(
      .care, nil,
      """
      verpleegkundige verpleegkundigen verzorgende verzorgenden verzorger verzorgers arts artsen
      dokter dokters tandarts tandartsen huisarts apotheker doktersassistent kraamverzorgende
      oppas gastouder maatschappelijk kinderverzorger fysiotherapeut verloskundige
      """)
    add(
      .care, .female,
      """
      verpleegster verpleegsters verzorgster verzorgsters kraamverzorgster leidster leidsters
      kinderleidster doktersassistente tandartsassistente assistente gastmoeder vroedvrouw
      """)
    add(.care, .male, "verpleger verplegers broeder broeders")
    add(
      .engineering, nil,
      """
      elektricien elektriciens monteur monteurs loodgieter loodgieters lasser lassers schilder
      schilders metselaar metselaars bouwvakker bouwvakkers stukadoor timmermans dakdekker
      automonteur technicus technici ingenieur ingenieurs programmeur programmeurs installateur
      mecanicien stratenmaker tegelzetter
      """)
    add(.engineering, .male, "timmerman timmerlieden vakman vakmannen")
    add(.engineering, .female, "timmervrouw vakvrouw")
    add(.office, nil, "secretaris receptionist boekhouder administrateur accountant jurist")
    add(.office, .female, "secretaresse secretaresses receptioniste administratrice typiste")
    add(
      .leading, nil,
      "baas bazen chef chefs directeur directeuren manager managers eigenaar burgemeester minister")
    add(.leading, .female, "bazin directrice eigenares")
    add(.cleaning, nil, "schoonmaker schoonmakers glazenwasser afwasser")
    add(.cleaning, .female, "schoonmaakster schoonmaaksters werkster poetsvrouw dienstmeisje")
    add(.teaching, nil, "leraar leraren docent docenten leerkracht leerkrachten")
    add(.teaching, .female, "lerares leraressen docente onderwijzeres juf juffen")
    add(.teaching, .male, "onderwijzer meester")
    add(.shop, nil, "verkoper verkopers kapper kappers kleermaker bloemist winkelier stylist")
    add(.shop, .female, "verkoopster verkoopsters kapster kapsters naaister schoonheidsspecialiste")
    add(.food, nil, "kok koks bakker bakkers slager slagers ober barista kelner")
    add(.food, .female, "kokkin serveerster serveersters")
    add(
      .transport, nil,
      "chauffeur chauffeurs buschauffeur vrachtwagenchauffeur taxichauffeur machinist piloot piloten koerier"
    )
    add(.transport, .female, "stewardess stewardessen chauffeuse")
    add(
      .uniform, nil, "agent agenten soldaat soldaten beveiliger beveiligers bewaker militair")
    add(.uniform, .male, "politieman brandweerman brandweermannen")
    add(.uniform, .female, "politievrouw brandweervrouw agente")
    return words
  }()
}
