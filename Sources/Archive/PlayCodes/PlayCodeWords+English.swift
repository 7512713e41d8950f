extension PlayCodeWords {
  static let english = PlayCodeWords(
    adjectives: [
      "green", "red", "blue", "yellow", "white", "black", "brown", "pink", "purple", "orange",
      "grey", "big", "small", "long", "short", "thin", "fast", "slow", "new", "old", "young",
      "pretty", "kind", "happy", "angry", "warm", "cold", "soft", "dry", "heavy", "light",
      "strong", "funny", "quiet", "busy", "clever", "sweet", "salty", "round", "rich", "free",
      "clean", "golden", "silver", "wooden", "wild", "calm", "crazy", "high", "low", "wide",
      "narrow", "full", "empty", "fresh", "cheap", "bright",
    ],
    nouns: [
      "bike", "car", "train", "bus", "boat", "table", "chair", "lamp", "door", "cupboard",
      "bench", "clock", "coat", "jacket", "shirt", "shoe", "sock", "cap", "hat", "bag", "pen",
      "card", "paper", "photo", "phone", "computer", "radio", "key", "spoon", "fork", "cup",
      "bottle", "pan", "apple", "pear", "lemon", "tomato", "carrot", "cheese", "soup", "coffee",
      "tea", "milk", "sugar", "cake", "cookie", "pizza", "dog", "cat", "cow", "fish", "bird",
      "chicken", "duck", "goat", "mouse", "elephant", "lion", "tiger", "butterfly", "tree",
      "flower", "rose", "garden", "mountain", "sea", "river", "bridge", "street", "road", "city",
      "shop", "school", "tower", "mill", "room", "kitchen", "stairs", "wall", "day", "night",
      "sun", "moon", "star", "cloud", "rain", "wind", "stone", "ball", "guitar", "piano", "drum",
      "balloon", "candle", "mirror", "umbrella", "window", "ring", "chain", "bucket", "brush",
      "soap", "scissors", "hammer", "ladder", "box", "stamp",
    ])
}
