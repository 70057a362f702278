# メンバー：だれがいるか、迎える、数字をくらべる、一人のページ。

## だれがいるか
member-lead = パソコンのある人も、ない人も、同じ仲間です。本名はどこでもたずねません。
member-count = { $count }人（よみの順）
member-none = まだだれもいません。
member-not-here = この人の記録は、ここにはありません。
member-left-title = 離れた人（{ $count }人）
member-me = あなた
member-laptop-this = このパソコン
member-no-laptop = パソコンなしで参加
member-verified = 数字を確かめました
member-unverified = 数字はまだ確かめていません
member-changed-key = { $name }さんの鍵が、前と変わっています。本人に聞いて、数字をくらべ直してください。
member-changed-key-ask = 前に確かめたあとで、{ $name }さんから別の鍵のカードが届きました。パソコンを替えたのかもしれません。直接会うか電話で、本人に聞いてから、下の数字をくらべてください。
member-double-name = 同じ名前か、よく似た名前の人がほかにもいます。
member-double-name-ask = { $name }さんと同じ名前の人がほかにもいます。どちらの人か、声を聞いて確かめてください。

## パソコンのない人を加える
member-add = パソコンなしで加える
member-add-title = パソコンのない人を加える
member-add-lead = 呼ばれたい名前だけで大丈夫です。続けて何人でも加えられます。
member-add-do = 加える
member-alike = 同じ名前か、よく似た名前の人が、もういます: { $names }
member-alike-do = 同じ人なら、そのままで大丈夫です。別の人なら、名前やよみに一言足すと、あとで見分けられます。
member-alike-other = 別の人です
member-add-end = 終わる
member-added = { $name }さんを加えました。
member-add-undone = { $name }さんを加えるのを取りやめました。

## パソコンのある人を招く
member-invite = 人を招く
member-invite-title = パソコンのある人を招く
member-step-mine = わたしのカードを渡す
member-step-theirs = 相手のカードをもらう
member-step-compare = 数字をくらべる
member-step-in = 迎える
member-next = 次へ
member-mine-lead = どれか一つの方法で渡してください。すぐそばにいる人には、画面の絵を写真に撮ってもらえます。

## 連絡カード
member-card-picture = { $name }さんの連絡カードの絵（QRコード）
member-card-picture-hint = 写真に撮ってもらうか、読み取ってもらいます。
member-card-lead = このカードに秘密は入っていません。届いた包みを、あなたが開けられるようにするためのものです。
member-card-text = カードの文字
member-card-copy = 文字をコピーする
member-card-copied = カードの文字をコピーしました。
member-card-file = ファイルで渡す
member-card-folder = カードを置くフォルダー
member-card-write = カードを書き込む
member-card-written = カードを書き込みました：{ $file }
member-theirs-lead = 相手からもらったカードを、ここに入れてください。中身を見てから決められます。
member-theirs-paste = もらったカードの文字
member-theirs-preview = カードを見る
member-theirs-file = ファイルや写真から
member-theirs-drop = ファイルや写真を、この画面にドラッグしても読み取れます。
member-card-of = { $name }さんのカードです
member-card-is-mine = これは、あなた自身のカードです。相手のカードをもらってください。
member-card-known = { $name }さんのカードは、もうここにあります。もう一度受け取っても大丈夫です。
member-card-changes-key = { $name }さんの鍵が、前と変わっています。
member-card-changes-key-do = パソコンを替えたのかもしれませんし、{ $name }さんのものではないカードかもしれません。直接会うか電話で、本人に聞いてみてください。受け取ったあとは、数字をくらべ直します。
member-card-double = { $name }と同じか、よく似た名前の、別の人がもういます。同じ人かどうか、本人に聞いてみてください。
member-card-double-in = { $name }と同じか、よく似た名前の、別の人がもういます（{ $groups }）。同じ人かどうか、本人に聞いてみてください。
member-card-import = このカードを受け取る
member-card-import-asked = 本人に聞いたので、受け取る
member-card-not-now = 今は受け取らない
member-card-other = 別のカードを見る

## 数字をくらべる
member-compare = 数字をくらべる
member-compare-of = { $name }さんと数字をくらべる
member-compare-title = { $name }さんと数字をくらべる
member-compare-lead = { $name }さんに、自分の画面の「わたしの数字」を声に出して読んでもらいます。直接会うか、声でわかる電話で。
member-digits-line = { $number }行目
member-digits-theirs = { $name }さんの数字
member-digits-mine = わたしの数字
member-digits-mine-hint = 相手に読み上げるための数字です。
member-compare-same = 同じでした
member-compare-not-same = 違いました
member-compare-later = あとで確かめる
member-compare-again = もう一度くらべる
member-compare-done = { $name }さんの数字を確かめました。
member-compare-differs = 「確かめた」にはしていません。何も変わっていません。
member-compare-differs-do = 読み間違いかもしれません。もう一度ゆっくり読んでみてください。それでも違うときは、カードが途中で別のものに替わったのかもしれません。{ $name }さんから直接カードをもらい直すまで、迎えるのは待ってください。

## 迎える
member-in-as = { $name }さんを、どの役割で迎えますか
member-role-member-hint = グループの記録を読み、書くことができます。
member-role-facilitator-hint = ファシリテーターになると、出欠や約束の確認など、ファシリテーターだけの記録も読めて、人を迎えることができます。
member-in-same = { $name }さんは、すでに名簿にいる方ですか
member-in-same-hint = パソコンを持つ前から名簿にいた方なら、その方を選ぶと、出席などがそのまま続きます。
member-in-choose = えらんでください
member-in-new = いいえ、はじめて名簿に入ります
member-in-unverified = { $name }さんの数字は、まだ確かめていません。会えたときに、くらべてみてください。
member-in-do = 迎える
member-in-later = 今は迎えない
member-in-done = { $name }さんを「{ $group }」に迎えました。
member-in-export = { $name }さんのパソコンには、まだ何も届いていません。次に、包みを渡してください。
member-in-export-now = 包みを渡す

## 一人のページ
member-all = みんなの一覧へ
member-about = 呼ばれ方
member-edit = 書きかえる
member-edit-save = この内容にする
member-saved = { $name }さんの記録を書きかえました。
member-being = この会との付き合い方
member-rest-hint = 休むことは、いつでも、理由なしにできます。休んでいる間も仲間です。
member-rest = 今は休む
member-rest-end = また参加する
member-rests = { $name }さんは、今は休みます。また来たくなったら、いつでもどうぞ。
member-rests-no-more = { $name }さんは、また参加します。
member-make-facilitator = ファシリテーターになってもらう
member-make-member = 役割をメンバーにする
member-now-facilitator = { $name }さんがファシリテーターになりました。次に渡す包みで、本人に届きます。
member-now-member = { $name }さんは、メンバーになりました。
member-step-down = ファシリテーターを降りる
member-step-down-lead = 降りるかどうかは、いつでもご自分で決められます。メンバーとしては、これまでどおり参加できます。降りる前に、次のことを知っておいてください。
member-step-down-no-more = ファシリテーターだけの記録（出欠や、お約束の確認など）は、これから書かれるものが届かなくなります。
member-step-down-here = これまでに受け取ったものは、あなたの保管庫で読めます。
member-step-down-no-undo = 自分では元にもどせません。またファシリテーターになるには、ほかのファシリテーターに頼んでください。
member-step-down-last = ファシリテーターはあなた一人です。グループが続けられるように、先にほかのだれかにファシリテーターになってもらってください。そのあとは、いつでも降りられます。
member-step-down-stay = まだ降りない
member-end = { $name }さんが離れたと記録する
member-ended = { $name }さんが離れたことを記録しました。
member-here-again = { $name }さんがもどったと記録する
member-is-here-again = { $name }さんがもどったことを記録しました。
member-profile = 本人が伝えたいこと
member-profile-mine = わたしが伝えたいこと
member-profile-mine-hint = 書くのも書かないのも自由です。だれに見せるかは、一つずつ選べます。
member-profile-others-hint = { $name }さんが「伝えてほしい」と言ったことだけを、本人の言葉で。
member-profile-none = まだ何も書いてありません。
member-audience-facilitators = ファシリテーターだけ
member-audience-group = グループの全員
member-access-needs-hint = 引き継ぎのときに、次のファシリテーターへ伝えてほしいことです。
member-field-strengths = 得意なこと
member-field-seeking = あるとうれしいこと
member-field-offering = 差し出せること
member-field-experiences = 経験してきたこと
member-field-avoid = 避けたい話題
member-field-availability = 来やすい曜日や時間
member-field-own = ほかのこと
member-field-own-name = 何について
member-entry-about = 何について
member-entry-value = 伝えたいこと
member-entry-audience = だれに見せるか
member-entry-seen-by = 見える人：{ $audience }
member-entry-show = 見せる相手を「{ $audience }」にする
member-entry-add = 伝えたいことを書く
member-entry-edit-of = 「{ $field }」を書きかえる
member-entry-write-on-of = 「{ $field }」の続きを書く
member-entry-remove = 「{ $field }」をごみ箱へ
member-entry-withdraw = 「{ $field }」を取り下げる
member-entry-saved = 「{ $field }」を保存しました。見える人：{ $audience }
member-entry-moved = 「{ $field }」の見える人を「{ $audience }」にしました。
member-entry-narrowed = 「{ $field }」の見える人を「{ $audience }」にしました。ほかの人の画面からは、次の包みが届くと消えます。暗号のかかった記録の中には残り、これから渡す包みにも入ることがあります。
member-entry-away = 「{ $field }」をごみ箱に入れました。
member-entry-withdrawn = 「{ $field }」を取り下げました。ほかの人の画面からは、次の包みが届くと消えます。暗号のかかった記録の中には残り、これから渡す包みにも入ることがあります。
