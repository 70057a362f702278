# 進行のひな形。呼び方と項目の名前。

kind-template = 進行のひな形
kind-name-template = 進行のひな形
field-template-key = ひな形の名前
field-template-ja = 日本語での名前
field-template-en = 英語での名前
field-notes = 記録をとる
field-crosstalk = やりとりをする
field-steps = 進行
