# 安心プランのことば。

plan-title = 安心プラン
plan-what = しんどくなったときの自分へ、元気なときに書いておくメモです。ぜんぶ埋めなくてかまいません。書ける欄から、自分のことばで。
plan-reviewed = 前に開いた日：{ $day }
plan-write = 書き足す・直す
plan-done = 書きおわり
plan-review-day = 日を選ぶ
plan-in-a-month = 一か月後
plan-in-three-months = 三か月後
plan-no-day = 決めない
plan-review-on = { $day }頃に、見直してみましょう。
plan-review-now = 見直してみる頃です。変わったところがなければ、そのままで。
plan-to-help = 相談先を見る

## 紙にする
plan-print-what = 書いた欄だけを、A4の紙一枚ほどのPDFにします。
plan-print-room = 空いている欄も、手で書けるように入れる
plan-print-care = PDFには鍵がかかりません。印刷したら、消すか、安心できる場所に置いてください。
plan-file-name = 安心プラン
