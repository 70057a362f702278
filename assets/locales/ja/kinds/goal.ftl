# 目標。呼び方と項目の名前。

kind-goal = 目標
kind-name-goal = 目標
field-why = なぜ大切か
field-ladder = はしご（−2から+2）
field-weight = 重み
field-goal-review-on = 次に見直す日
hint-goal-why = たとえば「週に一度、図書館で三十分すわる。外の空気を忘れないために」

choice-goal-state-active = 取り組んでいる
choice-goal-state-resting = お休み中
choice-goal-state-reached = たどり着いた
choice-goal-state-let-go = 手放した

kind-step = 小さな一歩
kind-name-step = 小さな一歩
field-goal = 目標
field-text = 内容

kind-review = 目標を見直した記録
kind-name-review = 目標を見直した記録
field-review-on = 見直した日
field-rung = はしごのどこか
field-review-why = そのときの「なぜ大切か」
field-review-ladder = そのときのはしご（−2から+2）
