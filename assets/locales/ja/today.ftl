# きょう。急かさず、数えず。

today-greeting =
    { $time ->
        [morning] { $name }さん、おはようございます。
        [day] { $name }さん、こんにちは。
       *[night] { $name }さん、こんばんは。
    }
today-check-in = いまの調子を残す
today-mood-kept = 「{ $word }」と残しました。
today-mood-changed = 「{ $word }」に変えました。
today-mood-one-tap = 顔を選ぶだけで残ります。選ばなくてもかまいません。
today-mood-details = 書き添える
today-helping-do = 答える
today-write = 日記を書く
today-go-on-writing = 書きかけの日記をつづける
today-next = これから
today-quiet = いまは、何もありません。ゆっくりどうぞ。
today-this-day = きょう
today-meeting = { $group }のつどい：{ $day }
today-goal = そろそろ見直してみますか。変えても、休んでも大丈夫です。
today-came =
    { $count ->
       *[other] 仲間から{ $count }件が届きました
    }
today-came-from =
    { $count ->
       *[other] { $from }さんの包みから{ $count }件が届きました
    }
today-waiting =
    { $count ->
       *[other] まだ中を見ていない包みが{ $count }個あります
    }
today-waiting-hint = まだ何も取り込んでいません。
today-versions =
    { $count ->
       *[other] { $count }か所に、二つの版があります
    }
today-versions-hint = どちらの言葉も残っています。時間のあるときに選べます。
today-held =
    { $count ->
       *[other] まだ届いていない包みを待つ変更が、{ $count }件あります
    }
today-held-hint = だれが持っているか、「渡す・受け取る」で見られます。
today-words = 復元の言葉を書いた紙を、まだ確かめていません。紙があれば確かめ、見あたらないときは新しくつくれます。
today-words-do = 復元の言葉へ
today-backup = バックアップが、しばらくつくられていません。USBメモリなどに一つあると安心です。
today-backup-do = バックアップをつくる
