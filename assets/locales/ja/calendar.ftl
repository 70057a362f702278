# 月のカレンダー。

calendar-earlier = 前の月
calendar-later = 次の月
