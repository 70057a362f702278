# グループのお約束：読む、書く、確かめる、紙にする。

agreement-none = まだお約束がありません。安心して話せるように、みんなで決めておきたいことを書いておく場所です。
agreement-none-member = まだお約束がありません。ファシリテーターが書いて渡してくれると、ここで読めます。
agreement-first = お約束の案を書く
agreement-new = 新しい版を書く
agreement-version = 第{ $number }版
agreement-version-from = 第{ $number }版　{ $day }から
agreement-from = { $day }から
agreement-coming = 第{ $number }版（{ $day }からはじまります）
agreement-draft = 第{ $number }版の案
agreement-draft-what = まだ話し合いのための案です。みんなで決めて「お約束にする」までは、今のお約束が続きます。
agreement-draft-keep = 案として残す
agreement-draft-kept = 案を残しました。まだお約束にはなっていません。
agreement-draft-removed = 案をごみ箱に入れました。
agreement-settle = みんなで決めたので、お約束にする
agreement-acks-later = みんなで決めてお約束になったら、ここで一人ずつ確かめられます。
agreement-in-ja = 日本語で読む
agreement-in-en = 英語で読む
agreement-only-ja = 日本語だけで書かれています。
agreement-only-en = 英語だけで書かれています。
agreement-no-words = この版には、まだ文がありません。

## 書く
agreement-write-first = みんなで話し合うための案で大丈夫です。あとから新しい版にできます。
agreement-write-lead = 前の版はそのまま残り、いつでも読めます。
agreement-suggest = たたき台を入れる
agreement-suggested =
    - 呼ばれたい名前で呼び合います。
    - 話したくないときは、いつでもパスできます。
    - 言いっぱなし、聞きっぱなし。求められない助言はしません。
    - 聞いたことは、ここに置いていきます。
    - 写真や録音はしません。
    - 休むのにも、途中で出るのにも、理由はいりません。
    - 命に関わるとき、虐待が疑われるとき、法律で決まっているときは、秘密を守れないことがあります。
agreement-material = あらためて、みんなに確かめてもらう
agreement-material-hint = 言葉づかいを直しただけなら、外してかまいません。前の確認がそのまま続きます。
agreement-write = 第{ $number }版にする
agreement-write-which = 「案として残す」では、まだ何も決まりません。もう決まっているなら「第{ $number }版にする」で、今日からのお約束になります。
agreement-write-later = 続きはあとで
agreement-write-stop = 書いたものを捨てる
agreement-written = お約束の第{ $number }版ができました。

## 確かめた人
agreement-acks = 確かめた人
agreement-acks-count =
    { $done ->
        [0] まだだれも確かめていません。
       *[other] { $paper ->
            [0] { $count }人のうち{ $done }人が確かめました。
           *[other] { $count }人のうち{ $done }人が確かめました。そのうち紙で確かめたのは{ $paper }人です。
        }
    }
agreement-acks-are-facilitators = だれが確かめたかは、ファシリテーターだけに見えます。読んで確かめたら、ファシリテーターに声をかけてください。
agreement-not-yet = まだ
agreement-on-paper = 紙で
agreement-on-paper-of = { $name }さんは紙で確かめた
agreement-on-screen = この画面で
agreement-on-screen-of = { $name }さんがこの画面で読む
agreement-take-back = 取り消す
agreement-take-back-of = { $name }さんの確認を取り消す
agreement-noted-paper = { $name }さんが紙で確かめました。
agreement-noted-app = { $name }さんが画面で確かめました。
agreement-taken-back = { $name }さんの確認を取り消しました。
agreement-read-lead = { $name }さん、ゆっくり読んでください。気になるところは、いつでも話し合えます。
agreement-read-done = 読みました（{ $name }）
agreement-read-later = またあとで

## 前の版
agreement-earlier = 前の版
agreement-changes = 何が変わったか
agreement-changes-from = もとの版
agreement-changes-to = くらべる版
agreement-changes-show = 変わったところを見る
agreement-changes-none = 文は同じです。
agreement-changes-legend = 下線は加わった言葉、取り消し線はなくなった言葉です。
agreement-added = 加わった：
agreement-gone = なくなった：

## 紙にする
agreement-print-lines = 名前を書く行をつける
agreement-sheet-title = { $name }のお約束
agreement-sheet-names = 確かめた人（呼ばれたい名前）
agreement-sheet-file = お約束-第{ $number }版
