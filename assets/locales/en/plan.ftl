# The words of the safety plan.

plan-title = Safety plan
plan-what = A note to yourself for hard times, written in better ones. You do not have to fill in every part. Begin where you can, in your own words.
plan-reviewed = Last opened on { $day }
plan-write = Add or change
plan-done = Done
plan-review-day = Choose a day
plan-in-a-month = In a month
plan-in-three-months = In three months
plan-no-day = No day
plan-review-on = Have another look at it around { $day }.
plan-review-now = It is a good time to read it again. If nothing has changed, leave it as it is.
plan-to-help = See where help is

## On paper
plan-print-what = What you have written becomes a PDF of about one A4 page.
plan-print-room = Empty parts too, with lines to write on by hand
plan-print-care = A PDF is not locked. After printing, delete it or keep it somewhere safe.
plan-file-name = Safety plan
