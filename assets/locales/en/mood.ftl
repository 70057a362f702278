# The words of mood check-ins.

mood-title = Mood
mood-new = How you are now
mood-start-title = Would you like to keep track of your mood?
mood-start-what = You can note how you are, as many times a day as you like, beginning with one face. Looking back can show a rhythm of your own, and can help on days that are hard to put into words.
mood-start-weigh = For some people, looking at their mood can become a weight. If it does not suit you, you can take a rest or stop at any time. A day without a note is simply a blank day.
mood-start-never = There are no scores, no streaks and no reminders. What you note stays in this vault; nobody in your groups can see it.
mood-start = Give it a try
mood-what-is-kept = Choose what to record

## What is kept
mood-parts = What to record
mood-parts-hint = One thing is plenty to begin with. You can skip any of them on the day.
mood-part-face = A face
mood-part-plane = Pleasantness and energy
mood-part-anxiety = Anxiety or tension (0 to 10)
mood-part-sleep = Sleep
mood-part-own = Items of your own (up to three)
mood-part-factors = What was around
mood-part-note = A note
mood-own = Items of your own
mood-own-add = Name of the item
mood-own-hint = Such as “pain” or “appetite”, from 0 to 10.
mood-add = Add
mood-charts = Charts
mood-charts-show = Show the calendar and the weeks
mood-rest = Rest or stop
mood-rest-hint = What you have saved stays.
mood-pause-days = Rest for { $days } days
mood-off = Stop recording moods

## Keeping
mood-skip = No answer
mood-skip-what = { $what }: no answer
mood-plane = Pleasantness and energy
mood-plane-none = Nothing chosen
mood-sleep-hours = Hours of sleep
mood-sleep-hint = A rough number is fine (such as 6.5)
mood-factors = What was around
mood-factors-own = Add a word of your own
mood-note = A note
mood-when = When was it?
mood-day = Day
mood-for-day = This is saved for { $day }.
mood-keep = Save
mood-keep-change = Save the change
mood-kept = Saved.
mood-changed = Changed.
mood-removed = It is in the trash.

## Looking back
mood-month = A month of moods
mood-as-table = As a table
mood-month-empty = There is nothing in this month.
mood-of-the-day = Mood of the day
mood-no-face = no face
mood-day-faces = { $day }: { $faces }
mood-day-empty = This day is blank. It may stay so.
mood-add-here = Add to this day
mood-add-title = Add to this day
mood-change = Change
mood-change-title = Change a check-in
mood-change-what = Change the check-in of { $time }
mood-remove-what = Put the check-in of { $time } in the trash
mood-value-of-ten = { $what } { $value }/10
mood-value-hours = slept { $value } h
mood-show-day = Day to look at
mood-charts-hidden = Charts are hidden. “Choose what to record” shows them again.

## Weeks
mood-weeks = Middle and range of each week (last half year)
mood-weeks-few = After about six check-ins the weeks are drawn here. There is no hurry.
mood-weeks-faceless = No face was chosen in the last half year. Where there are faces, the weeks are drawn here.
mood-weeks-caption = The ring is the middle of a week, the band goes from its lowest to its highest. Weeks without a check-in are not joined.
mood-week-from = Week from
mood-week-median = Middle
mood-week-range = Range
mood-week-count = Check-ins
mood-between = { $low } to { $high }

## What was around
mood-easier = What was around at easier times (last year)
mood-easier-few = Once something was around in ten check-ins, and not around in ten others, it is counted here.
mood-easier-what = How often you were “All right” or “Good”.
mood-easier-factor = What was around
mood-easier-with = When it was around
mood-easier-without = When it was not
mood-easier-count = { $easy } of { $all }
mood-easier-note = These are counts. They cannot say what led to what.

## Is it helping
mood-helping = Does keeping this help?
mood-helping-yes = Yes
mood-helping-neither = Hard to say
mood-helping-hard = It weighs on me
mood-helping-thanks = Thank you for telling us.
mood-heavy = Would you like some distance?
mood-heavy-text = It seems to have been weighing on you. You can take a rest, hide only the charts, or go on as it is. What you have saved stays.
mood-hide-charts = Hide the charts
mood-go-on = Go on as it is
mood-resting-title = Resting
mood-resting = Your mood check-ins are resting until { $day }. You can come back sooner whenever you like.
mood-resume = Begin again
