# グループの約束。呼び方と項目の名前。

kind-agreement = グループの約束
kind-name-agreement = グループの約束
field-number = 番号
field-agreement-ja = 約束の文（日本語）
field-agreement-en = 約束の文（英語）
field-agreement-from = この約束がはじまる日
field-material = あらためて確認が要る変更

kind-acknowledgement = 約束の確認
kind-name-acknowledgement = 約束の確認
field-agreement = 約束
field-how = 確認のしかた

choice-ack-how-paper = 紙で
choice-ack-how-app = 画面で
