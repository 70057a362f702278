# コマンドラインが人に返す言葉。ヘルプは cli.ftl にあります。

## ヘルプの続き
cli-help-vaults = このパソコンにある保管庫を並べます。どれも開きません。
cli-help-share = 自分の記録の写しを、ほかの人に渡します。元の記録は自分だけのもののままで、あとの書きかえは伝わりません。
command-heading-usage = 使い方:
command-heading-commands = コマンド
command-heading-arguments = 必要なもの
command-heading-options = オプション
command-arg-help = このヘルプを表示します
command-arg-version = バージョンを表示します
command-arg-vault = 保管庫のフォルダー
command-arg-json = JSON オブジェクトひとつで答えます
command-arg-passphrase-file = パスフレーズを書いたファイル（最後の改行ひとつは含めません）
command-arg-lang = 表示の言語（ja または en）。init では保管庫の言語にもなります
command-arg-name = 呼ばれたい名前
command-arg-reading = 名前のよみ
command-arg-words-file = 24語の復元の言葉を書いたファイル
command-arg-check = 紙に書いた言葉が合っているかだけを確かめます（パスフレーズは変わりません）
command-arg-seen = 相手の画面に出ているもの（コードの写真か、数字の文字）。「-」なら標準入力から読みます
command-arg-qr = 絵も書き出します（.svg か .png で終わるファイル）
command-arg-card-file = カードのファイル（文字か絵）。「-」なら標準入力から読みます
command-arg-person = 相手の ID、または名前（書いてあるとおりに）
command-arg-group-name = グループの名前
command-arg-group = グループの名前または ID
command-arg-role = member（書かなければこちら）または facilitator
command-arg-space = 「private」、またはグループの名前か ID
command-arg-kind = 記録の種類（journal、resource など）
command-arg-one-kind = 記録の種類（journal など）。書かなければ、すべての種類
command-arg-id = 書きかえる記録。書かなければ新しく作ります
command-arg-record = 記録の ID
command-arg-limit = 並べる件数（書かなければ 50）
command-arg-before = 前の答えの「next」。その続きから並べます
command-arg-field = 項目の名前
command-arg-fields = この項目だけ（コンマで区切ります）
command-arg-attach-file = 添付するファイル
command-arg-out-file = 書き出すファイル
command-arg-to = この人たちにだけ
command-arg-out = 書き出すフォルダー
command-arg-part-max = ファイルひとつの最大の大きさ（バイト）
command-arg-history = はじめて受け取る人に渡す範囲。now（これからのことと、始めるのに要るもの）、state（今の内容）、all（前の言葉も）のどれか。書かなければ state
command-arg-bundles = 包みのファイル
command-arg-preview = 見るだけで、取り込みません
command-arg-allow-hiding = たくさんの記録が見えなくなるとしても、取り込みます
command-arg-query = 探す言葉
command-arg-hits-max = 出す件数（書かなければ 20）
command-arg-backup-out = 書き出すファイル
command-arg-backup-file = バックアップのファイル
command-arg-demo-dir = 新しい、または空のフォルダー。書かなければ一時フォルダーの中に作ります

## わからなかったとき
command-usage-do = コマンドは「tsudoi --help」、それぞれの使い方は「tsudoi コマンド --help」で見られます。
command-usage-no-command = コマンドが書かれていません。
command-usage-unknown-command = 「{ $arg }」というコマンドはありません。
command-usage-unknown-argument = 「{ $arg }」は、ここでは使えません。
command-usage-missing = 足りないものがあります: { $words }
command-usage-value = 「{ $value }」は、ここには使えません。使えるのは: { $words }
command-usage-option = { $words }（{ $name }）
command-usage-other = いっしょには使えません: { $arg }
command-usage-no-passphrase = パスフレーズが渡されておらず、ここではたずねることもできません。TSUDOI_PASSPHRASE か --passphrase-file で渡してください。
command-usage-no-new-passphrase = 新しいパスフレーズが渡されておらず、ここではたずねることもできません。TSUDOI_NEW_PASSPHRASE で渡してください。
command-usage-no-words = 復元の言葉が渡されておらず、ここではたずねることもできません。--words-file で渡してください。
command-usage-not-text = 渡されたものが文字（UTF-8）として読めません。
command-usage-picture = 絵は .svg か .png で書き出します。「{ $file }」はどちらでもありません。何も書き出していません。
command-usage-passphrases-differ = 二つが同じではありませんでした。何も変わっていません。
command-usage-no-home = ファイルの置き場所がわかりません。--vault か TSUDOI_HOME でフォルダーを教えてください。
command-usage-batch-line = この行は、「argv」（言葉の並び）と、必要なら「stdin」（文字）を持つ JSON オブジェクトになっていません。
command-usage-not-in-batch = このコマンドは batch の中では使えません。
command-usage-one-vault = batch で使う保管庫とパスフレーズは一つだけです。行の中ではなく、batch コマンドのほうに付けてください。
command-usage-demo-dir = 「{ $dir }」は空ではありません。デモには新しい、または空のフォルダーが必要です。

## 端末でたずねる
command-ask-passphrase = パスフレーズ:
command-ask-new-passphrase = 新しいパスフレーズ:
command-ask-passphrase-again = もう一度:
command-ask-words = 24語の復元の言葉（打っても画面には出ません）:
command-ask-word = { $place } 番の言葉を入力してください:

## 保管庫
command-words-shown =
    これが24語の復元の言葉です。番号といっしょに紙に書き写し、安全なところにしまってください。
    もう一度表示されることはありません。パスフレーズをなくしたとき、保管庫を開けるのはこの言葉だけです。
command-words-again = まだ合っていないようです。もう一度、言葉を見てみてください。
command-words-unconfirmed = 復元の言葉は、まだ確かめられていません。紙に書いた言葉を見ながら「tsudoi recover --check」で確かめられます。
command-words-confirmed = 言葉は合っています。紙は安全なところにしまってください。
command-made = 保管庫ができました。場所は { $dir } です。
command-made-unconfirmed =
    保管庫を { $dir } に作りました。
    これが24語の復元の言葉です。紙に書き写してください。もう一度表示されることはありません。
command-passphrase-changed = パスフレーズを変えました。これからは新しいものだけで開きます。
command-recovered = 新しいパスフレーズになりました。復元の言葉はこれまでと同じです。
command-restored = 新しい端末として、保管庫を元に戻しました。バックアップのあとの記録は、ほかの人からもう一度受け取れます。
command-backed-up = バックアップを書き出しました: { $file }（{ $size }）。暗号化されていて、同じパスフレーズと言葉で開きます。
command-backed-up-whole-keys = バックアップのほうには無事なものが入っています。パスフレーズでも24語でも開きます。
command-damaged-keys = この保管庫を開くためのファイルが傷んでいます: { $files }（ない、欠けている、または別の保管庫のもの）。このままでは、いざというときに開けません。「tsudoi rebuild」で元に戻せます。パスフレーズと24語の言葉はそのままです。それでもまた出るときは、画面の「設定」で新しい復元の言葉をつくってください。
command-backup-unnoted = ただ、このことを保管庫に書きとめられませんでした。「tsudoi status」には、前のバックアップの日が出たままです。
command-vault-unreadable = （いまのログインでは読めません）
command-unsaid-done = 実行しましたが、結果を書き出せませんでした（{ $why ->
    [gone] 出力を受け取るプログラムが先に終わりました
    [full] ディスクがいっぱいです
   *[other] { $what }
  }）。結果は次のとおりです。
command-unsaid = 結果を書き出せませんでした（{ $why ->
    [gone] 出力を受け取るプログラムが先に終わりました
    [full] ディスクがいっぱいです
   *[other] { $what }
  }）。何も変わっていません。
command-unsaid-do = 出力を画面か、別のディスクのファイルに出して、もう一度どうぞ。
command-no-vaults = このパソコンには、まだ保管庫がありません。「tsudoi init --name 名前」で作れます。
command-status-who = { $name }さんの保管庫
command-status-members = あなたを入れて { $members } 人
command-status-backup = 最後のバックアップ: { $at }
command-status-no-backup = バックアップはまだありません
command-status-conflicts = 二つの版がある項目 { $count } 件
command-status-quarantined = 書いた人が離れたあとに届いた変更 { $count } 件
command-space-private = 自分だけ
command-space-unnamed = （名前がまだ届いていないグループ）
command-space-facilitators = { $name }（ファシリテーター）
command-role-member = メンバー
command-role-facilitator = ファシリテーター
command-role-none = もう入っていません
command-count-people = { $count } 人
command-count-records = 記録 { $count } 件
command-verified = すべて問題ありません。書き込み { $entries } 件、記録 { $records } 件を確かめました。
command-verified-wrong = 正しくないところがあります。書き込み { $entries } 件、記録 { $records } 件を確かめました:
command-wrong-key = { $place } がないか、傷んでいるか、別の保管庫のものです。
command-wrong-state = 書き込みの全体が、最後に残したときと違います。
command-wrong-entry = 書き込み { $place } が、書かれたままではありません。
command-wrong-log = { $place } の書き込みの、最後のひとつがありません。
command-wrong-space = { $place } の記録が、書き込みから作り直したものと違います。
command-wrong-attachment = 添付ファイル { $place } が、そのままではありません。
command-wrong-other = そのほかに、正しくないところがあります（{ $wrong }）。

## 人とグループ
command-card-picture = 画像を書きました: { $file }
command-card-beside = { $name }さんのカードです。相手のカードを取り込むと、二人で見比べる数字を「tsudoi card number」で見られます。
command-person-me = 自分
command-number = 二人の安全番号: { $number }
command-person-compared = 数字を確かめました
command-person-uncompared = 数字はまだ確かめていません
command-person-added = { $name }さんのカードを受け取りました。
command-person-compare = { $name }さんとの安全番号: { $number }　{ $name }さんの側にも同じ数字が出ます。いっしょに読み上げて、同じなら「tsudoi card verify」で残せます。
command-person-same-name = 同じ名前か、よく似た名前の別の人がすでにいます。先へ進む前に、{ $name }さんに直接確かめてください。
command-person-verified = { $name }さんと数字を確かめたことを残しました。
command-nobody = まだ、だれのカードもありません。
command-group-made = グループ「{ $name }」を作りました。ID は { $space } です。
command-group-member = { $name }さんがメンバーとして入りました。次は包みを渡してください。
command-group-facilitator = { $name }さんがファシリテーターとして入りました。次は包みを渡してください。
command-group-look-alikes = 同じ名前か、よく似た名前の人が、このグループにいます。別の人か確かめて、名前やよみに一言足すと見分けられます。
command-group-left = { $name }さんはグループから離れました。すでに渡したものは、その人の手元に残ります。
command-no-groups = まだグループはありません。

## 記録
command-saved = 保存しました: { $kind }（{ $fields }）
    { $id }
command-saved-same = 変わったところはありません。そのままです。
    { $id }
command-removed = 消しました: { $kind }
command-record-conflicts = 版がいくつかあります。「tsudoi resolve」で選べます:
command-version-empty = （空）
command-no-records = まだ何もありません。
command-page-next = 続きがあります: --before { $next }
command-attached = { $name } を添付しました（{ $size }）。
command-detached = { $name } を書き出しました（{ $size }）。
command-no-hits = 見つかりませんでした。

## 記録の種類
command-kinds-private = 自分だけ
command-kinds-group = グループ
command-kinds-facilitators = グループのファシリテーター
command-kinds-pair = ペア
command-kinds-spaces = 置ける場所: { $spaces }
command-kinds-title = 一覧での呼び名: { $fields }（前から順に見て、はじめに書いてあるもの）
command-kinds-title-both = 一覧での呼び名: { $fields }（読む人の言語を先に使います）
command-kinds-untitled = 一覧での呼び名はありません。
command-kinds-parent = まとめて並ぶところ: { $kind }
command-kinds-either = どれか一つは必ず書きます: { $fields }
command-kinds-stale = 「{ $field }」から { $days } 日たつと、もう一度確かめる印がつきます。
command-kinds-page-group = 画面のページ: グループの「{ $place }」
command-kinds-page-own = 画面のページ: 自分の「{ $place }」
command-kinds-line = 一行、{ $max } 文字まで
command-kinds-text-list = 短い言葉の並び、{ $max } 個まで
command-kinds-ref = 「{ $kind }」の記録のID
command-kinds-required = 必要
command-kinds-today = 書かなければ今日
command-kinds-now = 書かなければ今
command-kinds-listed-under = この記録の下に並ぶ
command-kinds-searched = 検索で見つかる
command-kinds-example = 例。このまま「put」に渡せる形です。「@種類」のところには、その種類の記録のIDが入ります。

## 包み
command-exported = { $names }さんへの包み:
command-imported-from = { $name }さんから、「{ $space }」へ:
command-imported-records = 新しい記録・変わる記録 { $count } 件
command-imported-nothing = 見える記録は変わりません
command-imported-needs = あなたに選んでほしいもの { $count } 件
command-imported-reached = { $name }さんのところに、記録 { $count } 件が届いたことがわかりました
command-imported-preview = 見ただけで、まだ取り込んでいません。
command-held = 変更 { $range } を待っています（パソコンの持ち主: { $name }）
command-held-who = 変更 { $range } を待っています（パソコンの持ち主: { $name }）。{ $who }さんが持っています
command-somebody = まだ名前のわからない人

## デモ
demo-begin =
    小さなグループのはじめの数か月を、本物の保管庫と本物のファイルで演じます。登場する人はすべて架空です。
    すべて { $dir } にあります。
    パスフレーズは「{ $passphrase }」です。
demo-end = すべて確かめられました。{ $dir } の中を見てみてください。見終わったら消してかまいません。
demo-end-wrong = 確かめられなかったところがあります（✗ の行）。ファイルは { $dir } に残っています。
demo-passphrase = ひだまりで お茶を ゆっくり
demo-passphrase-juno = 青い 図書館の 階段
demo-passphrase-wrong = ひだまりで 珈琲を ゆっくり
demo-group = ひだまり
demo-name-sora = そら
demo-name-mint = ミント
demo-name-tsubame = つばめ
demo-name-kinako = きなこ
demo-name-river = River
demo-name-haru = ハル
demo-name-mame = まめ
demo-name-juno = Juno
demo-name-tofu = とうふ
demo-agreement = 呼ばれたい名前で呼び合います。いつでもパスできます。ここで聞いたことは、ここに置いていきます。
demo-session = はじめてのつどい
demo-place = 市民センター 2号室
demo-journal-title = はじめての夜に
demo-journal = 手が震えていた。それでも、みんなが残ってくれてうれしかった。
demo-journal-word = 震えて
demo-1 = 四月　はじめてのつどい
demo-1-vault = { $name }さんが { $dir } に保管庫を作り、グループを始めます。
demo-1-mint = ミントさんもパソコンを持っていて、{ $dir } に保管庫を作ります。二人はカードを交換し、数字を読み上げます。
demo-1-number = { $name }さんの画面: { $number }
demo-1-holds-numbers = 二人で数字を見比べ、同じだと確かめました
demo-1-names = 呼ばれたい名前で、九人: { $names }
demo-1-agreement = グループのお約束 第1版「{ $words }」 九人が確かめました。四人は紙で。
demo-1-agenda = はじめてのつどいの流れ:
demo-1-holds-names = 呼ばれたい名前が九つ。ほかの名前はありません
demo-1-holds-agreement = お約束の確認が九つ。そのうち四つは紙
demo-1-holds-agenda = 流れは、書いてあるとおり九十分
demo-2 = 四月　USBメモリで二台目のパソコンへ
demo-2-wrong = ミントさんは「{ $passphrase }」と入れます:
demo-2-right = 次に「{ $passphrase }」。そして USBメモリのファイルを取り込みます:
demo-2-holds-refused = 違うパスフレーズでは開かず、どのファイルも変わっていません
demo-2-holds-arrived = すべて届き、待っているものはありません
demo-2-holds-same = グループとファシリテーターの記録は、二台で一字一句同じです
demo-2-holds-all = 九人のメンバーと九つの確認がそろっています
demo-2-holds-private = そらさんだけの記録は、何ひとつ入っていません
demo-2-holds-sealed = USBメモリのファイルから、グループの名前は読めません
demo-holds-again = 同じファイルをもう一度取り込んでも、何も変わりません
demo-4 = 五月　二人で使うパソコン
demo-juno-title = 三階の窓ぎわ
demo-juno-body = 週に一度、図書館で三十分すわる。言葉にならなかったけれど、座っていられた。
demo-juno-word = 図書館
demo-4-juno = { $name }さんが、自分の保管庫に日記を書きます。
demo-4-sora = { $name }さんが、バックアップから戻した自分の保管庫を同じパソコンで開き、「{ $word }」を探します。
demo-4-holds-search = Junoさんには見つかり、そらさんには何も見つかりません
demo-4-holds-entries = Junoさんの日記も題も件数も、そらさんの保管庫にはありません
demo-4-holds-device = 同じそらさんの、新しい端末です
demo-4-holds-crossed = 保管庫は二つ。たがいのパスフレーズでは開きません
demo-4-holds-sealed = パソコンのどのファイルからも、Junoさんの言葉は読めません
demo-8 = 八月　ひとつの資料、二つの版
demo-resource = 市の家族のつどい 案内
demo-resource-body = 第二土曜日。申しこみはいりません。受付でたずねてください。
demo-resource-sora = 市の家族のつどい 案内（夏）
demo-resource-mint = 市の家族のつどい 案内・新しい部屋
demo-resource-merged = 市の家族のつどい 案内（夏・新しい部屋）
demo-8-apart = 離れたところで、そらさんは「{ $sora }」、ミントさんは「{ $mint }」と書きます。二人はメールで包みを送り合います。
demo-8-merged = { $name }さんが両方を読んで、「{ $title }」にします。
demo-8-holds-kept = どちらの版も、二台に残っています
demo-8-holds-merged = 選んだあとは、二台で同じひとつの版。一字一句同じです
demo-8-holds-verified = 二台で、すべての署名と記録を確かめました
