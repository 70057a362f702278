# 何が起きたかと、(-do) どうすればよいか。責めない言葉、やさしい言葉で。特に書かれていなければ、何も変わっていない。

## 保管庫を開く
error-wrong-passphrase = このパスフレーズでは開きませんでした。何も変わっていません。
error-wrong-passphrase-do = 大文字・小文字や入力の言語を確かめて、もう一度どうぞ。思い出せないときは、24語の復元の言葉で開けます。
error-empty-passphrase = パスフレーズが空のままです。何も変わっていません。
error-empty-passphrase-do = 覚えていられるパスフレーズを決めてください。つながりのない言葉を四つか五つ並べるのがおすすめです。
error-wrong-words = 復元の言葉としては正しいのですが、別の保管庫のものです。何も変わっていません。
error-wrong-words-do = この保管庫を作ったときの用紙を探してみてください。
error-invalid-words = 24語の復元の言葉として、組み合わせが合いません。何も変わっていません。
error-invalid-words-do = 一語ずつ、順番も用紙と見比べてください。一文字違うだけでも開きません。
error-slot-missing = 鍵のファイル「{ $slot }」が保管庫のフォルダーに見つかりません。何も変わっていません。
error-slot-missing-do = バックアップからそのファイルを戻すか、もう一つの方法（パスフレーズか24語の復元の言葉）で開いてください。
error-slot-damaged = 鍵のファイル「{ $slot }」が壊れています。何も変わっていません。
error-slot-damaged-do = バックアップからそのファイルを戻すか、もう一つの方法（パスフレーズか24語の復元の言葉）で開いてください。
error-not-a-vault = ここには保管庫がありません。何も変わっていません。
error-not-a-vault-do = 保管庫を作ったフォルダーを選ぶか、新しく保管庫を作ってください。
error-vault-exists = ここにはもう保管庫があります。そのままにしてあります。
error-vault-exists-do = その保管庫を開くか、新しい保管庫には別のフォルダーを選んでください。
damaged-what =
    { $what ->
        [pages] ファイルの中身
        [state] 書き込みの全体
        [record] 記録
        [entry] 書き込み
        [log] 書き込みの列
        [space] 記録の場所
        [certificate] 端末の証明
        [draft] 書きかけ
        [history] 渡した範囲の控え
        [store_file] 保存のファイル
        [not_encrypted] 暗号化されていないこと
       *[other] 名前や文字の形
    }
error-vault-damaged = 保管庫の点検で問題が見つかりました（{ damaged-what }）。何も変わっていません。
error-vault-damaged-do = まずフォルダーを丸ごと別の場所に写してください。それから一番新しいバックアップを戻します。足りない分は、仲間からの包みで戻せます。
error-vault-newer = この保管庫は、新しいバージョンのつどいで書かれています（形式 { $found }、このバージョンで読めるのは { $known } まで）。何も変わっていません。
error-vault-newer-do = 新しいバージョンのつどいを入れて、そちらで開いてください。
error-vault-busy = 別のウィンドウかプログラムが、この保管庫を開いています。何も変わっていません。
error-vault-busy-do = そちらを閉じてから、もう一度どうぞ。
error-not-a-backup = このファイルはバックアップではないか、一部が欠けています。何も変わっていません。
error-not-a-backup-do = 別のバックアップを選んでください。写したものなら、もう一度写してみてください。

## このパソコンのこと
error-disk-full = 空き容量が足りません。何も変わっていません。
error-disk-full-do = 空きを作ってから、もう一度どうぞ。
error-read-only = このディスクには、まったく書き込めません。何も変わっていません。
error-read-only-do = 別のディスクを選ぶか、USBメモリの書き込み禁止を確かめてください。
error-may-not-read = 「{ $path }」はありますが、このパソコンのいまのログインでは読めません。何も変わっていません。
error-may-not-read-do = ほかのログインのものか、管理者として作られたものかもしれません。作った人のログインで開くか、読めるようにしてもらってください。
error-may-not-write = このパソコンのいまのログインでは、「{ $path }」に書き込めません。何も変わっていません。
error-may-not-write-do = 自分のフォルダーを選ぶか、持ち主に頼んでください。
error-path-too-long = 「{ $path }」は、このパソコンで使うには長すぎます。何も変わっていません。
error-path-too-long-do = もっと短い名前にするか、もっと浅いところのフォルダーを選んでください。
error-not-a-folder = 「{ $path }」はファイルです。ここにはフォルダーが要ります。何も変わっていません。
error-not-a-folder-do = フォルダーそのものを選ぶか、別の名前にしてください。
error-too-large-here = このディスクに置ける大きさを超えてしまいます。何も変わっていません。
error-too-large-here-do = 別のディスクを選んでください。4 GBを超えるファイルを置けないUSBメモリは多くあります。
error-cannot-lock = このディスクではファイルに鍵をかけられず、ほかのウィンドウも同じ保管庫を開いていないか確かめられません。何も変わっていません。
error-cannot-lock-do = 保管庫は、ネットワークではなく、このパソコンのフォルダーに置いてください。フォルダーごと写せば、そちらで開けます。
error-too-many-open = このパソコンで開いているファイルが多すぎます。何も変わっていません。
error-too-many-open-do = ほかのプログラムをいくつか閉じてから、もう一度どうぞ。
error-read-back-differs = 「{ $path }」に書いたものが、同じままでは読み戻せませんでした。そのファイルは消しました。ほかは何も変わっていません。
error-read-back-differs-do = このディスクかUSBメモリは、傷んでいるのかもしれません。別のものを使ってください。
error-left-behind = うまくいきませんでした。そのために作った「{ $path }」を、消すこともできませんでした。ほかは何も変わっていません。
error-left-behind-do = 途中までのものなので使わずに、消せるようになったら消してください。
error-done-with-fault =
    { $done ->
        [words] 新しい復元の言葉に替わりました。これからは新しい言葉で開き、前の言葉では開きません。
       *[passphrase] パスフレーズは変わりました。これからは新しいもので開き、前のものでは開きません。
    }
    { $fault ->
        [disk_full] そのすぐあとで、ディスクがいっぱいになりました。
       *[other] そのすぐあとで、ディスクから不具合の知らせがありました。
    }
error-done-with-fault-do =
    { $done ->
        [words] しばらくは、新しい用紙も前の用紙も取っておいてください。
       *[passphrase] 新しいパスフレーズをお使いください。前のものも、まだ忘れないでおいてください。
    }
    別のディスクにバックアップをつくり、それからすべてを点検してください。
error-save-unsure = 保存している最中に、ディスクから不具合の知らせがありました。保存できたかどうか、わかりません。
error-save-unsure-do = 保管庫を一度閉じ、開き直して確かめてください。このディスクは傷んでいるのかもしれません。別のディスクにバックアップをつくってください。
error-words-not-shown = 24語の復元の言葉を、お見せできませんでした。言葉がないと、パスフレーズを忘れたときにすべてを失います。それで、保管庫は作っていません。
error-words-not-shown-do = 言葉を読めるところで、もう一度作ってください。コマンドでは、出力が画面に出るようにしてください。
error-no-such-file = 「{ $path }」が見つかりません。何も変わっていません。
error-no-such-file-do = 名前とフォルダーを確かめてください。USBメモリにあるなら、差してあるかもご確認ください。
error-not-a-file = 「{ $path }」は普通のファイルではありません。何も変わっていません。
error-not-a-file-do = フォルダーやリンクではなく、ファイルそのものを選んでください。
error-file-exists = 「{ $path }」はもうあります。そのままにしてあります。
error-file-exists-do = 別の名前かフォルダーを選んでください。
error-cancelled = 終わる前に、止められました。何も変わっていません。
error-cancelled-do = いつでも、はじめからやり直せます。
machine-what =
    { $what ->
        [io] 読み書きの失敗
        [random_numbers] 乱数が作れない
       *[other] 理由はわかりません
    }
error-machine = パソコンの側で、うまくいきませんでした（{ machine-what }）。何も変わっていません。
error-machine-do = もう一度試してみてください。続くようなら、パソコンを再起動して、「その他」の「バックアップ」にある「すべてを点検する」（コマンドでは tsudoi verify）を試してみてください。
error-not-utf8 = この文字は UTF-8 ではないので、読めません。UTF-16 か Shift_JIS かもしれません。何も変わっていません。
error-not-utf8-do = 文字コードを UTF-8 にして保存し直し（多くのエディターでは「名前を付けて保存」の「文字コード」）、もう一度渡してください。
error-input-too-long = ここで読める長さ（{ $kib } KiB）を超えています。途中で切ることはせず、何も変わっていません。
error-input-too-long-do = 渡すファイルが合っているか、確かめてください。合っていれば、短くするか、分けて渡してください。

## 記録
error-nothing-to-search = 句読点やかっこ（、。！？「」など）だけでは、さがせません。
error-nothing-to-search-do = 文字や数字、★や😊などの記号を、ひとつ入れてみてください。
error-no-such-record = 「{ $id }」という記録は、この保管庫にありません。
error-no-such-record-do = IDを確かめてください。まだ取り込んでいない包みの中にあるのかもしれません。
error-no-such-space = 「{ $space }」というグループや場所は、この保管庫にありません。
error-no-such-space-do = 「tsudoi status」で一覧を見られます。自分だけの場所は「private」です。
error-ambiguous-space =
    「{ $space }」と読める名前のグループがいくつかあります（左がIDです）。
    { $candidates }
    何も変わっていません。
error-ambiguous-space-do = 名前のかわりに、IDで選んでください。
error-unknown-kind = 「{ $kind }」という種類の記録は、このバージョンのつどいでは扱えません。何も変わっていません。
error-unknown-kind-do = つづりを確かめてください。新しいバージョンの記録なら、新しいバージョンのつどいを入れてください。
error-wrong-space =
    { $audience ->
        [private] { kind-name }は、あなただけのものです。ほかの場所には置けません。何も変わっていません。
        [group] { kind-name }は、グループみんなのものです。ほかの場所には置けません。何も変わっていません。
        [facilitators] { kind-name }は、ファシリテーターだけが見るものです。ほかの場所には置けません。何も変わっていません。
        [group_or_pair] { kind-name }は、人に渡すための写しです。グループかペアに置けます。何も変わっていません。
        [group_or_private] { kind-name }は、グループか、あなただけの場所に置けます。何も変わっていません。
        [private_or_shared] { kind-name }は、あなただけの場所に置くか、グループやペアと分かち合えます。何も変わっていません。
       *[other] { kind-name }は、そこには置けません。何も変わっていません。
    }
error-wrong-space-do =
    { $audience ->
        [private] 自分だけの場所（private）に置いてください。一部を分かち合いたいときは、写しを渡せます。
        [group] グループに置いてください。
        [facilitators] グループのファシリテーターの場所に置いてください。
       *[other] 別の場所を選んでください。
    }
error-wrong-type = 「{ $field }」には、{ expected-what }を入れてください。何も変わっていません。
error-wrong-type-do = 「{ $field }」を直して、もう一度保存してください。ほかの欄はそのままです。
error-missing-field = 「{ $field }」がまだ空です。この記録には必要な欄です。何も変わっていません。
error-missing-field-do = 「{ $field }」を書いて、もう一度保存してください。
error-too-many-fields = 一度に保存できる量（64項目）を超えています。何も変わっていません。
error-too-many-fields-do = 二回に分けて保存してください。
error-value-too-large = 「{ $field }」が256 KiBを超えています。何も変わっていません。
error-value-too-large-do = いくつかの記録に分けるか、ファイルにして資料に添付してください。
error-bad-json = 渡されたものは、つどいが読めるJSONオブジェクトではありません。何も変わっていません。
error-bad-json-do = JSONオブジェクトを一つ渡してください。同じ項目は一度だけ、入れ子は8段までです。
error-no-conflict = 「{ $field }」には版が一つしかないので、選ぶものがありません。何も変わっていません。
error-no-conflict-do = もう一度記録を見てみてください。もう選んであるのかもしれません。
error-bad-cursor = 渡された続きの印は、一覧が返した「next」ではありません。
error-bad-cursor-do = 一覧を最初から出し直し、返ってきた「next」を渡してください。
error-attachment-too-large = ファイルが25 MiBを超えています。何も変わっていません。
error-attachment-too-large-do = 小さいファイルを選ぶか、大きいファイルのありかを書いておいてください。
error-notes-off = このつどいでは記録を取りません（言いっぱなし聞きっぱなし）。何も変わっていません。
error-notes-off-do = 聞いたことは、その場に置いていきましょう。連絡ごとは「引き受けたこと」や「決めたこと」に書けます。
error-no-attachment = この記録にはファイルがありません。
error-no-attachment-do = ファイルのある資料を選んでください。
error-attachment-missing = この記録のファイルは、まだ全部そろっていません。
error-attachment-missing-do = 包みの残りの部分を取り込むか、もう一度もらってください。
error-not-shareable = { kind-name }は、写しを渡せません。何も変わっていません。
error-not-shareable-do = 目標とその一歩、日記の一部なら、写しを渡せます。

## 人とグループ
error-no-such-person = 「{ $person }」さんの連絡カードは、まだここにありません。何も変わっていません。
error-no-such-person-do = 先にその人の連絡カードを取り込むか、名前を確かめてください。
error-ambiguous-person =
    「{ $person }」と読める名前の人が何人かいます（左がID、右が見比べる数字の一部です）。
    { $candidates }
    何も変わっていません。
error-ambiguous-person-do = 名前のかわりに、IDで選んでください。
error-no-card = この中に、連絡カードは見つかりませんでした。何も変わっていません。
error-no-card-do = カードは「tsudoi-card-1:」で始まる文字か、その絵（QRコード）です。写真なら、もう少し大きく明るく撮るか、文字で送ってもらってください。
error-card-damaged = この連絡カードは読めないか、途中で変わっています。何も変わっていません。
error-card-damaged-do = カードをもう一度もらってください。直接会って受け取るのが確かです。
error-card-newer = この連絡カードは、新しいバージョンのつどいで作られています。何も変わっていません。
error-card-newer-do = 新しいバージョンのつどいを入れてから、もう一度取り込んでください。
error-card-is-mine = これは、あなた自身の連絡カードです。何も変わっていません。
error-card-is-mine-do = このカードを相手に渡し、相手のカードを取り込んでください。
error-number-differs = { $person }さんとあなたの安全番号とは、違うものでした。何も変わっていません。
error-number-differs-do = { $person }さん自身の画面の、あなたのところに出ている番号かどうかを確かめてください。それでも違うときは、カードが途中で別のものに替わったのかもしれません。直接会って、カードを交換し直してください。
error-no-number = この中に、安全番号は見つかりませんでした。何も変わっていません。
error-no-number-do = 相手の画面のコードを、もう少し大きく明るく撮ってください。数字を読んでくらべることもできます。
error-not-facilitator = これができるのは、グループのファシリテーターだけです。何も変わっていません。
error-not-facilitator-do = ファシリテーターのだれかに頼んでください。
error-facilitators-not-here = ファシリテーターだけで共有しているものが、まだこのパソコンに届いていないので、ここからはファシリテーターを決められません。何も変わっていません。
error-facilitators-not-here-do = 先に、ほかのファシリテーターから包みを受け取って取り込み、もう一度試してください。
error-not-in-group = 「{ $person }」さんは、このグループにいません。何も変わっていません。
error-not-in-group-do = 「tsudoi group list」で、だれがいるか見られます。
error-already-in-group = 「{ $person }」さんは、もうこのグループにいます。何も変わっていません。
error-already-in-group-do = そのままで大丈夫です。
error-last-facilitator = グループには、ファシリテーターが一人は必要です。何も変わっていません。
error-last-facilitator-do = 先に、ほかのだれかをファシリテーターにしてください。

## 包み
error-not-a-bundle = このファイルは、つどいの包みではありません。何も変わっていません。
error-not-a-bundle-do = 名前が「.tsudoi」で終わるファイルを選んでください。
error-not-for-me = この包みはほかの人に宛てたものなので、ここでは開けません。何も変わっていません。
error-not-for-me-do = あなたに宛てた包みを、送り手に頼んでください。それにはあなたの連絡カードが要ります。
error-bundle-damaged = この包みは途中で切れているか、変わってしまっています。何も変わっていません。
error-bundle-damaged-do = ファイルをもう一度写すか、送り手からもう一度もらってください。
error-header-too-large = このファイルの先頭は、つどいの包みではありえない大きさです。何も変わっていません。
error-header-too-large-do = 渡してくれた人に、どこから来たものか聞いてみてください。ほかのプログラムでも開かないでください。
error-bundle-too-large = この包みは、広げると決められた大きさを超えます。何も変わっていません。
error-bundle-too-large-do = 小さく分けた包みを、送り手に頼んでください。
error-unknown-sender = この包みは、連絡カードをまだもらっていない人からのものです（ID { $person }）。何も変わっていません。
error-unknown-sender-do = 心当たりがあれば、その人の連絡カードを取り込み、一緒に数字を確かめてから、もう一度開いてください。
error-not-named = この包みは、送り手があなたに宛てたものではなく、だれかが回したものです。何も変わっていません。
error-not-named-do = あなたに宛てた包みを、送り手に頼んでください。
error-sender-not-in-group = 送り手は、この包みのグループにいません。何も変わっていません。
error-sender-not-in-group-do = その人がグループに入る予定かどうか、ファシリテーターに聞いてみてください。
error-bundle-newer = この包みは、このバージョンのつどいではまだ読めない書き方でできています。何も変わっていません。
error-bundle-newer-do = 新しいバージョンのつどいを入れてから、もう一度取り込んでください。このファイルはそのまま使えます。
error-bad-line = 包みの{ $line }行目が、決められた形になっていません。何も変わっていません。
error-bad-line-do = 送り手に、包みを作り直してもらってください。続くようなら、行の番号をつどいの作り手に知らせてください。
error-foreign-entry = この包みには、別の場所の記録が混じっています。何も変わっていません。
error-foreign-entry-do = 送り手に包みを作り直してもらい、ファシリテーターにも伝えてください。
error-forked-log = 同じ保管庫が、二台のパソコンで別々に書かれたようです。どちらかが複製です。何も変わっていません。
error-forked-log-do = 複製のほうのパソコンを確かめ、そちらでバックアップから戻してください。新しいパソコンとして扱われます。
error-not-my-group = この包みは、あなたがまだ入っていないグループのものです。何も変わっていません。
error-not-my-group-do = ファシリテーターに頼んで、グループに加えてもらい、はじめの包みを受け取ってください。
error-would-hide =
    { $records ->
       *[other] これを取り込むと、今見えている{ $records }件の記録が見えなくなります。まだ何も変わっていません。
    }
error-would-hide-do = そのつもりかどうか、送り手に確かめてください。進める前に、バックアップを作ってください。
error-nobody-to-give = この包みを渡す相手がいません。ファイルは作っていません。
error-nobody-to-give-do = 先にだれかをグループに加えるか、だれに渡すかを決めてください。
error-bad-part-size = 一つの大きさは、64 KiBから32 MiBの間で決めてください。ファイルは作っていません。
error-bad-part-size-do = 大きさを省くと、メールで送れる大きさ（14 MB）になります。

## つどいの不具合
error-store = つどいの不具合です。保管庫から、思いがけない答えが返りました。何も変わっていません。
error-store-do = あなたのせいではありません。バックアップをつくり、「その他」の「バックアップ」にある「すべてを点検する」（コマンドでは tsudoi verify）の結果をつどいの作り手に知らせてください。
