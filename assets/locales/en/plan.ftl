# The words of the safety plan.

plan-title = Safety plan
plan-what = A note to yourself for hard times, written in better ones. Not every part has to be filled in. Begin where you can, in your own words.
plan-looked = Opened before on { $day }
plan-hint-signs = Changes in body, feelings or days by which you notice that it is getting hard
plan-hint-alone = What makes it a little easier when you are by yourself
plan-hint-places = Where, or with whom, your mind rests without having to talk
plan-hint-talk-to = Names and how to reach them; good times too
plan-hint-services = Your doctor, helplines and so on; names and numbers
plan-hint-surroundings = Getting distance from what could harm you, giving things to somebody to keep
plan-hint-please-do = What others can do that helps
plan-hint-please-dont = What you would rather they did not do, however well meant
plan-hint-matters = People, animals, places, promises: what lets you breathe a little
plan-review-day = Choose a day
plan-in-a-month = In a month
plan-in-three-months = In three months
plan-no-day = No day
plan-review-on = Have another look around { $day }.
plan-review-now = It is a good time to read it again. If nothing has changed, leave it as it is.
plan-to-help = See where help is

## On paper
plan-print = Put it on paper
plan-print-what = What you have written becomes a PDF of about one A4 page.
plan-print-large = Large letters
plan-print-room = Empty parts too, with lines to write on by hand
plan-print-where = In which folder
plan-print-care = A PDF is not locked. After printing, delete it or keep it somewhere safe.
plan-print-do = Make the PDF
plan-printed = The PDF was written: { $file }
plan-printed-on = { $day }
plan-file-name = Safety plan
