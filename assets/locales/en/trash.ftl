# The trash.

trash-whose = Whose trash
trash-facilitators = { $name } (facilitators)
trash-what = What was put in the trash in the last 30 days. All of it can be put back as it was.
trash-empty = There is nothing in the trash.
trash-no-words = (a record with no words)
trash-removed = Put in the trash on { $day }
trash-removed-by = Put in the trash by { $by } on { $day }
trash-left =
    { $days ->
        [one] here for one more day
       *[other] here for { $days } more days
    }
trash-put-back = Put back
trash-put-back-this = Put back “{ $name }”
trash-back = “{ $name }” was put back.
trash-more = Show more
