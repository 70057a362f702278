# つどい：予定、一回ごとのページ、出欠、記録、そこから出たこと。

session-plan = つどいを予定する
session-plan-continue = 予定の続きを書く
session-plan-do = これで予定する
session-coming = これからのつどい
session-coming-none = まだ予定はありません。
session-past = これまでのつどい
session-past-none = まだありません。
session-more = 前のつどいも見る
session-empty = ここには、グループのつどいが並びます。これからの予定と、これまでに残したことです。まず一回目を予定してみましょう。進行のひな形があります。
session-unnamed = つどい
session-two-versions = 二つの版があります
session-all = つどいの一覧
session-gone = このつどいは、ここにありません。ごみ箱にあるかもしれません。
session-lists = 一覧の切りかえ
session-remove = ごみ箱に入れる
session-removed = つどいをごみ箱に入れました。
session-give = これをみんなに渡す

## いつ、どこで
session-facts = いつ、どこで
session-change = 書きかえる
session-done = できました
session-later = あとで続ける
session-continue = 続きを書く
session-let-go = 今の言葉のままにする
session-add = 足す
session-day = 日
session-starts-at = はじまる時刻
session-place = 場所
session-topic = 話題
session-topic-hint = 一言か二言で。だれかの話は書きません。
session-title = 名前
session-title-hint = 空のままなら「{ $name }」になります。
session-format = 形式
session-facilitators = ファシリテーター
session-from = { $from }から
session-from-to = { $from }～{ $to }
session-minutes = 長さ
session-minutes-planned = { $planned }分
session-minutes-both = 予定{ $planned }分、実際{ $actual }分
session-minutes-planned-label = 予定の分数
session-minutes-actual-label = かかった分数
session-headcount = 集まった人
session-people =
    { $count ->
       *[other] { $count }人
    }

## 進行
session-template = どんなつどいにしますか
session-template-short = 会の種類
session-template-says =
    { $notes ->
        [none] { $minutes }分・記録は取りません
       *[other] { $minutes }分
    }
session-template-blank = ひな形なし
session-template-blank-hint = 進行を自分で組み立てます
session-look = 「{ $name }」の進行を見る
session-circles = { $people }人より多いときは、輪を二つに分けます。
session-template-remove = このひな形を外す
session-template-removed = 「{ $name }」をごみ箱に入れました。
session-agenda = 進行
session-agenda-empty = まだ項目がありません。「書きかえる」から足せます。
session-agenda-none = 進行は書かれていません。
session-m = { $minutes }分
session-m-label = 分
session-took = 予定{ $minutes }分、実際{ $actual }分
session-took-label = 実際
session-per-person = 一人{ $minutes }分
session-small-group = { $people }人ずつ
session-for-oneself = 自分用。分かち合いません
session-sum = ぜんぶで{ $minutes }分です。
session-sum-until = ぜんぶで{ $minutes }分、{ $end }までです。
session-sum-spare = ぜんぶで{ $minutes }分。予定の{ $planned }分まで、あと{ $spare }分あります。
session-sum-over = ぜんぶで{ $minutes }分。予定の{ $planned }分より{ $over }分長くなっています。
session-plan-sum = 予定を{ $minutes }分にする
session-step = この項目
session-step-words = { $place }番目の項目：すること
session-step-up = 上へ：{ $step }
session-step-down = 下へ：{ $step }
session-step-remove = 外す：{ $step }
session-step-removed = 項目を外しました。
session-step-add = 項目を足す
session-move-hint = 左端をつかんで動かすか、項目の中でAltと上下の矢印を押すと、順番が変わります。
session-moved = { $count }つのうち{ $place }番目になりました。
session-save-template = ひな形に残す
session-save-template-hint = グループのだれもが、この進行でつどいを予定できるようになります。
session-template-no-notes = このつどいと同じく、記録は取らない形になります。
session-template-name = ひな形の名前
session-template-keep = 残す
session-template-saved = 「{ $name }」として残しました。

## 出欠
session-attendance = 出欠
session-attendance-hint = 行の上で1～5（または p・l・e・a・r）を押すと、次の人へ移ります。ほかのみんなに見えるのは人数だけです。
session-attendance-empty = まだメンバーがいません。「メンバー」で迎えましょう。
session-everyone =
    { $count ->
       *[other] あとの{ $count }人は来ています
    }
session-everyone-done =
    { $count ->
       *[other] { $count }人を「来た」にしました。
    }
session-visitors = 見学の人数
session-visitors-hint = 数だけです。名前は書きません。
session-headcount-label = ぜんぶで何人
session-headcount-hint = 出欠と見学から数えています。違っていたら直せます。
session-headcount-differs = 出欠と見学を合わせると{ $counted }人です。
session-headcount-use = { $counted }人にする
session-headcount-saved =
    { $count ->
       *[other] { $count }人。保存しました。
    }

## 記録
session-notes = 記録
session-notes-never = おおまかに書きましょう。書かないこと：だれが何を言ったか、病名や薬、ここにいない人の名前、人の気持ちの推しはかり。
session-notes-off = このつどいでは、記録を取りません。聞いたことはその場に置いていくので、安心して話せます。連絡ごとは「決めたこと」「引き受けたこと」に書けます。
session-notes-whole = つどい全体のこと
session-notes-none = 記録はありません。
session-note-add = 書く
session-note-add-to = ここに書く：{ $step }
session-note-elsewhere = ほかの項目に書く
session-note-label = グループに残す言葉
session-note-hint = グループのだれもが読めて、言いかえることもできます。
session-note-save = 記録に入れる
session-note-by = 書いた人：{ $name }
session-note-remove = この記録を外す
session-note-removed = 記録を外しました。
session-reword = 言いかえる

## 決めたこと
session-decisions = 決めたこと
session-decisions-hint = 今はこれでよし、やってみて大丈夫、というところまで。
session-decisions-empty = 何も決めなかった日も、それでよい日です。
session-decision-label = 決めたこと
session-decision-removed = 決めたことを外しました。
session-decision-remove = この決めたことを外す
session-review-on = 見直す日
session-review-on-day = { $day }に見直します
session-by-whom = だれが決めたか
session-by-whom-hint = たとえば「その場の全員」。
session-decided-by = 決めた人：{ $who }
session-objections = 出た異論と、その扱い
session-objections-hint = 名前は書きません。
session-objections-were = 異論：{ $text }
session-decided = これまでに決めたこと
session-decided-none = つどいで決めたことが、ここに並びます。まだありません。
session-decided-more = 前に決めたことも見る

## 引き受けたこと
session-follow-ups = 引き受けたこと
session-follow-ups-empty = 引き受けたことはありません。
session-follow-up-label = すること
session-follow-up-removed = 外しました。
session-follow-up-remove = 外す：{ $text }
session-owner = 引き受ける人
session-owned-by = 引き受けた人：{ $name }
session-due-on = いつまでに
session-due-by = { $day }まで
session-done-on = { $day }に済みました

## 次回
session-next = 次回
session-next-day = 次回の日

## 引き継ぎ
session-handover = 次のファシリテーターへ
session-handover-hint = 実際に要ることだけを。人のいきさつや、話されたことは書きません。
session-handover-empty = まだ書かれていません。
session-handover-write = 書く
session-handover-save = 引き継ぐ
session-access-hint = 本人が「伝えてほしい」と言ったことだけ。
session-room-felt-hint = 一行で、ありのままに。たとえば「静か。お茶のあとも残る人がいた」。

## 自分のふりかえり
session-reflection = わたしのふりかえり
session-reflection-hint = 日記と同じく、あなたの保管庫だけに残ります。ほかのファシリテーターには届きません。
session-reflection-write = 書く
session-reflection-label = このつどいから、何を持ち帰りますか
session-reflection-save = 残す
session-reflection-remove = このふりかえりを外す
session-reflection-removed = ごみ箱に入れました。
