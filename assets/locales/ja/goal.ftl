# 目標のことば。自分の目標と、グループに分かち合ったもの。

goal-title = 目標
goal-new = 目標を書く
goal-empty = ここには、やってみたいことや、そうなれたらいいと思うことを、自分のことばで書きます。小さくてかまいません。
goal-empty-do = ひとつ書いてみる
goal-why = 何を、なぜ大切にしたいか
goal-begin = ここから始める
goal-review-now = そろそろ見直してみる頃です
goal-review-on = 次に見直す日：{ $day }
goal-add = 加える

## ひとつの目標
goal-state = 今の状態
goal-words = わたしのことば
goal-ladder = はしご
goal-ladder-hint = 五つの段を自分のことばで。真ん中の0は「これくらいなら」という段です。あとから書きかえられます。
goal-rung-2 = 思っていたよりずっと
goal-rung-1 = もう少し進んだところ
goal-rung-0 = これくらいなら
goal-rung-m1 = その手前
goal-rung-m2 = いちばんしんどいとき
goal-here = 今ここ
goal-now-at = 今ここ：{ $words }
goal-resting = お休み中です。休むのも、目標とのつきあい方のひとつです。
goal-now-active = また取り組むことにしました。
goal-now-resting = お休みにしました。戻る日を決める必要はありません。
goal-now-reached = 「たどり着いた」に移しました。
goal-now-let-go = 手放しました。書いたことばは残っています。
goal-remove = ごみ箱に入れる
goal-removed = 目標をごみ箱に入れました。

## 小さな一歩
goal-steps = 小さな一歩
goal-step-new = 次の小さな一歩
goal-step-words = 一歩のことば
goal-step-done = { $step }：できた
goal-step-done-on = { $day }にできた
goal-step-up = 「{ $step }」を上へ
goal-step-down = 「{ $step }」を下へ
goal-step-drag = つかんで動かす
goal-step-remove = 「{ $step }」をごみ箱に入れる
goal-step-removed = 一歩をごみ箱に入れました。
goal-step-moved = 全部で{ $count }個のうち{ $place }番目に移しました。

## 見直す
goal-review = 見直してみる
goal-review-rung = 今、どのあたりですか
goal-review-no-rung = 今は選ばない
goal-review-note = 気づいたこと
goal-review-note-hint = やれたこと・やめたこと・休んだこと。書かなくてもかまいません。
goal-review-next = 次に見直す日
goal-in-weeks = { $weeks }週間後
goal-no-next = 決めない
goal-review-when = { $day }に、「きょう」にそっと出しておきます。
goal-review-never = 日は決めません。いつでも見直せます。
goal-review-keep = 残す
goal-reviewed = 残しました。今のことばも、一緒に取ってあります。
goal-review-remove = { $day }に見直した記録をごみ箱に入れる
goal-review-removed = ごみ箱に入れました。
goal-history = これまで
goal-history-empty = まだ見直したことはありません。
goal-words-then = そのときのことば

## 数
goal-number = 数で見たい人のために
goal-number-none = はしごのどこにいるかを「見直してみる」で選ぶと、ここで計算できます。
goal-number-what = 目標達成スケーリング（T）の値です。取り組んでいる目標とたどり着いた目標の、はしごの段だけから計算します。50が「これくらいなら」のあたりです。あなたの値打ちや頑張りを測るものではなく、ほかの人とくらべるものでもありません。
goal-number-goal = 目標
goal-number-rung = 段
goal-number-weight = 重み
goal-weight-of = 「{ $goal }」の重み

## 分かち合う
goal-share = グループと分かち合う
goal-share-title = 目標を分かち合う
goal-share-with = どのグループと
goal-share-choose = グループを選ぶと、渡るものと読む人がここに出ます。
goal-share-fields = 写すもの
goal-share-preview = 渡るのは、これだけです
goal-share-dated = 写しにつく日付：{ $day }
goal-share-readers =
    { $count ->
        [1] いま「{ $group }」の中身を自分のパソコンで開けるのは、あなただけです
       *[other] 読めるのは「{ $group }」の{ $count }人です（あなたも入れて）
    }
goal-share-copy = 写しが渡ります。小さな一歩や、これまでに見直した記録は渡りません。あとから取り下げられますが、すでに受け取った人が読んだことは取り消せません。
goal-share-now = この写しを分かち合う
goal-shared = 「{ $group }」に写しを置きました。次に渡す包みに入ります。

goal-shared-title = 分かち合った目標
goal-shared-what = 仲間が自分から分かち合ったものです。助言は、ほしいと言われたときだけ。
goal-shared-empty = まだ何もありません。目標や日記の一部を、自分で選んで分かち合えます。
goal-shared-goals = 目標
goal-shared-ladder = 真ん中の0が「これくらいなら」。上ほど、思っていたより進んだところです。
goal-shared-excerpts = 日記の一部
goal-to-mine = 自分の目標へ
goal-by = { $name }さんから
goal-by-me = あなたから
goal-by-somebody = 仲間のひとりから
goal-withdraw = 取り下げる
goal-withdrawn = 取り下げました。次に渡す包みを取り込んだ人の画面には、もう出なくなります。すでに届いた写しは、それぞれのパソコンの暗号化された記録の中に残ります。
