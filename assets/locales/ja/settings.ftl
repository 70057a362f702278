# 設定。

settings-appearance = 見え方
settings-appearance-hint = このパソコンの画面だけの設定です。選ぶと、すぐに変わります。
settings-language = 言語
settings-as-system = パソコンと同じ
settings-theme = 色合い
settings-theme-system = パソコンと同じ
settings-theme-light = 明るい
settings-theme-dark = 暗い
settings-theme-contrast = くっきり・明るい
settings-theme-contrast-dark = くっきり・暗い
settings-text = 文字の大きさ
settings-era = 日付を和暦（令和）で書く
settings-era-sample = 例：{ $day }
settings-lock = 何分さわらないと鍵をかけるか
settings-minutes =
    { $count ->
       *[other] { $count }分
    }
settings-lock-hint = パソコンの画面がロックされたときや、ふたを閉じたときも、鍵をかけます。書きかけのものは残ります。

## あなた
settings-you = あなたと鍵
settings-name = 呼ばれたい名前
settings-name-hint = 次に包みを渡すとき、仲間にもこの名前が伝わります。
settings-name-do = この名前にする
settings-name-kept = 名前を「{ $name }」にしました。
settings-passphrase = パスフレーズを変える
settings-passphrase-hint = 復元の言葉と、これまでに書いたものは、そのままです。
settings-passphrase-present = いまのパスフレーズ
settings-passphrase-do = 新しいパスフレーズにする
settings-passphrase-kept = 次からは、新しいパスフレーズで開きます。
settings-words = 復元の言葉
settings-words-known = 復元の言葉は、確かめてあります。
settings-words-unknown = 復元の言葉を書いた紙は、まだ確かめていません。
settings-words-hint = 紙をなくしたときや、だれかに見られたときは、新しくつくってください。新しい言葉を確かめると、前の用紙では開けなくなります。
settings-words-check = 手もとの紙を確かめる
settings-words-check-hint = 紙に書いてある24語をすべて入れてください。ここで保管庫を開けるか試すだけで、どこにも残しません。
settings-words-typed = 紙に書いてある24語
settings-words-right = 紙の言葉は合っています。この言葉で保管庫を開けます。
settings-keys-damaged = 保管庫を開くためのファイルが傷んでいます：{ $files }
settings-keys-hint = なくなっているか、欠けているか、別の保管庫のものです。このままでは、いざというときに開けません。控えがあるので、元に戻せます。パスフレーズと24語の言葉はそのままです。くり返すときは、ディスクが壊れかけているかもしれません。USBメモリにバックアップをつくってください。
settings-keys-mend = 元に戻す
settings-keys-mended = 元に戻しました。パスフレーズでも24語の言葉でも、これまでどおり開けます。
settings-keys-left = 控えがありませんでした。「設定」の「復元の言葉」で、新しい言葉をつくってください。
settings-words-do = 新しい復元の言葉をつくる
settings-words-not-yet = このうち2語を入力して確かめるまで、新しい言葉では開けません。それまでは、前の用紙がそのまま使えます。
settings-words-confirmed = 新しい復元の言葉を確かめました。
settings-words-put-off = 復元の言葉は、これまでのままです。新しいほうの言葉では開けません。

## 守る
settings-safe = バックアップと点検
settings-backups = バックアップ
settings-backup-last = 最後のバックアップ：{ $day } { $time }
settings-backup-none = フォルダーに書き出したバックアップは、まだありません。
settings-backup-folder = バックアップを書き出すフォルダー
settings-backup-do = バックアップをつくる
settings-backup-writing = 書き出して、読み返しています…
settings-backup-written = { $file } につくり、開けることを確かめました（{ $size }）。
settings-backup-whole-keys = バックアップのほうには無事なものが入っています。パスフレーズでも24語でも開けます。
settings-backup-unnoted = 保管庫に書きとめることはできなかったので、上の日付は前のままです。ディスクがいっぱいなのかもしれません。
settings-backup-own = 保管庫の中のバックアップ
settings-backup-own-hint = 包みを受け取る前と、新しいバージョンのつどいが保管庫の形式を変える前に、自動でつくられるものです。パソコンが壊れたときのために、USBメモリなどにも一つどうぞ。
settings-backup-own-none = まだありません。
settings-backup-where = 置き場所：{ $folder }
settings-backup-day = その日のはじめ
settings-backup-before = 大きな変更の前
settings-backup-open = これを開く
settings-backup-beside = バックアップを、別の保管庫として開く
settings-backup-beside-hint = 今の保管庫はそのまま残り、鍵をかけておきます。バックアップからは、となりに新しい保管庫ができます。
settings-check = すべてを点検する
settings-check-hint = 記録の署名をひとつずつ確かめ、見えているものが書かれたとおりかを比べます。何も変えません。
settings-check-do = 点検する
settings-check-running = 点検しています…
settings-check-well = 何も問題はありませんでした。書き込み{ $entries }件と、記録{ $records }件を確かめました。
settings-check-wrong = 合わないところがありました。何も変えていません。まずバックアップをつくり、下の言葉を添えて、つどいの作り手に知らせてください。

## このアプリ
settings-about = このアプリのこと
settings-never = つどいが決してしないこと
settings-never-connects = インターネットにつながりません。更新も統計も、取りに行かず、送りません。
settings-never-tells = あなたが渡すと決めるまで、だれにも何も伝えません。渡す前に、何がだれに渡るかをお見せします。
settings-never-opens = 私たちも、ファシリテーターも、あなたの保管庫を開けません。合い鍵はありません。
settings-never-scores = 人に点をつけたり、比べたり、順位にしたりしません。
settings-never-nags = 連続記録を数えたり、催促したりしません。休んでも、何も失いません。
settings-never-shares = 日記と調子の記録は、グループの包みに入りません。渡せるのは、あなたが選んだ写しだけです。
settings-cannot = できないことも、お伝えしておきます
settings-cannot-machine = パソコンに悪いプログラムが入り込んでいると、開いているあいだは守りきれません。
settings-cannot-copies = 渡したものを、相手が写したり話したりすることは止められません。
settings-cannot-hide = 「かくす」は、画面をおおって保管庫に鍵をかけます。それでも、画面の録画や写真に残ったものは消せません。つどいとそのファイルがこのパソコンにあることも、隠せません。パスフレーズを知っている人なら、また開けます。
settings-cannot-recover = パスフレーズも復元の言葉もなくすと、だれにも開けません。
settings-licences = 組み込まれているものとライセンス
settings-licence-own = つどいは自由なソフトウェアです（AGPL-3.0-or-later）。次のものが組み込まれています。
settings-licence-search = さがす（名前かライセンス）
settings-licence-count =
    { $count ->
       *[other] { $count }件
    }
settings-licence-name = 名前
settings-licence-version = バージョン
settings-licence-licence = ライセンス
