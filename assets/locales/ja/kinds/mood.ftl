# 調子の記録。呼び方と項目の名前。

kind-mood = 調子の記録
kind-name-mood = 調子の記録
field-face = いまの調子
field-pleasantness = 心地よさ
field-energy = 元気の量
field-anxiety = 不安や緊張
field-sleep-hours = 眠った時間
field-rested = 休めた感じ
field-factors = まわりにあったこと
field-own = 自分の項目
