# 資料棚：グループの資料と、自分だけの資料。

library-new = 資料を足す
library-shelves = 棚
library-list-group = グループの棚
library-list-own = わたしの棚
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
library-to-list = 棚にもどる
library-save = 棚に置く
library-save-own = わたしの棚に置く
library-file-after = ファイルは、棚に置いたあとで添付できます。

## 項目
library-read-on = 続きを読む
library-tags = タグ
library-level-easy = やさしい
library-level-plain = ふつう
library-level-dense = 少し時間がかかる
library-licence-ours = このグループで作ったもの
library-licence-here = グループの中だけで
library-made-by = 置いた人
library-kind-leaflet = ちらし
library-kind-book = 本
library-kind-article = 記事
library-kind-video = 映像
library-kind-audio = 音声
library-kind-map = 地図
library-kind-service = 相談できる場所
library-kind-form = 用紙
library-kind-tool = 道具
library-kind-other = そのほか

## ファイル
library-file = ファイル
library-attach = ファイルを添付する
library-attach-hint = 選ぶか、この画面にドラッグしてください。25MBまで。画像とPDFは、ここで中を見られます。
library-attached = 「{ $name }」を添付しました。
library-file-away = ファイルを外しました。
library-replace = 別のファイルに替える
library-take-file-away = ファイルを外す
library-letters-missing = このページには、うまく描けない文字があります。ファイルにその文字の形が入っていないためです。フォルダーに取り出すと、全部を見られます。
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
