# ごみ箱。

trash-whose = どこのごみ箱ですか
trash-facilitators = { $name }（ファシリテーター）
trash-what = この30日のあいだに捨てたものです。そのまま元にもどせます。
trash-empty = 捨てたものはありません。
trash-no-words = （言葉のない記録）
trash-removed = { $day }に捨てました
trash-removed-by = { $day }に{ $by }さんが捨てました
trash-left =
    { $days ->
       *[other] あと{ $days }日ここにあります
    }
trash-put-back = 元にもどす
trash-put-back-this = 「{ $name }」を元にもどす
trash-back = 「{ $name }」を元にもどしました。
trash-more = もっと見る
