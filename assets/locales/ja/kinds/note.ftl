# つどいの記録。呼び方と項目の名前。

kind-note = つどいの記録
kind-name-note = つどいの記録
field-note-body = グループに残す言葉
hint-note-body = グループのだれもが読めて、言いかえることもできます。
field-step = 進行の項目
