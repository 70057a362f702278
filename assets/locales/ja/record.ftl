# どの記録にも共通の言葉：書く、読む、ならべる。

## 書く
record-save = 保存する
record-discard = 書いたものを捨てる
record-later = あとで続ける
record-choose-none = 決めない
record-lines-hint = 一行に一つずつ書きます。
record-wanted = ここは空のままにできません。
record-not-a-line = ここに書けるのは一行だけで、{ $max }文字までです。
record-too-many = { $max }行より多くなっています。
record-not-a-day = 日付として読めません。たとえば：12/25、12月25日、2026-12-25
record-not-a-time = 時刻として読めません。たとえば：19:00、1900、午後7時
record-not-a-number = { $min }から{ $max }までの数で書いてください。
record-not-a-decimal = { $min }から{ $max }までの数で書いてください。
record-not-a-choice = この中から一つ選んでください。
record-not-a-link = リンクは http、https、mailto、tel のどれかで始まります。たとえば：https://example.org
record-apart = ここには二つの版があります。「二つの版」のページで選んだものが、ここに入ります。
record-today = 今日

record-unfinished =
    { $count ->
       *[other] 書き終えていないものが{ $count }件あります。いまのままでは、渡すものに入りません。
    }
record-unfinished-one = { $kind }：{ $words }
record-unfinished-put = このまま記録に入れる
record-unfinished-open = 開いて続きを書く

## 値
record-empty = （空）
record-yes = はい
record-no = いいえ
record-file = { $name }（{ $size }）
record-copy = コピー
record-copied = コピーしました。
record-untitled = （題なし）

## だれかが確かめた日
record-never-checked = まだ確かめられていません。使う前に確かめてください。
record-checked-ahead = 確かめた日が、まだ来ていない日になっています。見直してみてください。
record-checked-today = 今日確かめました。
record-checked-days =
    { $count ->
       *[other] { $count }日前に確かめました。
    }
record-checked-months =
    { $count ->
       *[other] { $count }か月前に確かめました。
    }
record-checked-by = （{ $name }）
record-please-check = 確かめてみてください。
record-check-now = 今日確かめました
record-checked-now = 今日確かめたことを残しました。

## ならべる
record-nothing = まだ何もありません。
record-add = 加える
record-change = 書きかえる
record-change-this = 「{ $title }」を書きかえる
record-remove = ごみ箱に入れる
record-remove-this = 「{ $title }」をごみ箱に入れる
record-removed = ごみ箱に入れました。
record-more = もっと見る
