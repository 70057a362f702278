# グループの紹介。呼び方と項目の名前。

kind-group = グループの紹介
kind-name-group = グループの紹介
field-group-name = グループの名前
field-purpose = この会のこと
hint-group-name = 例：ひだまり。グループに入った人だけが見ます。
wanted-group-name = グループの呼び名を、何かひとつ入れてください。
hint-group-reading = ひらがなで。漢字の名前を読みやすくします。
hint-group-purpose = どんな人が、何のために集まるか。短い言葉でかまいません。
hint-group-place = 例：中央公民館 2階 和室
