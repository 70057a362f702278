# 渡す・受け取る。

exchange-name = 渡す・受け取る
exchange-about = このアプリは、インターネットにつながりません。「包み」というファイルを、USBメモリなどで手から手へ渡します。開けるのは、宛てた人だけです。
exchange-export = 渡す
exchange-import = 受け取る

## 渡す
exchange-no-group = 渡せるのは、グループの中のことです。まだグループがありません。日記や調子は、ここからは出ていきません。
exchange-to-new-group = グループをつくる
exchange-group = どのグループのことを渡しますか
exchange-people = だれに渡しますか
exchange-people-hint = はじめは全員が選ばれています。
exchange-all-people = 全員を選ぶ
exchange-no-people = 全員を外す
exchange-alone = このグループには、まだ包みを受け取る人がいません。パソコンのある仲間が加わったら、ここから渡せます。
exchange-to-members = 仲間のページへ
exchange-nobody = 渡す人を選ぶと、何が渡るかをここでお見せします。
exchange-facilitator = ファシリテーター
exchange-newcomer = はじめて渡す人
exchange-unverified = 数字をまだ確かめていません
exchange-unverified-hint = 数字を読み合わせるまでは、本当にその人のカードかどうか、つどいには確かめられません。急がず、会えたときにどうぞ。
exchange-history = はじめての人には、どこまで渡しますか
exchange-history-names = はじめて受け取る人：{ $names }。渡したものは取り戻せません。渡さなかった前の記録は、あとから足せません。迷うときは、本人に聞いてみてください。
exchange-history-all = 前の言葉も、すべて
exchange-history-all-hint = いまの内容に加えて、書きかえる前の言葉と、消した記録の言葉も。
exchange-history-wanted = どこまで渡すかを、一つ選んでください。
exchange-history-first = はじめての人にどこまで渡すかを選ぶと、何が渡るかをここでお見せします。
exchange-paper = パソコンのない仲間には、紙で
exchange-paper-names =
    { $count ->
       *[other] 次の仲間は、包みを開けません：{ $names }
    }
exchange-paper-hint = これからのつどい、今のお約束、見直す決めごとを一枚にします。日記や、ファシリテーターだけのことは入りません。
exchange-paper-print = 紙にする（PDF）
exchange-paper-file = { $name }-お知らせ
exchange-paper-next = これからのつどい
exchange-paper-none = 次の日は、まだ決まっていません。
exchange-paper-agreement = 今のお約束
exchange-paper-decided = 決めたこと
exchange-history-state = いまの内容だけ
exchange-history-state-hint = いま書かれていることだけ。書きかえの跡は渡りません。
exchange-history-now = これからのこと
exchange-history-now-hint = 今のお約束、メンバーの名前、これからのつどいの予定。それから、このあと書くこと。これまでの記録は渡りません。

## 何が渡るか
exchange-leaving = 渡るもの
exchange-previewing-export = 渡るものを調べています
exchange-readers = 開ける人：{ $names }
exchange-space-total =
    { $count ->
       *[other] { $count }件
    }
exchange-passing =
    { $count ->
       *[other] ほかに、書いてから消した{ $count }件の言葉も、暗号のまま一緒に渡ります。相手の画面には出ません。
    }
exchange-kind-line =
    { $count ->
       *[other] { $kind } { $count }件
    }
exchange-what-new = 新しい
exchange-what-changed = 変わった
exchange-what-removed = 消された
exchange-what-needs-you = 二つの版
exchange-untitled = （題なし）
exchange-file-size = 添付ファイル { $size }
exchange-more =
    { $count ->
       *[other] ほか{ $count }件
    }
exchange-nothing-new = この人たちがまだ持っていないものは、ありません。それでも渡すと、あなたがどこまで受け取ったかが相手に伝わります。
exchange-nothing-new-space = 新しいものはありません。
exchange-only-these = これ以外は渡りません。日記、調子、自分だけの目標、安心プランは入りません。
exchange-earlier-too = 書きかえたものや消したものは、前の言葉も暗号のまま一緒に渡ります。
exchange-where = どこに書き出しますか
exchange-folder = フォルダーやUSBメモリ
exchange-with-card = わたしの連絡カードも、一緒に書き出す
exchange-with-card-hint = はじめて受け取る人は、これがないと包みを開けません。カードには、呼ばれたい名前が読める形で入っています。
exchange-write = 包みを書き出す
exchange-writing = 包みを書き出して、読み直しています

## 渡し終えて
exchange-exported = 包みができました
exchange-exported-in = 場所：{ $folder }
exchange-exported-files =
    { $count ->
       *[other] ファイル{ $count }個
    }
exchange-exported-card = （あなたの連絡カード）
exchange-exported-all-files =
    { $count ->
        [1] このファイルを渡してください。
       *[other] { $count }個とも渡してください。順番は問いません。
    }
exchange-exported-read-back = 読み直して、中身が同じことを確かめました
exchange-exported-flushed = ディスクに書き終えました。USBメモリは、外しても大丈夫です
exchange-exported-eject = ディスクに書き終えました。USBメモリは、いつもの「取り出し」をしてから外してください
exchange-exported-say = 渡すときのひとこと
exchange-exported-words = 「つどいの『渡す・受け取る』の『受け取る』で、このファイルを選んでください。取り込む前に、中身を見られます。」
exchange-exported-lost = なくしても大丈夫です。宛てた人のほかは開けません。届いたという返事が来るまで、次の包みにも同じものが入ります。
exchange-exported-again = ほかの人にも渡す

## 受け取る
exchange-waiting = 包みが待っています。取り込む前に、中身をお見せします。
exchange-older = 新しいものから見ています。ほかに、前の包みが{ $count }個あります。
exchange-choose = 包みを選ぶ
exchange-drop = 包みや連絡カードのファイルを、この画面にドラッグしても開けます。取り込む前に、かならず中身をお見せします。
exchange-from-file = ファイルから
exchange-from-folder = フォルダーやUSBメモリから
exchange-open-folder = ここの包みを見る
exchange-path = ファイルの場所を書く
exchange-path-hint = たとえば /media/hana/USB/bundle-k7q2m9x4.tsudoi
exchange-path-wanted = 包みのファイルの場所を書いてください。
exchange-open-path = この包みを見る
exchange-none-in-folder = そのフォルダーに、つどいの包み（.tsudoi）はありませんでした。
exchange-none-dropped = ドラッグしたものの中に、つどいの包みや連絡カードはありませんでした。
exchange-card = 連絡カード
exchange-card-before =
    { $count ->
       *[other] 一緒に届いた包み{ $count }個は、このあとで開きます。
    }
exchange-card-then = あなたの連絡カードを渡すと、あなた宛ての包みをつくってもらえます。包みが届いたら、ここで受け取ってください。
exchange-card-then-invite = グループに迎えるときは、「仲間」の「人を招く」でこの人を選んでください。
exchange-card-to-members = 「{ $group }」の仲間へ
exchange-previewing-import = 包みの中を見ています。まだ何も変わりません
exchange-arriving = 届いたもの
exchange-from = { $name }さんから
exchange-from-me = あなたの別のパソコンから
exchange-verified = 数字を確かめた人です
exchange-files =
    { $count ->
       *[other] 包み{ $count }個
    }
exchange-counts-new =
    { $count ->
       *[other] 新しい記録・変わる記録 { $count }件
    }
exchange-counts-needs =
    { $count ->
       *[other] あなたに選んでほしいもの{ $count }件
    }
exchange-all-known = どれも前に届いていました。取り込んでも、何も変わりません。
exchange-pieces = 添付ファイルの中身が{ $count }個ぶん届いています。
exchange-quarantined = グループを離れたあとに書かれたものが{ $count }件あります。見えるところには出さず、別にしまっておきます。
exchange-will-change = 変わる記録
exchange-no-records = 見える記録は変わりません。
exchange-reached =
    { $count ->
       *[other] { $name }さんのところに、{ $count }件の記録が届いたことがわかります。
    }
exchange-reached-why = 取り込んでおくと、だれにどこまで届いたかが正しくわかり、次に渡す包みも小さくなります。
exchange-will-remove =
    { $count ->
       *[other] 取り込むと、{ $count }件の記録が見えなくなります（送り手のところで消されたものです）。
    }
exchange-nothing-yet = まだ何も変わっていません。
exchange-aside =
    { $count ->
       *[other] 開けなかった包み{ $count }個
    }
exchange-aside-hint = ファイルはそのままです。ほかの包みは取り込めます。
exchange-import-in = 取り込む
exchange-not-now = 今はやめておく
exchange-taking = 取り込んでいます。途中でやめても、何も変わりません
exchange-unknown = 送り手の連絡カードを受け取る
exchange-unknown-do = 包みのファイルはそのままです。送り手の連絡カードをここに入れると、続けてこの包みを開きます。
exchange-unknown-other = { $name }さんのカードは受け取りました。この包みは、まだカードのない別の人からのものです。
exchange-try-again = もう一度見る
exchange-other-files = ほかの包みを選ぶ
exchange-hides = 多くの記録が見えなくなります
exchange-hides-text =
    { $count ->
       *[other] この包みを取り込むと、いま見えている記録のうち{ $count }件が見えなくなります。送り手のところで、まとめて消されたようです。
    }
exchange-hides-do = 心当たりがなければ、取り込まずに送り手に聞いてみてください。進めるときは、先にバックアップをつくります。
exchange-hides-yes = バックアップをつくって取り込む

## 受け取り終えて
exchange-imported = 取り込みました
exchange-entered = 「{ $name }」に入りました。ようこそ。
exchange-to-group = 「{ $name }」を開く
exchange-imported-nothing = 何も変わりませんでした。どれも前に届いていました。
exchange-imported-no-records = 見える記録は変わりませんでした。
exchange-imported-reached =
    { $count ->
       *[other] { $name }さんのところに、{ $count }件の記録が届いています。
    }
exchange-imported-changes =
    { $count ->
       *[other] { $count }件の記録が変わりました
    }
exchange-imported-by = { $by }さん
exchange-needs-you = 二つの版があります
exchange-needs-you-text =
    { $count ->
       *[other] 同じところが別々に書きかえられていました。{ $count }件です。どちらも残っています。急がず、読み比べてください。
    }
exchange-to-versions = 二つの版を見比べる
exchange-held = 続きを待っているもの
exchange-held-about = 先に書かれたことがまだ届いていないので、しまってあります。届くと、自然に見えるようになります。
exchange-held-who = { $name }さんのパソコンの変更{ $count }件を待っています。
exchange-held-unknown = まだだれのものかわからないパソコンの変更{ $count }件を待っています。
exchange-held-has = 持っている人：{ $names }
exchange-held-none = だれが持っているかは、まだわかりません。送り手に、もう一度渡してもらってください。
exchange-way-back = 取り込む前の記録を見るには
exchange-way-back-before = この取り込みの直前のバックアップ「{ $file }」があります。
exchange-way-back-day = 今日はじめて取り込む前のバックアップ「{ $file }」があります。
exchange-way-back-text = 鍵をかけ、最初の画面の「バックアップから戻す」でこれを選ぶと、今の保管庫のとなりに、前のままの保管庫ができます。今の保管庫は変わりません。
exchange-no-backup = 新しく取り込むものがなかったので、バックアップはつくっていません。
exchange-to-backups = バックアップを見る
exchange-export-back = おかえしに渡す
exchange-export-back-hint = おかえしの包みを渡すと、あなたに届いたことが相手に伝わります。
exchange-import-more = ほかの包みも受け取る
exchange-new-group = はじめてのグループ「{ $name }」
