# 月のカレンダー。

calendar-earlier = 前の月
calendar-later = 次の月

## 日付と時刻の欄
when-calendar = カレンダーから選ぶ
when-calendar-for = カレンダーから選ぶ：{ $field }
when-day-example = 例：12/25、12月25日、あした
when-time-example = 例：19:00、1900、午後7時
when-clock = （{ $time }）
when-several = 読み方が二つあります。どちらですか。
when-nonexistent = カレンダーにない日です。
when-late = 今日より先の日は選べません。
