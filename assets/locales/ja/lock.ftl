# 鍵のかかった画面と、はじめての日。

lock-languages = 言語
lock-what = 仲間どうしの集まりと、自分の日々のためのノートです。
lock-who = どなたですか
lock-who-one = おかえりなさい
lock-is-locked = 鍵がかかっています
lock-is-demo = 見本の保管庫です
lock-demo-passphrase = 見本のパスフレーズは demo です。
lock-passphrase-of = 「{ $folder }」のパスフレーズ
lock-show-passphrase = 文字を表示する
lock-unlock = 開く
lock-opening = 開いています。少しだけお待ちください…
lock-forgot = 24語の復元の言葉で開く
lock-other = ほかのこと
lock-new = 新しい保管庫をつくる
lock-restore = バックアップから戻す
lock-demo = 見本を見てみる
lock-demo-hint = 見本の人たちは、みな架空です。パスフレーズは demo です。
lock-demo-making = 見本を用意しています。少しだけお待ちください…
lock-home = 保管庫の置き場所：{ $folder }
lock-waiting =
    { $count ->
       *[other] 包みが{ $count }個届いています。保管庫を開くと、中を確かめられます。まだ何も取り込んでいません。
    }
lock-waiting-first =
    { $count ->
       *[other] 包みが{ $count }個届いています。保管庫をつくると、中を確かめられます。まだ何も取り込んでいません。
    }
lock-waiting-cards =
    { $count ->
       *[other] 連絡カードが{ $count }枚届いています。保管庫を開くと、だれのものか見てから受け取れます。
    }

## はじめての日
lock-welcome-title = ようこそ
lock-welcome-text = つどいは、日記や調子の記録、仲間との集まりの記録を、このパソコンの中の「保管庫」にしまいます。鍵を持つのはあなただけです。
lock-welcome-alone = インターネットにはつながりません。登録もいりません。仲間とのやりとりは、USBメモリなどで手から手へ渡します。
lock-begin = はじめる
lock-invited = グループに招かれた
lock-invited-title = グループに招かれた方へ
lock-invited-vault = あなただけが開ける保管庫をつくります。
lock-invited-cards = 招いてくれた人と、連絡カードを渡し合います。
lock-invited-bundle = その人があなた宛てにつくった包みを受け取ると、グループのページが開きます。
lock-invited-files = カードや包みのファイルをもう持っている方は、今この画面にドラッグしておくこともできます。保管庫ができたら、そこから続けます。
lock-invited-new = 保管庫をつくる
lock-invited-have = もう保管庫がある
lock-invited-unlock = 保管庫を開くと、招かれたグループへの入り方に進みます。
lock-new-title = あなたの保管庫をつくります
lock-name = 呼ばれたい名前
lock-name-hint = 本名でなくてかまいません。あとから変えられます。
lock-reading = よみ（なくてもかまいません）
lock-reading-hint = 名前を五十音順に並べるときに使います。
lock-passphrase = パスフレーズ
lock-new-passphrase = 新しいパスフレーズ
lock-passphrase-hint = 決まりはありません。つながりのない言葉を四つか五つ並べると、覚えやすく、見破られにくくなります。日本語で打つときは「文字を表示する」を押してください。
lock-passphrase-again = 念のため、もう一度
lock-passphrase-wanted = パスフレーズを入れてください。
lock-passphrase-again-wanted = 同じパスフレーズを、もう一度入れてください。
lock-name-wanted = 呼ばれたい名前を入れてください。
lock-passphrase-differs = 上のパスフレーズと、まだ同じではないようです。
lock-strength-short = すぐに見破られるかもしれません。もう少し足すと安心です。
lock-strength-fair = まずまずです。もう一語足すと、ずっと安心です。
lock-strength-good = よいパスフレーズです。
lock-strength-strong = とても強いパスフレーズです。
lock-new-do = 保管庫をつくる
lock-making = 鍵をつくっています。少しだけお待ちください…

## 復元の言葉
lock-words-title = 復元の言葉を、紙に残してください
lock-words-text = パスフレーズを忘れたとき、この24語が、保管庫を開くただ一つの方法になります。番号の順に書き写してください。ゆっくりで大丈夫です。
lock-words-keep = この言葉はどこにも保存していません。書いた紙は、ほかの人の目にふれない所にしまってください。
lock-words-written = 書き終えました
lock-words-pdf = PDFにする
lock-words-pdf-hint = 印刷したら、PDFは消してください。持っている人はだれでも保管庫を開けるからです。
lock-words-pdf-folder = PDFを置くフォルダー
lock-words-pdf-write = PDFをつくる
lock-words-pdf-written = { $file } につくりました。
lock-words-later = あとにする
lock-sheet-file = つどい-復元の言葉
lock-sheet-title = つどい 復元の言葉
lock-sheet-note = { $name }さんの保管庫 · { $day }
lock-sheet-text = パスフレーズを忘れたときは、つどいの最初の画面で「24語の復元の言葉で開く」を選び、この24語を番号の順に入れてください。
lock-sheet-keep = この紙を持つ人は、だれでも保管庫を開けます。鍵と同じように、しまっておいてください。
lock-later-title = あとにする前に
lock-later-gone = ここを離れると、この言葉はもう表示されません。
lock-later-written = もう紙に書いたときは、その紙を取っておいてください。「設定」の「復元の言葉」で24語を入れれば、いつでも確かめられます。
lock-later-not-written = まだ書いていないときは、この言葉はだれの手もとにも残りません。パスフレーズを覚えているうちなら、同じところで新しくつくれます。
lock-later-do = 確かめずに進む
lock-later-renewing = 新しい言葉はここで捨てられ、何も開けません。もう紙に書いていたら、その紙は使えません。これまでの言葉は、そのまま保管庫を開けます。
lock-later-renewing-do = 新しい言葉を捨てる
lock-check-title = 二つだけ、確かめましょう
lock-check-text = 紙を見ながら、この番号の言葉を打ってみてください。ひらがなで大丈夫です。
lock-check-word = { $place }番目の言葉
lock-check-do = 確かめる
lock-check-back = 言葉をもう一度見る

## どこから
lock-where-title = { $name }さん、用意ができました
lock-where-text = どこから始めても大丈夫です。ほかのことは、いつでもできます。
lock-where-journal = 日記を書いてみる
lock-where-group = グループをつくる
lock-where-invited = グループに招かれた
lock-where-plan = 安心プランを書いておく
lock-where-open = まず見てまわる

## 復元とバックアップ
lock-recover-title = 復元の言葉で開く
lock-recover-text = 紙に残した24語で保管庫を開き、新しいパスフレーズを決めます。中身はそのままです。
lock-recover-which = どの保管庫を開きますか
lock-recover-words = 24語の復元の言葉
lock-recover-words-hint = 間を空けて、番号の順に。番号が混じっていてもかまいません。
lock-recover-count =
    { $count ->
       *[other] いま{ $count }語です（24語で全部です）。
    }
lock-recover-do = 開いて、パスフレーズを新しくする
lock-restore-title = バックアップから戻す
lock-restore-text = バックアップから、新しい保管庫をつくります。今ある保管庫は、そのまま残ります。
lock-restore-file = バックアップのファイル
lock-restore-choose = ファイルを選ぶ
lock-restore-name = 新しい保管庫の名前
lock-restore-name-hint = このパソコンで見分けるための名前です。
lock-restore-passphrase = バックアップをつくったときのパスフレーズ
lock-restore-words = そのときの24語の復元の言葉
lock-restore-by-words = パスフレーズではなく24語の言葉で開く
lock-restore-by-passphrase = パスフレーズで開く
lock-restore-do = 戻して開く
lock-restoring = 戻しています。少しお待ちください…
