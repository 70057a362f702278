# 相談窓口。呼び方と項目の名前。

kind-helpline = 相談窓口
kind-name-helpline = 相談窓口
field-helpline-name = 窓口の名前
field-helpline-number = 電話番号
field-channel = つながり方（電話・文字）
field-source = 出どころ
field-enabled = 表示する
field-helpline-key = もとの窓口
