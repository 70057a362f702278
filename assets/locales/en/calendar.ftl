# A month's calendar.

calendar-earlier = Previous month
calendar-later = Next month

## Fields for days and times
when-calendar = Choose from the calendar
when-calendar-for = Choose from the calendar: { $field }
when-day-example = For example: 25 Dec, 12/25, tomorrow
when-time-example = For example: 19:00, 1900, 7pm
when-clock = ({ $time })
when-several = This can be read in two ways. Which one is it?
when-nonexistent = There is no such day in the calendar.
when-late = This day is still to come.
