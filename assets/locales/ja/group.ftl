# グループ：つくる、会のいま、離れる。

## つくる
group-new-title = グループをつくる・入る
group-new-make = 新しくつくる
group-new-lead = 名前だけで始められます。ほかは、あとからみんなで決めても大丈夫です。
group-make = グループをつくる
group-made = 「{ $name }」ができました。
group-invited-title = グループに招かれた方へ
group-invited-lead = グループをつくる必要はありません。次の三つを、できるところから進めてください。
group-invited-give = わたしの連絡カードを渡す
group-invited-give-lead = 招いてくれた人に渡してください。これがあると、あなた宛ての包みをつくれます。
group-invited-theirs = 招いてくれた人の連絡カードをもらう
group-invited-theirs-lead = もらったカードを、ここに入れてください。これがあると、その人の包みを開けます。
group-invited-met = { $name }さんのカードは、もうここにあります。
group-invited-bundle = 包みを受け取る
group-invited-then = あなた宛ての包みが届いたら、受け取ってください。グループのページへ進めます。
group-invited-take = 包みを受け取る
group-show-my-card = わたしの連絡カードを見せる

## はじめに
group-first = はじめの一歩
group-first-lead = 順番は自由です。すぐにしなくてもかまいません。
group-first-agreement = お約束の案を書く
group-first-gathering = はじめてのつどいの予定を立てる

## 会のいま
group-about = この会のこと
group-about-edit = 書きかえる
group-about-save = この内容にする
group-about-saved = 会の紹介を書きかえました。
group-no-purpose = まだ何も書いてありません。
group-nothing-yet = このグループの中身は、まだ届いていません。「渡す・受け取る」で包みを受け取ってください。
group-next = 次のつどい
group-next-open = このつどいを開く
group-next-agreed = 次は{ $day }と決めました。くわしい予定はこれからです。
group-next-none = 次の日は、まだ決まっていません。
group-open = 引き受けたこと
group-follow-up-owner = 引き受けた人：{ $name }
group-follow-up-nobody = 引き受ける人は、まだ決まっていません
group-follow-up-until = { $day }まで
group-follow-up-is-done = できた
group-follow-up-mark = できた：{ $text }
group-follow-up-done = 「できた」にしました。
group-decisions = みんなで見直す決めごと
group-decision-review = 見直す日 { $day }
group-decision-open = 決めたつどいへ
group-newest = 新しく分かち合われたもの
group-who = いまのメンバー
group-who-count = { $count }人
group-who-resting = そのうち{ $count }人は、今は休んでいます。
group-to-members = 仲間を見る

## だれに、どこまで届いたか
group-received = だれに、どこまで届いたか
group-received-alone = まだ、ほかに包みを受け取る人はいません。
group-received-all-until = { $name }さんのパソコンには、{ $day }までの分がすべて届いています。
group-received-all = { $name }さんのパソコンには、すべて届いています。
group-received-until = { $name }さんのパソコンには、{ $day }までの分が届いています。そのあとの記録{ $behind }件は、届いたという返事がまだです。
group-received-behind = { $name }さんのパソコンからは、記録{ $behind }件が届いたという返事がまだです。
group-received-nothing-said = { $name }さんのパソコンからは、届いたという返事がまだありません。
group-export = 包みを渡す
group-held-title = まだここに届いていないもの
group-held = { $name }さんの書いたもの{ $count }件を待っています。
group-held-who = { $name }さんの書いたもの{ $count }件を待っています。持っている人：{ $names }
group-held-unknown = まだ名前のわからない人の書いたもの{ $count }件を待っています。
group-held-unknown-who = まだ名前のわからない人の書いたもの{ $count }件を待っています。持っている人：{ $names }
group-held-hint = 失われてはいません。持っている人から包みをもらうと、そろいます。

## 離れる
group-leave = このグループを離れる
group-leave-title = 「{ $name }」を離れる
group-leave-lead = 離れるかどうかは、いつでもご自分で決められます。離れる前に、次のことを知っておいてください。
group-leave-stays = これまでにあなたがグループに書いたものは、仲間のパソコンに残ります。
group-leave-here = これまでに受け取ったものは、あなたの保管庫で読めます。日記や調子など、わたしのものは何も変わりません。
group-leave-no-more = これから書かれるものは、届かなくなります。
group-leave-no-undo = 元にはもどせません。また入りたくなったら、ファシリテーターに迎えてもらってください。
group-leave-last = ファシリテーターはあなた一人です。グループが続けられるように、先にほかのだれかにファシリテーターになってもらってください。そのあとは、いつでも離れられます。
group-leave-stay = まだ離れない
group-leave-first = 先に、自分のものを書き出すか、「書き出さずに離れる」を選んでください。
group-leave-do = 「{ $name }」を離れる
group-leave-done = 「{ $name }」を離れました。これまで、ありがとうございました。
group-own-title = 自分のものを持っていく
group-own-hint = このグループであなたが書いたものと、あなた自身についての記録を、一つのファイルにします。そのファイルには鍵がかかりません。開ける人は、だれでも読めます。
group-own-folder = 書き出すフォルダー
group-own-write = 書き出す
group-own-written = { $count }件を書き出しました：{ $file }
group-own-without = 書き出さずに離れる
group-left = あなたは「{ $name }」を離れています。離れたことは、もう一度包みを渡したときに、ほかの人に伝わります。
group-left-export = 最後の包みを渡す
group-left-own = 自分のものを書き出す

## グループで待っているもの
group-waits = 待っているもの
group-waits-held = まだ届いていない包みを待っている変更があります
