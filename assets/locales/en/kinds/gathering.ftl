# Gathering: what it and its fields are called.

kind-session = Gathering
kind-name-session = A gathering
field-session-title = Title of the gathering
field-starts-at = Starts at
field-template = Agenda template
field-visitors = Visitors
hint-session-visitors = A number, no names.
field-headcount = Headcount, visitors included
hint-session-headcount = Counted from the list and the visitors. Change it if it is not right.
field-minutes-planned = Minutes planned
field-minutes-actual = Minutes it took
field-facilitators = Facilitators
field-topic = Topic words
hint-session-topic = A word or two. Nobody’s story.

kind-agenda-item = Agenda step
kind-name-agenda-item = A step of an agenda
field-key = Name of the step
field-minutes = Minutes
field-per-person = Minutes for each person
field-group = People in a small group
field-private = For yourself only

kind-attendance = Attendance
kind-name-attendance = Attendance
field-attendance-state = Attendance

choice-attendance-state-present = Was there
choice-attendance-state-late = Came later
choice-attendance-state-left-early = Left early
choice-attendance-state-absent = Was not there
choice-attendance-state-resting = Resting for now
