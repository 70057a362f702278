# つどい：予定、一回ごとのページ、出欠、記録、そこから出たこと。

gathering-stages = つどいの前・間・後
gathering-stage-before = 準備
gathering-stage-room = つどいの間
gathering-stage-after = 終わってから
gathering-awake = つどいの間は、{ $time }まで、さわらなくても鍵をかけません。パソコンの画面がロックされたときや、スリープしたときは、鍵をかけます。
gathering-plan = つどいを予定する
gathering-plan-continue = 予定の続きを書く
gathering-plan-do = これで予定する
gathering-coming = これからのつどい
gathering-coming-none = まだ予定はありません。
gathering-past = これまでのつどい
gathering-past-none = まだありません。
gathering-more = 前のつどいも見る
gathering-empty = ここには、グループのつどいが並びます。これからの予定と、これまでに残したことです。まず一回目を予定してみましょう。進行のひな形があります。
gathering-two-versions = 二つの版があります
gathering-all = つどいの一覧
gathering-gone = このつどいは、ここにありません。ごみ箱にあるかもしれません。
gathering-remove = ごみ箱に入れる
gathering-removed = つどいをごみ箱に入れました。
gathering-export = これをみんなに渡す

## いつ、どこで
gathering-facts = いつ、どこで
gathering-done = できました
gathering-let-go = 今の言葉のままにする
gathering-add = 足す
gathering-title-hint = 空のままなら「{ $name }」になります。
gathering-from = { $from }から
gathering-from-to = { $from }～{ $to }
gathering-people =
    { $count ->
       *[other] { $count }人
    }

## 進行
gathering-template = どんなつどいにしますか
gathering-template-says =
    { $notes ->
        [none] { $minutes }分・記録は取りません
       *[other] { $minutes }分
    }
gathering-template-blank = ひな形なし
gathering-template-blank-hint = 進行を自分で組み立てます
gathering-show = 「{ $name }」の進行を見る
gathering-circles = { $people }人より多いときは、輪を二つに分けます。
gathering-template-remove = このひな形を外す
gathering-template-removed = 「{ $name }」をごみ箱に入れました。
gathering-agenda = 進行
gathering-agenda-empty = まだ項目がありません。「書きかえる」から足せます。
gathering-agenda-none = 進行は書かれていません。
gathering-m = { $minutes }分
gathering-m-label = 分
gathering-took = 予定{ $minutes }分、実際{ $actual }分
gathering-took-label = 実際
gathering-per-person = 一人{ $minutes }分
gathering-small-group = { $people }人ずつ
gathering-for-oneself = 自分用。分かち合いません
gathering-sum = ぜんぶで{ $minutes }分です。
gathering-sum-until = ぜんぶで{ $minutes }分、{ $end }までです。
gathering-sum-spare = ぜんぶで{ $minutes }分。予定の{ $planned }分まで、あと{ $spare }分あります。
gathering-sum-over = ぜんぶで{ $minutes }分。予定の{ $planned }分より{ $over }分長くなっています。
gathering-plan-sum = 予定を{ $minutes }分にする
gathering-step = この項目
gathering-step-words = { $place }番目の項目：すること
gathering-step-up = 上へ：{ $step }
gathering-step-down = 下へ：{ $step }
gathering-step-remove = 外す：{ $step }
gathering-step-removed = 項目を外しました。
gathering-step-add = 項目を足す
gathering-move-hint = 左端をつかんで動かすか、項目の中でAltと上下の矢印を押すと、順番が変わります。
gathering-moved = 全部で{ $count }個のうち{ $place }番目になりました。
gathering-save-template = ひな形に残す
gathering-save-template-hint = グループのだれもが、この進行でつどいを予定できるようになります。
gathering-template-no-notes = このつどいと同じく、記録は取らない形になります。
gathering-template-keep = 残す
gathering-template-saved = 「{ $name }」として残しました。

## 出欠
gathering-attendance = 出欠
gathering-attendance-hint = 行の上で1～5（または p・l・e・a・r）を押すと、次の人へ移ります。ほかのみんなに見えるのは人数だけです。
gathering-attendance-empty = まだメンバーがいません。「仲間」のページで迎えましょう。
gathering-everyone =
    { $count ->
       *[other] 残りの{ $count }人を「来た」にする
    }
gathering-everyone-done =
    { $count ->
       *[other] { $count }人を「来た」にしました。
    }
gathering-headcount-differs = 出欠と見学を合わせると{ $counted }人です。
gathering-headcount-use = { $counted }人にする
gathering-headcount-saved =
    { $count ->
       *[other] { $count }人。保存しました。
    }

## 記録
gathering-notes = 記録
gathering-notes-never = おおまかに書きましょう。書かないこと：だれが何を言ったか、病名や薬、ここにいない人の名前、「こう思っていたはず」という想像。
gathering-notes-off = このつどいでは、記録を取りません。聞いたことはその場に置いていくので、安心して話せます。連絡ごとは「決めたこと」「引き受けたこと」に書けます。
gathering-notes-whole = つどい全体のこと
gathering-notes-none = 記録はありません。
gathering-note-add = 書く
gathering-note-add-to = ここに書く：{ $step }
gathering-note-elsewhere = ほかの項目に書く
gathering-note-save = 記録に入れる
gathering-note-by = 書いた人：{ $name }さん
gathering-note-remove = この記録を外す
gathering-note-removed = 記録を外しました。
gathering-reword = 言いかえる

## 決めたこと
gathering-decisions = 決めたこと
gathering-decisions-hint = 今はこれでよし、やってみて大丈夫、というところまで。
gathering-decisions-empty = 何も決めなかった日も、それでよい日です。
gathering-decision-removed = 決めたことを外しました。
gathering-decision-remove = この決めたことを外す
gathering-review-on-day = { $day }に見直します
gathering-decided-by = 決めた人：{ $who }
gathering-objections-were = 異論：{ $text }
gathering-decided = これまでに決めたこと
gathering-decided-none = つどいで決めたことが、ここに並びます。まだありません。
gathering-decided-more = 前に決めたことも見る

## 引き受けたこと
gathering-follow-ups = 引き受けたこと
gathering-follow-ups-empty = 引き受けたことはありません。
gathering-follow-up-removed = 外しました。
gathering-follow-up-remove = 外す：{ $text }
gathering-owned-by = 引き受けた人：{ $name }
gathering-due-by = { $day }まで
gathering-done-on = { $day }に済みました

## 次回
gathering-next = 次回

## 引き継ぎ
gathering-handover = 次のファシリテーターへ
gathering-handover-hint = 実際に要ることだけを。だれかの事情や、話された中身は書きません。
gathering-handover-empty = まだ書かれていません。
gathering-handover-write = 書く
gathering-handover-save = 引き継ぐ

## 自分のふりかえり
gathering-reflection = わたしのふりかえり
gathering-reflection-hint = 日記と同じく、あなたの保管庫だけに残ります。ほかのファシリテーターには届きません。
gathering-reflection-write = 書く
gathering-reflection-label = このつどいから、何を持ち帰りますか
gathering-reflection-save = 残す
gathering-reflection-remove = このふりかえりを外す
gathering-reflection-removed = ごみ箱に入れました。
