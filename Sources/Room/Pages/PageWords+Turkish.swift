extension PageWords {
  /// Turkish.
  static let turkish = PageWords(
    tag: "tr", name: "Türkçe",
    words: [
      .title: "Katıl", .language: "Dil", .askCode: "Ekrandaki dört harfi yaz",
      .wrongCode: "Kod bu değil. Ekrana tekrar bak.",
      .waitCode: "Çok fazla yanlış. Bir dakika bekle.",
      .join: "Katıl", .whoAreYou: "Sen kimsin?", .child: "Ben çocuğum",
      .withChild: "Bir çocukla geldim", .joined: "Katıldın. İlk soru birazdan geliyor.",
      .listen: "Dinle ve ekrana bak.", .readAloud: "Sesli oku",
      .stopReading: "Sus", .chosen: "Seçimin", .mayChange: "Hâlâ değiştirebilirsin.",
      .closed: "Oylama kapandı. Ekrana bak.", .result: "Salon böyle oy verdi",
      .children: "Çocuklar", .adults: "Yetişkinler",
      .folded: "Ne seçtiğini kimse görmüyor. Ekranını kimseye gösterme.",
      .type: "Ne düşündüğünü yaz. Önce öğretmen okur.", .send: "Gönder",
      .sent: "Gönderildi. Önce öğretmen okur.",
      .tooLong: "Bu çok uzun. Kısalt.",
      .tooLate: "Oylama kapandı. Oyun artık sayılmıyor.",
      .notKept: "Ulaşmadı. Bir daha dene.",
      .lost: "Şu an bağlantı yok. Seçtiğin kayıtlı kalır.",
      .back: "Bağlantı geri geldi.",
      .otherEvening: "Bu yeni bir akşam. Yeniden katıl.",
      .full: "Yer kalmadı. Kartla oy ver.",
      .ended: "Bitti. Teşekkürler.", .privacy: "Bunu kim okuyabilir?",
      .privacyText: """
      Adını sormuyoruz, adresini saklamıyoruz. Oyundan yalnızca sayı kalır. Oyun okulun wifi ağından \
      kilitsiz geçer; ağı yöneten kişi bir cihazın oyunu görebilir. İstemiyor musun? Kartla oy ver ya \
      da öğretmenden kendi hotspotunu açmasını iste. Sonra oylar silinir, yalnızca sayılar kalır.
      """,
      .up: "Yukarı", .down: "Aşağı", .place: "Yerine kaydır", .done: "Tamam",
      .talk: "Birbirinizle konuşun", .timeIsUp: "Süre doldu",
      .teacherAnswers: "Bunu öğretmen dolduruyor.", .right: "Doğru. Hâlâ ayaktasın.",
      .out: "Bu değildi. Otur ve izle.",
      .standing: "hâlâ ayakta",
      .most: "En çok kart", .equal: "Kartlar eşit",
      .firstVote: "İlk sefer", .secondVote: "Şimdi",
      .cards: "Kartlar", .phones: "Telefonlar", .everybody: "Herkes", .votes: "oy verdi",
      .joinHere: "Telefonunla katıl", .code: "Kod",
      .foldedBoard: "Telefonunla ya da katlanmış bir kartla oy ver. Hiçbir şey kaldırma.",
      .worryTitle: "Bir çocuk için kaygın mı var?",
      .worryText: """
      Bu, bu akşam salonun konusu değil. Buradan başka bir zaman için görüşme iste. Bunu yalnızca \
      öğretmen okur; büyük ekrana hiç çıkmaz. Wifi üzerinden kilitsiz geçer. İstemiyor musun? Sonra \
      öğretmenin yanına git.
      """,
      .worryLabel: "Adın ve okulun sana nasıl ulaşacağı. Konuyu yazman gerekmez.",
      .worryAsk: "Görüşme iste", .worrySent: "İstendi. Öğretmen seni arayacak.",
      .questionnaireHelp: """
      Birden fazla şey seçebilir, soruları atlayabilirsin. Yanlış cevap yok. Cevabın kimin olduğunu \
      kimse görmez. Kâğıtta mı istersin? O da olur.
      """,
      .namedHelp: """
      Bu zorunlu değil. Burada seçtiğin, yalnızca bir ad yazarsan saklanır. Bunu yalnızca öğretmen \
      okur, ama wifi ağını yöneten kişi de okuyabilir.
      """,
      .answersSent: "Gönderildi. Teşekkürler. Hâlâ değiştirebilirsin.",
      .questionnaireBoard: "Son olarak: telefonunda ya da kâğıtta birkaç soru. Ad gerekmez.",
      .filledIn: "dolduruldu",
    ])
}
