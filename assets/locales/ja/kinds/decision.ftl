# 決めたこと。呼び方と項目の名前。

kind-decision = 決めたこと
kind-name-decision = 決めたこと
field-decision-body = 決めたこと
field-by-whom = だれが決めたか
hint-decision-by-whom = たとえば「その場の全員」。
field-objections = 異論と、その扱い
hint-decision-objections = 名前は書きません。
field-decision-review-on = 見直す日

kind-follow-up = 引き受けたこと
kind-name-follow-up = 引き受けたこと
field-follow-up-text = すること
field-owner = 引き受けた人
field-due-on = いつまでに
