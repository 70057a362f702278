# メンバー。呼び方と項目の名前。

kind-member = メンバー
kind-name-member = メンバー
field-name = 呼ばれたい名前
field-pronouns = 代名詞
field-role = 役割
field-person = 本人
field-joined-on = 入った日
field-left-on = 離れた日
hint-member-name = ご本人が呼ばれたい名前を。本名でなくてかまいません。
wanted-member-name = 呼ばれたい名前を入れてください。
hint-member-reading = 名簿はこの順にならびます。
hint-member-pronouns = 「彼」「彼女」「どちらも使わない」など。ご本人が伝えたいときだけ。

choice-member-role-member = メンバー
choice-member-role-facilitator = ファシリテーター
choice-member-state-active = 参加している
choice-member-state-resting = お休み
choice-member-state-left = 離れた

kind-profile = プロフィール
kind-name-profile = プロフィール
field-field = 項目
field-value = 内容
