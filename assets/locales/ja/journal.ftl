# 日記。

journal-title = 日記
journal-new = 新しく書く
journal-entries = これまでの日記
journal-count = ぜんぶで{ $count }件

## 書く
journal-sheet = 日記を書くところ
journal-sheet-edit = 日記を書き直すところ
journal-body = 本文
journal-body-hint = 書いたそばから残ります。
journal-more = 題名・日・タグをつける
journal-entry-title = 題名（なくてもかまいません）
journal-day = いつのことですか
journal-day-hint = 空けておくと、書きはじめた日になります。
journal-tags = タグ（Enterで加わります）
journal-markup-hint = 本文には「# 見出し」「**強く**」「- 箇条書き」も使えます。
journal-done = 書きおわり
journal-done-edit = 直しおわり
journal-done-hint = Ctrl+Enter でも
journal-discard = 書いたものを捨てる
journal-discard-edit = 直すのをやめる
journal-kept = 日記に残しました。
journal-discarded = 書いたものを捨てました。
journal-edit-discarded = 前の文章のままにしました。
journal-changed = 書き直しました。
journal-empty-edit = 空のままだったので、前の文章を残しました。手放したいときは「ごみ箱へ」をどうぞ。
journal-unfinished = 書き直しの途中です
journal-go-on = 「{ $heading }」の続きを書く

## 読む
journal-earlier = 前の日記
journal-later = 次の日記
journal-edit = 書き直す
journal-share = 一部を分かち合う
journal-remove = ごみ箱へ
journal-removed = ごみ箱へ移しました。三十日のあいだ、ごみ箱から戻せます。
journal-gone = この日記は、ここにはもうありません。ごみ箱にあるかもしれません。
journal-see-trash = ごみ箱を見る
journal-two-versions = この日記には、離れた場所で書かれた版が二つあります。
journal-see-versions = 見比べる

## さがす、めくる
journal-find = 日記の中の言葉
journal-find-hint = 二文字からさがせます。
journal-with-tag = タグでしぼる
journal-calendar = カレンダー
journal-calendar-label = 日記のある日
journal-day-count = { $count }件
journal-found =
    { $count ->
        [0] 見つかりませんでした。言葉を短くすると、見つかるかもしれません。
       *[other] { $count }件見つかりました。
    }
journal-found-cut = 新しいものから { $count }件をお見せしています。言葉を足すと、しぼれます。
journal-up-to = { $day }までの日記
journal-whole = ぜんぶ見る
journal-empty = 日記はここにたまっていきます。上手に書かなくて大丈夫です。一行でも、ひと言でも。

## 分かち合う
journal-share-title = 日記の一部を分かち合う
journal-share-with = どのグループと
journal-share-what = 何を
journal-share-field-title = 題名「{ $title }」
journal-share-field-day = 日（{ $day }）
journal-share-day-hint = 日を外すと、かわりに今日の日付がつきます。
journal-share-body = 分かち合う文章（切りとって短くできます。日記そのものは変わりません）
journal-share-preview = こう届きます
journal-share-empty = 文章がまだありません。
journal-share-readers =
    { $members ->
        [1] いま「{ $name }」の中身を自分のパソコンで開けるのは、あなただけです。あとから入る人も、これを読めるようになります。
       *[other] 「{ $name }」の{ $members }人が、これを読めるようになります。
    }
journal-share-copy = 渡すのは写しです。もとの日記は、あなただけのものです。一度渡した写しは、取り戻せないことがあります。
journal-share-do = 「{ $name }」に写しを置く
journal-shared = 「{ $name }」に写しを置きました。次に包みを渡すとき、みんなに届きます。
journal-share-no-group = 分かち合えるグループが、まだありません。

## 書き出す
journal-export = ファイルに残す
journal-export-title = 日記をファイルに残す
journal-export-what = 日記ぜんぶを、どのプログラムでも読めるひとつのファイル（Markdown）にします。鍵はかかりません。そのファイルを開ける人は、だれでも読めます。
journal-export-folder = 書き出すフォルダー
journal-export-do = 書き出す
journal-exporting = 日記を書き出しています…
journal-exported =
    { $count ->
       *[other] { $count }件を書き出しました。
    }
journal-exported-file = ファイル：{ $file }
