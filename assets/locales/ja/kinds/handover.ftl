# 引き継ぎ。呼び方と項目の名前。

kind-handover = 引き継ぎ
kind-name-handover = 引き継ぎ
field-room = 部屋
field-handover-key = 鍵を持っている人
field-access-needs = 配慮してほしいこと
hint-handover-access-needs = 本人が「伝えてほしい」と言ったことだけ。
field-open-decisions = まだ決まっていないこと
field-safety-tasks = 安全のためにすること（だれがするかも）
field-room-felt = 場の様子をひとことで
hint-handover-room-felt = 一行で、ありのままに。たとえば「静か。お茶のあとも残る人がいた」。
