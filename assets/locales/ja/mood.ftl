# 調子のことば。

mood-title = 調子
mood-new = いまの調子
mood-start-title = 調子を残しますか
mood-start-what = いまの調子を、一日に何度でも、顔ひとつから残せます。あとで見返すと、自分のリズムに気づくことがあります。ことばにしにくい日の手がかりにもなります。
mood-start-weigh = 一方で、調子を見つめつづけると、かえって重くなる人もいます。合わないと感じたら、いつでも休めますし、やめられます。残さない日があっても、何も起こりません。
mood-start-never = 点数や連続記録はありません。お知らせもしません。記録はこの保管庫の中だけにあり、グループのだれにも見えません。
mood-start = はじめてみる
mood-what-is-kept = 記録する項目を選ぶ

## 記録する項目
mood-parts = 記録する項目
mood-parts-hint = はじめは一つだけで十分です。どれも、その日に飛ばせます。
mood-part-face = いまの調子（顔）
mood-part-plane = 心地よさと元気
mood-part-anxiety = 不安や緊張（0から10）
mood-part-sleep = 眠り
mood-part-own = 自分の項目（三つまで）
mood-part-factors = まわりにあったこと
mood-part-note = ひとこと
mood-own = 自分の項目
mood-own-add = 項目の名前
mood-own-hint = たとえば「痛み」「食欲」。0から10で残します。
mood-add = 加える
mood-charts = 図
mood-charts-show = カレンダーと週の図を出す
mood-rest = 休む・やめる
mood-rest-hint = 休んでも、残したものは消えません。
mood-pause-days = { $days }日休む
mood-off = 残すのをやめる

## 残す
mood-skip = 選ばない
mood-skip-what = { $what }：選ばない
mood-plane = 心地よさと元気
mood-plane-none = まだ選んでいません
mood-sleep-hours = 眠った時間
mood-sleep-hint = だいたいで大丈夫です（例 6.5）
mood-factors = まわりにあったこと
mood-factors-own = 自分のことばで加える
mood-note = ひとこと
mood-when = いつのことですか
mood-day = 日
mood-for-day = { $day }のこととして残します。
mood-keep = 残す
mood-keep-change = 直す
mood-kept = 残しました。
mood-changed = 直しました。
mood-removed = ごみ箱に入れました。

## 見返す
mood-month = ひと月の調子
mood-as-table = 表で見る
mood-month-empty = この月には、まだ何もありません。
mood-of-the-day = その日の調子
mood-no-face = 顔の記録なし
mood-day-faces = { $day }：{ $faces }
mood-day-empty = この日は空白です。空白のままでかまいません。
mood-add-here = この日に加える
mood-add-title = この日に加える
mood-change = 直す
mood-change-title = 記録を直す
mood-change-what = { $time }の記録を直す
mood-remove-what = { $time }の記録をごみ箱に入れる
mood-value-of-ten = { $what } { $value }/10
mood-value-hours = 眠り { $value }時間
mood-show-day = 見る日
mood-charts-hidden = 図はかくしてあります。「記録する項目を選ぶ」でいつでも出せます。

## 週
mood-weeks = 週ごとの調子（この半年）
mood-weeks-few = 六回ほど残すと、ここに週の図が出ます。急ぐことはありません。
mood-weeks-faceless = この半年の記録には、顔を選んだものがありません。顔を選ぶと、ここに週の図が出ます。
mood-weeks-caption = 丸はその週の真ん中の調子、帯はいちばん下からいちばん上までです。記録のない週はつないでいません。
mood-week-from = 週のはじまり
mood-week-median = 真ん中
mood-week-range = 幅
mood-week-count = 回数
mood-between = { $low }～{ $high }

## 楽だった日のまわり
mood-easier = 少し楽だったとき、まわりにあったこと（この一年）
mood-easier-few = 同じ「まわりにあったこと」について、あった記録となかった記録が十回ずつたまると、ここに回数が出ます。
mood-easier-what = 「まあまあいい」か「いい感じ」だった回数を数えました。
mood-easier-factor = まわりにあったこと
mood-easier-with = あったとき
mood-easier-without = なかったとき
mood-easier-count = { $all }回のうち{ $easy }回
mood-easier-note = 数えただけです。何かのせいだとも、おかげだとも言えません。

## 役に立っているか
mood-helping = 記録することは、役に立っていますか
mood-helping-yes = はい
mood-helping-neither = どちらでもない
mood-helping-hard = しんどい
mood-helping-thanks = 教えてくださって、ありがとうございます。
mood-heavy = 少し離れてみますか
mood-heavy-text = しんどさが続いているようです。休んでも、図だけをかくしても、このまま続けてもかまいません。残したものは消えません。
mood-hide-charts = 図をかくす
mood-go-on = このまま続ける
mood-resting-title = お休み中です
mood-resting = { $day }まで、そっとしておきます。早く戻りたくなったら、いつでもどうぞ。
mood-resume = また残す
