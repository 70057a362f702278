# 資料棚：グループの資料と、自分だけの資料。

library-new = 資料を足す
library-shelves = 棚
library-shelf-group = グループの棚
library-shelf-own = わたしの棚
library-empty = ここには、だれかの助けになったもので、ほかの人にも役立ちそうなものを置きます。ちらし、本、相談できる場所など。まず一つからどうぞ。
library-empty-own = まだ何もありません。ここに置いたものは、あなただけが見ます。あとでグループに写しを渡せます。
library-search = この棚でさがす
library-count =
    { $count ->
       *[other] { $count }件
    }
library-found = { $all }件のうち{ $count }件
library-has-file = ファイルつき
library-two-versions = 二つの版があります
library-edit = 書きかえる
library-remove = ごみ箱に入れる
library-removed = ごみ箱に入れました。
library-to-shelf = 棚にもどる
library-save = 棚に置く
library-save-own = わたしの棚に置く
library-save-changes = 保存する
library-later = あとで続ける
library-file-after = ファイルは、棚に置いたあとで添付できます。

## 項目
library-title = 名前
library-kind = 種類
library-lang = 言語
library-choose-none = 決めない
library-body = 中身や、ここに置くわけ
library-body-hint = 箇条書きや**強調**も使えます。
library-content-note = 読む前のひとこと
library-content-note-hint = 読むとつらいかもしれないこと。先にこれを見せ、中身は読みたい人だけが開きます。
library-read-on = 続きを読む
library-tags = タグ
library-url = リンク
library-url-hint = 写して使う文字です。つどいがリンクを開くことはありません。
library-copy = コピー
library-copied = コピーしました。
library-reading-level = 読みやすさ
library-level-easy = やさしい
library-level-plain = ふつう
library-level-dense = 少し時間がかかる
library-licence = 利用条件
library-licence-hint = だれが、どう写してよいか。
library-licence-ours = このグループで作ったもの
library-licence-here = グループの中だけで
library-verified-on = 確かめた日
library-verified-hint = 今も正しいと、だれかが確かめた日です。
library-verified-today = 今日確かめました
library-checked-now = 今日確かめたことを残しました。
library-never-checked = まだ確かめられていません。使う前に確かめてください。
library-checked-ahead = 確かめた日が、まだ来ていない日になっています。見直してみてください。
library-checked-today = 今日確かめました。
library-checked-days =
    { $count ->
       *[other] { $count }日前に確かめました。
    }
library-checked-months =
    { $count ->
       *[other] { $count }か月前に確かめました。
    }
library-please-check = 確かめてみてください。
library-made-by = 置いた人
library-kind-leaflet = ちらし
library-kind-book = 本
library-kind-article = 記事
library-kind-video = 映像
library-kind-audio = 聞くもの
library-kind-map = 地図
library-kind-service = 相談できる場所
library-kind-form = 用紙
library-kind-tool = 道具
library-kind-other = そのほか
library-lang-ja = 日本語
library-lang-en = 英語
library-lang-zh = 中国語
library-lang-ko = 韓国語
library-lang-pt = ポルトガル語
library-lang-vi = ベトナム語
library-lang-tl = タガログ語
library-lang-es = スペイン語

## ファイル
library-file = ファイル
library-attach = ファイルを添付する
library-attach-hint = 選ぶか、この画面にドラッグしてください。25MBまで。画像とPDFは、ここで中を見られます。
library-attached = 「{ $name }」を添付しました。
library-file-away = ファイルを外しました。
library-replace = 別のファイルに替える
library-take-file-away = ファイルを外す
library-not-shown = この種類のファイルは、ここではお見せできません。フォルダーに取り出して、いつものプログラムで開いてください。
library-take-out = フォルダーに取り出す
library-take-out-hint = 取り出したファイルには鍵がかかりません。フォルダーを開ける人は、だれでも読めます。
library-take-out-now = 取り出す
library-taken-out = ここに取り出しました：{ $path }
library-folder = フォルダー
library-page = { $pages }ページのうち{ $page }ページ
library-page-of = { $name }、{ $pages }ページのうち{ $page }ページ
library-page-back = 前のページ
library-page-next = 次のページ

## おすすめの言葉
library-words = おすすめの言葉
library-words-empty = まだ言葉はありません。
library-words-add = 言葉をそえる
library-words-continue = 続きを書く
library-words-label = あなたの言葉で
library-words-hint = 自分にはどうだったか、どんな人によさそうか。グループのだれもが読みます。
library-words-by = 名前
library-words-by-hint = 空のままでもかまいません。
library-words-save = そえる
library-words-change = 書きかえる
library-words-remove = この言葉を外す
library-words-removed = 言葉を外しました。

## グループへの写し
library-share = 「{ $group }」に写しを渡す
library-share-what = 写しを、グループの棚に置きます。次に包みを渡すと、この人たちが読めます：{ $names }（あなたも入れて）。あなたのものは、そのまま残ります。
library-share-no-file = 添付ファイルは、写しには付きません。グループにも要るなら、写しのほうに添付してください。
library-share-now = 写しを置く
library-shared = グループの棚に写しを置きました。
