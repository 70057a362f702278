# Kinds of records, whose eyes they are for, and their fields.

## Kinds
kind-journal = Journal entry
kind-mood = Mood check-in
kind-reflection = Own reflection
kind-goal = Goal
kind-step = Small step
kind-review = Look at a goal
kind-excerpt = Shared excerpt
kind-member = Member
kind-profile = About a member
kind-group = About the group
kind-agreement = Group agreement
kind-acknowledgement = Acknowledgement
kind-session = Gathering
kind-agenda-item = Agenda step
kind-attendance = Attendance
kind-note = Group note
kind-decision = Decision
kind-follow-up = Follow-up
kind-handover = Handover
kind-resource = Resource
kind-template = Agenda template
kind-safety-plan = Safety plan
kind-helpline = Helpline
kind-recommendation = Recommendation

## As they begin a sentence
kind-name =
    { $kind ->
        [journal] A journal entry
        [mood] A mood check-in
        [reflection] A facilitator's own reflection
        [goal] A goal
        [step] A small step
        [review] A look at a goal
        [excerpt] A shared excerpt
        [member] A member
        [profile] A note about a member
        [group] The description of a group
        [agreement] A group agreement
        [acknowledgement] An acknowledgement
        [session] A gathering
        [agenda_item] A step of an agenda
        [attendance] Attendance
        [note] A group note
        [decision] A decision
        [follow_up] A follow-up
        [handover] A handover
        [resource] A resource
        [template] An agenda template
        [safety_plan] A safety plan
        [helpline] A helpline
        [recommendation] A recommendation
       *[other] “{ $kind }”
    }

## Whose eyes it is for

## Fields
field-title = Title
field-body = Text
field-day = Day
field-at = Time
field-tags = Tags
field-face = How it is now
field-pleasantness = Pleasantness
field-energy = Energy
field-anxiety = Anxiety or tension
field-sleep-hours = Hours of sleep
field-rested = How rested
field-factors = What was around
field-own = Items of your own
field-note = Note
field-session = Gathering
field-why = Why it matters
field-ladder = Ladder (−2 to +2)
field-weight = Weight
field-since = Since
field-review-on = Looked at on
field-attendance-state = Attendance
field-goal-review-on = Next look
field-decision-review-on = Look at it again on
field-safety-plan-review-on = Look at it again on
field-state = State
field-goal = Goal
field-text = Text
field-done-on = Done on
field-position = Place in the order
field-on = On
field-rung = Rung
field-name = Name to be called
field-reading = Reading
field-pronouns = Pronouns
field-lang = Language
field-role = Role
field-person = Person
field-joined-on = Joined on
field-left-on = Left on
field-member = Member
field-field = What it is about
field-value = What there is to say
field-number = Number
field-ja = In Japanese
field-en = In English
field-from = From
field-material = Needs to be acknowledged anew
field-agreement = Agreement
field-how = How
field-starts-at = Starts at
field-place = Place
field-template = Agenda template
field-format = Format
field-visitors = Visitors
field-headcount = Headcount, visitors included
field-minutes-planned = Minutes planned
field-minutes-actual = Minutes it took
field-facilitators = Facilitators
field-next-day = Next date
field-key = Name of the step
field-minutes = Minutes
field-per-person = Minutes for each person
field-group = People in a small group
field-private = For oneself only
field-step = Agenda step
field-by-whom = Who decided
field-objections = Objections, and what became of them
field-owner = Who takes it on
field-due-on = Due on
field-room = Room
field-access-needs = Access needs to pass on
field-open-decisions = Open decisions
field-safety-tasks = Safety tasks, and who does them
field-room-felt = How the room felt, in one line
field-kind = Kind
field-licence = Terms of use
field-reading-level = Reading level
field-url = Link
field-content-note = Before you read
field-verified-on = Checked on
field-attachment = Attached file
field-notes = Notes are taken
field-crosstalk = People answer each other
field-steps = Steps
field-purpose = What the group is for
field-agreement-ja = The agreement in Japanese
field-agreement-en = The agreement in English
field-agreement-from = In force from
field-handover-key = Who has the key
field-group-name = Name of the group
field-template-key = Name of the template
field-follow-up-text = What is to be done
field-decision-body = What was decided
field-session-title = Title of the gathering
field-resource-lang = Language of the resource
field-topic = Topic words
field-signs = My signs
field-alone = What I can do alone
field-places = Places and people that take my mind off it
field-talk-to = People I can talk to
field-services = Services
field-surroundings = Making my surroundings safer
field-please-do = Please do
field-please-dont = Please do not
field-matters = What matters to me
field-region = Region
field-channel = How to reach it
field-cost = Cost
field-hours = Hours
field-verified-by = Checked by
field-source = Source
field-enabled = Shown
field-resource = Resource
field-by = Name
field-helpline-name = Name of the helpline
field-helpline-number = Number
field-helpline-key = Helpline it replaces
field-review-why = Why it mattered then
field-review-ladder = The ladder then (−2 to +2)
field-recommendation-body = What they say of it

## Words to choose from
choice-goal-state-active = Under way
choice-goal-state-resting = Resting for now
choice-goal-state-reached = Reached
choice-goal-state-let-go = Let go
choice-member-role-member = Member
choice-member-role-facilitator = Facilitator
choice-member-state-active = Taking part
choice-member-state-resting = Resting for now
choice-member-state-left = Has left
choice-visibility-facilitators = Facilitators
choice-visibility-group = Everyone in the group
choice-ack-how-paper = On paper
choice-ack-how-app = On screen
choice-attendance-state-present = Was there
choice-attendance-state-late = Came later
choice-attendance-state-left-early = Left earlier
choice-attendance-state-absent = Was not there
choice-attendance-state-resting = Resting for now

## What a field needs
expected-what =
    { $expected ->
        [line] one line of text, not too long
        [text] text
        [day] a day that exists, such as 2026-04-05
        [at] a moment with its offset, such as 2026-04-05T19:30:00+09:00
        [clock] a time of day, such as 14:00
        [int_1_5] a whole number from 1 to 5
        [int_m2_2] a whole number from -2 to 2
        [int_0_10] a whole number from 0 to 10
        [int_1_4] a whole number from 1 to 4
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
