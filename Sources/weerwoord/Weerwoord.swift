@main
struct Weerwoord {
  static func main() {}
}
