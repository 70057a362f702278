# グループのお約束。呼び方と項目の名前。

kind-agreement = グループのお約束
kind-name-agreement = グループのお約束
field-number = 番号
field-agreement-ja = お約束の文（日本語）
field-agreement-en = お約束の文（英語）
field-agreement-from = このお約束がはじまる日
field-material = あらためて確認が要る変更

kind-acknowledgement = お約束の確認
kind-name-acknowledgement = お約束の確認
field-agreement = お約束
field-how = 確認のしかた

choice-ack-how-paper = 紙で
choice-ack-how-app = 画面で
