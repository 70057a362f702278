# 頼れるところ。呼び方と項目の名前、ページの言葉。

kind-service = 頼れるところ
kind-name-service = 頼れるところ
page-service = 頼れるところ
add-service = 頼れるところを書き足す
empty-service = グループのほかに頼れるところ。相談窓口、病院、フードバンクなど。知っているところを一つ、いつ確かめたかと一緒に書いておけます。
field-service-name = 名前
field-for-what = どんなときに
field-languages = 通じる言葉
field-reach = 連絡のしかた
hint-service-reach = 電話番号、場所、予約がいるかどうか。
hint-service-url = コピーして使います。つどいがリンクを開くことはありません。
