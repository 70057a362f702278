# 二つの版。

versions-name = 二つの版
versions-about = 同じところが、別々に書きかえられていました。どの言葉もここに残っています。一つを選ぶことも、合わせて書くこともできます。このままでも、困ることはありません。
versions-none = 二つの版があるものは、いまはありません。
versions-list-line =
    { $count ->
       *[other] 見比べるところ{ $count }か所
    }
versions-compare = 見比べる
versions-by = { $name }さんの版
versions-by-me = あなたの版（このパソコン）
versions-by-me-elsewhere = あなたの版（別のパソコン）
versions-by-unknown = だれの版かわかりません
versions-letter = 版{ $letter }
versions-marks = しるし：下線のところが、ほかの版と違います。
versions-mark-begins = 〔違うところ〕
versions-mark-ends = 〔ここまで〕
versions-long = 長いので、違うところのしるしは付けていません。
versions-choose = この版にする
versions-merge = 合わせて書く
versions-merge-title = 「{ $field }」を合わせて書く
versions-merge-hint = はじめの文は、それぞれの版を段落ごとに合わせたものです。どれにもある段落は一度だけ入っています。自由に直してください。
versions-merge-list-hint = 一行に一つずつ書きます。どちらかにあるものは、みな入っています。
versions-merge-line-hint = 自由に書き直せます。
versions-merge-save = この文にする
versions-later = あとで決める
versions-later-hint = 決めるまで、どれもこのまま残ります。
versions-back-to-list = ほかの「二つの版」へ
versions-open = この記録を見る
versions-chosen = 「{ $field }」を決めました。
versions-chosen-title = 決めたもの
versions-chosen-text = いまはこうなっています。もとの版は、このページを離れるまで下に見えています。
versions-write-differently = 書き直す
versions-gone = ここには、もう見比べるものはありません。
versions-done = これで終わり
