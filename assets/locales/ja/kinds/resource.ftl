# 資料。呼び方と項目の名前。

kind-resource = 資料
kind-name-resource = 資料
field-kind = 種類
field-licence = 利用条件
field-resource-lang = 資料の言語
field-reading-level = 読みやすさ
field-content-note = 読む前のひとこと
field-attachment = 添付ファイル
field-resource-title = 名前
field-resource-body = 中身や、ここに置くわけ
hint-resource-body = 箇条書きや**強調**も使えます。
hint-resource-content-note = 読むとつらいかもしれないこと。先にこれを見せ、中身は読みたい人だけが開きます。
hint-resource-url = コピーして使います。つどいがリンクを開くことはありません。
hint-resource-licence = だれが、どう写してよいか。
field-resource-verified-on = 確かめた日
hint-resource-verified-on = 今も正しいと、だれかが確かめた日です。

kind-recommendation = おすすめの言葉
kind-name-recommendation = おすすめの言葉
field-resource = 資料
field-recommendation-body = すすめる言葉
field-by = 名前
hint-recommendation-body = 自分にはどうだったか、どんな人によさそうか。グループのだれもが読みます。
hint-recommendation-by = 空のままでもかまいません。
