# What is the same for records of every kind: writing, reading and listing them.

## Writing
record-save = Save
record-discard = Discard what I wrote
record-later = Finish later
record-choose-none = not said
record-lines-hint = One on each line.
record-wanted = This cannot stay empty.
record-not-a-line = This has to be one line of at most { $max } characters.
record-too-many = This is more than { $max } lines.
record-not-a-day = This cannot be read as a day. For example: 25 Dec, 12/25, 2026-12-25
record-not-a-time = This cannot be read as a time of day. For example: 19:00, 1900, 7pm
record-not-a-number = This has to be a whole number from { $min } to { $max }.
record-not-a-decimal = This has to be a number from { $min } to { $max }.
record-not-a-choice = Please choose from the list.
record-not-a-link = A link begins with http, https, mailto or tel. For example: https://example.org
record-apart = There are two versions of this. The one you choose there will stand here.
record-today = Today

record-unfinished =
    { $count ->
        [one] { $count } thing is not finished. Until it is saved, it is left out of what you hand over.
       *[other] { $count } things are not finished. Until they are saved, they are left out of what you hand over.
    }
record-unfinished-one = { $kind }: { $words }
record-unfinished-put = Save it as it is
record-unfinished-open = Open it and continue

## Values
record-empty = (empty)
record-yes = Yes
record-no = No
record-file = { $name } ({ $size })
record-copy = Copy
record-copied = Copied.
record-untitled = (no title)

## When somebody made sure of it
record-never-checked = Nobody has checked it yet. Please check before relying on it.
record-checked-ahead = The day it was checked is still to come. Please look at it again.
record-checked-today = Checked today.
record-checked-days =
    { $count ->
        [one] Last checked { $count } day ago.
       *[other] Last checked { $count } days ago.
    }
record-checked-months =
    { $count ->
        [one] Last checked { $count } month ago.
       *[other] Last checked { $count } months ago.
    }
record-checked-by = {" "}By { $name }.
record-please-check = {" "}Please check.
record-check-now = Checked today
record-checked-now = Noted that it was checked today.

## Lists
record-nothing = Nothing is here yet.
record-add = Add
record-change = Change
record-change-this = Change “{ $title }”
record-remove = Put in the trash
record-remove-this = Put “{ $title }” in the trash
record-removed = It is in the trash.
record-more = Show more
