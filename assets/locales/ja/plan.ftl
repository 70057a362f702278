# 安心プランのことば。

plan-title = 安心プラン
plan-what = しんどくなったときの自分へ、元気なときに書いておくメモです。ぜんぶ埋めなくてかまいません。書ける欄から、自分のことばで。
plan-looked = 前に開いた日：{ $day }
plan-hint-signs = 「そろそろしんどいかも」と気づく、体や気持ちや暮らしの変化
plan-hint-alone = ひとりでいるときに、少し楽になること
plan-hint-places = 話さなくても、いるだけで気がまぎれるところや人
plan-hint-talk-to = 名前と、連絡のしかた。つながりやすい時間も
plan-hint-services = かかりつけ、相談窓口など。名前と電話番号
plan-hint-surroundings = 危ないものから離れる、だれかに預けるなど
plan-hint-please-do = まわりの人に、してもらえると助かること
plan-hint-please-dont = よかれと思っても、してほしくないこと
plan-hint-matters = 人、生きもの、場所、約束。思い出すと少し息がつけるもの
plan-review-day = 日をえらぶ
plan-in-a-month = 一か月後
plan-in-three-months = 三か月後
plan-no-day = 決めない
plan-review-on = { $day }頃に、読み直してみましょう。
plan-review-now = 読み直してみる頃です。変わったところがなければ、そのままで。
plan-to-help = 相談先を見る

## 紙にする
plan-print = 紙にする
plan-print-what = 書いた欄だけを、A4の紙一枚ほどのPDFにします。
plan-print-large = 大きな字で
plan-print-room = 空いている欄も、手で書けるように入れる
plan-print-where = どのフォルダーに
plan-print-care = PDFには鍵がかかりません。印刷したら、消すか、安心できる場所に置いてください。
plan-print-do = PDFをつくる
plan-printed = つくりました：{ $file }
plan-printed-on = { $day }
plan-file-name = 安心プラン
