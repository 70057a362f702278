# つどい。呼び方と項目の名前。

kind-session = つどい
kind-name-session = つどい
field-session-title = つどいの題
field-starts-at = はじまる時刻
field-template = 進行のひな形
field-visitors = 見学の人数
hint-session-visitors = 数だけです。名前は書きません。
field-headcount = 人数（見学を含む）
hint-session-headcount = 出欠と見学から数えています。違っていたら直せます。
field-minutes-planned = 予定の時間（分）
field-minutes-actual = かかった時間（分）
field-facilitators = ファシリテーター
field-topic = 話題の言葉
hint-session-topic = 一言か二言で。だれかの話は書きません。

kind-agenda-item = 進行の項目
kind-name-agenda-item = 進行の項目
field-key = 項目の名前
field-minutes = 時間（分）
field-per-person = 一人あたりの時間（分）
field-group = 小グループの人数
field-private = 自分用に書く

kind-attendance = 出欠
kind-name-attendance = 出欠
field-attendance-state = 出欠

choice-attendance-state-present = 来た
choice-attendance-state-late = 途中から
choice-attendance-state-left-early = 途中まで
choice-attendance-state-absent = 来なかった
choice-attendance-state-resting = お休み
