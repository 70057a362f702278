# 安心プラン。呼び方と項目の名前。

kind-safety-plan = 安心プラン
kind-name-safety-plan = 安心プラン
field-signs = わたしの合図
field-alone = ひとりでできること
field-places = 気がまぎれる場所・人
field-talk-to = 話せる人
field-services = 専門の窓口
field-surroundings = まわりを安全にする工夫
field-please-do = してほしいこと
field-please-dont = してほしくないこと
field-matters = 大切なもの
field-safety-plan-review-on = 見直す日
hint-safety-plan-signs = 「そろそろしんどいかも」と気づく、体や気持ちや暮らしの変化
hint-safety-plan-alone = ひとりでいるときに、少し楽になること
hint-safety-plan-places = 話さなくても、いるだけで気がまぎれるところや人
hint-safety-plan-talk-to = 名前と、連絡のしかた。つながりやすい時間も
hint-safety-plan-services = かかりつけ、相談窓口など。名前と電話番号
hint-safety-plan-surroundings = 危ないものから離れる、だれかに預けるなど
hint-safety-plan-please-do = まわりの人に、してもらえると助かること
hint-safety-plan-please-dont = よかれと思っても、してほしくないこと
hint-safety-plan-matters = 人、生きもの、場所、約束。思い出すと少し息がつけるもの
