# 画面ぜんたいのことば。

window-name = つどい
window-hide = かくす
window-hide-hint = すぐに画面をかくし、鍵をかけます（Ctrl+L）
window-help = 相談先
window-search = さがす
window-back = もどる
window-close = 閉じる
window-cancel = やめる
window-dismiss = このお知らせを閉じる
window-undo = 元にもどす
window-undone = 元にもどしました。
window-notices = お知らせ
window-other-notices = ほかのお知らせ（{ $count }）
window-undo-hint = 元にもどします（Ctrl+Z）
window-saved = 保存しました { $time }
window-draft = 下書きとして残しました { $time }。まだ記録には入っていません。
window-draft-leaving = 下書きとして残しました { $time }。書く欄を離れると記録に入ります。
window-write-on = 続きを書く
window-meanwhile = 書き始めたあとで、ここが書きかえられました。いまは、こうなっています。
window-drives = 差してあるUSBメモリなど
window-drive = { $name }（空き { $free }）
window-choose-folder = フォルダーを選ぶ
window-folder-wanted = フォルダーを選ぶか、場所を書いてください。
window-tag-away = 「{ $tag }」を外す

## だれの目にふれるか
audience-private = あなただけ
audience-group =
    { $people ->
        [1] いまは、あなただけ
        [0] 「{ $name }」のみなさん
       *[other] 「{ $name }」の{ $people }人
    }
audience-facilitators = 「{ $name }」のファシリテーターだけ
audience-chosen = あなたが渡す相手だけ
audience-each = だれに見えるかは、それぞれに書いてあります
audience-anyone = だれでも（あなたのことは何も出ていません）
window-dropped-neither = ドラッグされたファイルは、つどいの包みでも連絡カードでもないようです。何も変わっていません。

## 場所
nav-places = 場所
nav-spaces = だれの場所を見るか
nav-space-hint = { $name }（Ctrl+{ $number }）
nav-other-groups = ほかのグループ、新しいグループ
nav-make-group = グループをつくる
nav-invited = グループに招かれた
nav-tabs = この場所のページ
nav-mine = わたし
nav-today = きょう
nav-journal = 日記
nav-mood = 調子
nav-goals = 目標
nav-plan = 安心プラン
nav-home = 会のいま
nav-gatherings = つどい
nav-people = 仲間
nav-members = メンバー
nav-care = お約束と安心
nav-agreement = お約束
nav-shared = 分かち合い
nav-library = 資料棚
nav-group-goals = 目標と日記から
nav-always = いつでも
nav-new-group = グループをつくる・入る
nav-exchange = 渡す・受け取る
nav-exchange-waits = （待っているものがあります）
nav-more = その他
nav-versions =
    { $count ->
       *[other] 二つの版（{ $count }）
    }
nav-trash = ごみ箱
nav-settings = 設定
nav-unnamed-group = 名前のまだないグループ

## うまくいかなかったとき
error-locked = 保管庫には鍵がかかっています。何も変わっていません。
error-locked-do = パスフレーズで開いてから、もう一度どうぞ。
error-no-home = 保管庫をどこに置けばよいか、このパソコンからはわかりませんでした。何も変わっていません。
error-no-home-do = TSUDOI_HOME にご自分のフォルダーを指定してから、もう一度開いてください。
error-home-unreadable = フォルダー { $home } を読むことができませんでした。何も変わっていません。
error-home-unreadable-do = フォルダーがご自分のものか、ディスクがつながっているかを確かめてから、もう一度開いてください。
error-words-differ = 用紙の言葉と違うようです。何も変わっていません。
error-words-differ-do = 番号と、書いた文字をもう一度見比べてみてください。急がなくて大丈夫です。
error-words-gone = この言葉は、もう画面に出せません。どこにも残していないからです。
error-words-gone-do = 「設定」で、新しい復元の言葉をつくれます。新しい言葉を確かめると、前の用紙は使えなくなります。
error-not-shown = このファイルの中身は、ここではお見せできません。ファイルはそのままです。
error-not-shown-do = フォルダーに取り出して、いつものプログラムで開いてください。
error-format-not-shown = これは{ $format }形式のファイルで、ここではお見せできません。ファイルはそのままです。
error-format-not-shown-do = フォルダーに取り出して、いつものプログラムで開いてください。
error-picture-too-large = この画像は大きすぎて、ここではお見せできません。ファイルはそのままです。
error-picture-too-large-do = フォルダーに取り出して、いつものプログラムで開いてください。
error-picture-damaged = 画像やPDFとして読めませんでした。こわれているか、別の種類のファイルかもしれません。何も変わっていません。
error-picture-damaged-do = フォルダーに取り出して、いつものプログラムで開いてみるか、渡してくれた人にもう一度もらってください。
error-broken = 画面の不具合で、いまの操作はできませんでした。
error-broken-do = あなたのせいではありません。もう一度試し、続くようなら、つどいを閉じて開き直してください。
error-unknown = うまくいきませんでした。
error-unknown-do = 書いたものを確かめて、もう一度試してみてください。続くようなら、つどいを閉じて開き直してください。

# A sheet on paper.
print = 紙にする
print-lead = 印刷できるPDFをつくります。
print-large = 大きな文字で
print-folder = PDFを置くフォルダー
print-do = PDFをつくる
print-written = PDFができました：{ $file }
