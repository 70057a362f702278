# Labels that several kinds of records share. Those of one kind are in `kinds/`.

## As they begin a sentence
kind-name = { KIND($kind) }
kind-name-unknown = “{ $kind }”

## Fields
field-any-name = Name
field-any-answer = Answer
field-any-visible-to = Who sees it
field-title = Title
field-body = Text
field-day = Day
field-at = Time
field-tags = Tags
field-note = Note
field-session = Gathering
field-since = Since
field-state = State
field-done-on = Done on
field-position = Place in the order
field-on = On
field-reading = Reading
field-lang = Language
field-member = Member
field-ja = In Japanese
field-en = In English
field-from = From
field-place = Place
field-format = Format
field-next-day = Next date
field-url = Link
field-verified-on = Checked on
field-cost = Cost
field-hours = Hours
field-region = Region
field-verified-by = Checked by

## Words to choose from
choice-visibility-facilitators = Facilitators
choice-visibility-group = Everyone in the group

## What a field needs
expected-what =
    { $expected ->
        [line] one line of text, not too long
        [plain_line] one line of text (without line breaks or marks that turn the direction of writing)
        [text] text
        [day] a day that exists, such as 2026-04-05
        [at] a moment with its offset, such as 2026-04-05T19:30:00+09:00
        [clock] a time of day, such as 14:00
        [int_1_5] a whole number from 1 to 5
        [int_m2_2] a whole number from -2 to 2
        [int_0_10] a whole number from 0 to 10
        [int_1_4] a whole number from 1 to 4
        [minutes] a whole number of minutes, from 0 to 1440
        [count] a whole number from 0 to 9999
        [number] a whole number from 1 to 9999
        [decimal_0_24] a number from 0 to 24 with at most two decimals, such as 6.5
        [bool] yes (true) or no (false)
        [goal_state] one of active, resting, reached or let_go
        [member_role] member or facilitator
        [member_state] one of active, resting or left
        [visibility] one of facilitators or group
        [ack_how] paper or app
        [attendance_state] one of present, late, left_early, absent or resting
        [mood_helping] one of yes, neither or hard
        [text_list] a list of short lines, not too many
        [text_set] a list of short words
        [ref] the id of the record it belongs to (26 characters)
        [person] the id of a person (26 characters)
        [lang] a language tag, such as ja or en
        [url] a link that begins with http, https, mailto or tel
        [rungs] exactly five short lines, for -2 to +2
        [ratings] up to three items of your own, each with a whole number from 0 to 10
        [position] a place in the order: a whole number from 0, or letters and digits
        [attachment] what is attached: blob, size and name
        [steps] a list of agenda steps, each with a key
        [whole_number] a value without decimals (numbers are whole and below 2 to the 53rd)
        [field_name] another name: up to 64 characters, no “_” in front and no “/”
       *[other] another value ({ $expected })
    }
