# ぜんぶの中からさがす。

search-title = さがす
search-words = さがす言葉
search-hint = 一文字からさがせます。「9月」のような日付や、「設定」のような画面の名前でも見つかります。ひらがなとカタカナ、全角と半角のちがいは気にしなくて大丈夫です。
search-place = 場所
search-results = 見つかったもの
search-count =
    { $count ->
       *[other] { $count }件見つかりました。↑↓で選び、Enterで開きます。
    }
search-cut = 新しいものから { $count }件です。言葉を足すと、しぼれます。
search-nothing = 「{ $words }」は見つかりませんでした。言葉を短くしたり、別の言い方にすると、見つかるかもしれません。
search-only-here = この保管庫の中だけをさがします。ほかの人の保管庫は見えません。
