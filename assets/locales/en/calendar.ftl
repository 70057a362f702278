# A month's calendar.

calendar-earlier = The month before
calendar-later = The month after
