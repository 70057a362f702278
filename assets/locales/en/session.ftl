# Gatherings: planning, the page of one, attendance, notes, what comes of it.

session-plan = Plan a gathering
session-plan-continue = Go on planning
session-plan-do = Plan it
session-coming = To come
session-coming-none = Nothing is planned yet.
session-past = Past gatherings
session-past-none = None yet.
session-more = Show earlier ones
session-empty = Here are the group's gatherings: what is planned, and what was kept of those that were. Begin by planning the first one; a ready-made flow helps.
session-unnamed = Gathering
session-two-versions = There are two versions
session-all = All gatherings
session-gone = This gathering is not here. It may be in the trash.
session-lists = Lists of this group
session-remove = Put into the trash
session-removed = The gathering is in the trash.
session-give = Give this to the others

## Facts
session-facts = When and where
session-change = Change
session-done = Done
session-later = Leave for later
session-continue = Go on writing
session-let-go = Keep the present words
session-add = Add
session-day = Day
session-starts-at = Begins at
session-place = Place
session-topic = Topic
session-topic-hint = A word or two. Nobody's story.
session-title = Name
session-title-hint = Left empty, it is called “{ $name }”.
session-format = Format
session-facilitators = Facilitators
session-from = from { $from }
session-from-to = { $from }–{ $to }
session-minutes = Length
session-minutes-planned = { $planned } minutes
session-minutes-both = { $planned } minutes planned, { $actual } in the end
session-minutes-planned-label = Minutes planned
session-minutes-actual-label = Minutes in the end
session-headcount = Who came
session-people =
    { $count ->
        [one] { $count } person
       *[other] { $count } people
    }

## The flow
session-template = Kind of gathering
session-template-short = Kind
session-template-says =
    { $notes ->
        [none] { $minutes } minutes, nothing is written down
       *[other] { $minutes } minutes
    }
session-template-blank = Without a template
session-template-blank-hint = You put the steps together yourself
session-look = See the steps of “{ $name }”
session-circles = More than { $people } people? Make two circles.
session-template-remove = Remove this template
session-template-removed = “{ $name }” is in the trash.
session-agenda = Flow
session-agenda-empty = No steps yet. “Change” adds the first.
session-agenda-none = No steps were put together.
session-m = { $minutes } min
session-m-label = min
session-took = { $minutes } min planned, took { $actual }
session-took-label = taken
session-per-person = { $minutes } min each
session-small-group = groups of { $people }
session-for-oneself = for oneself, not shared
session-sum = { $minutes } minutes in all.
session-sum-until = { $minutes } minutes in all, until { $end }.
session-sum-spare = { $minutes } minutes in all; { $planned } are planned, so { $spare } are free.
session-sum-over = { $minutes } minutes in all; { $planned } are planned, { $over } fewer.
session-plan-sum = Plan { $minutes } minutes
session-step = this step
session-step-words = Step { $place }: what happens
session-step-up = Move up: { $step }
session-step-down = Move down: { $step }
session-step-remove = Remove: { $step }
session-step-removed = The step was removed.
session-step-add = Add a step
session-move-hint = Drag a step by its handle, or press Alt and the up or down arrow in it.
session-moved = Now step { $place } of { $count }.
session-save-template = Keep as a template
session-save-template-hint = Everyone in the group can then plan a gathering with this flow.
session-template-no-notes = As here, nothing will be written down in those gatherings.
session-template-name = Name of the template
session-template-keep = Keep it
session-template-saved = Kept as “{ $name }”.

## Who was there
session-attendance = Who was there
session-attendance-hint = On a line, press 1 to 5 (or p, l, e, a, r) and it goes on to the next. Everyone else sees only how many came.
session-attendance-empty = The group has no members yet. Add them under “Members”.
session-everyone =
    { $count ->
        [one] The last one is here
       *[other] The other { $count } are here
    }
session-everyone-done =
    { $count ->
        [one] Noted for { $count } person.
       *[other] Noted for { $count } people.
    }
session-visitors = Visitors
session-visitors-hint = A number, no names.
session-headcount-label = How many people in all
session-headcount-hint = Counted from the list and the visitors. Change it if it was otherwise.
session-headcount-differs = The list and the visitors make { $counted }.
session-headcount-use = Take { $counted }
session-headcount-saved =
    { $count ->
        [one] { $count } person, saved.
       *[other] { $count } people, saved.
    }

## Notes
session-notes = Notes
session-notes-never = Keep to the broad lines. Never written: who said what, illnesses or medicines, names of people outside the group, guesses about why.
session-notes-off = Nothing is written down in this gathering. What was heard stays in the room, so that everyone can speak freely. Practical things can go under “Decided” and “Taken on”.
session-notes-whole = The gathering as a whole
session-notes-none = No notes were taken.
session-note-add = Write
session-note-add-to = Write under: { $step }
session-note-elsewhere = Write under another step
session-note-label = A note for the group
session-note-hint = Everyone in the group can read and reword it.
session-note-save = Put into the notes
session-note-by = Written by { $name }
session-note-remove = Remove this note
session-note-removed = The note was removed.
session-reword = Reword

## Decisions
session-decisions = Decided
session-decisions-hint = Good enough for now, safe enough to try.
session-decisions-empty = Nothing was decided, which is fine.
session-decision-label = What was decided
session-decision-removed = The decision was removed.
session-decision-remove = Remove this decision
session-review-on = Look at it again on
session-review-on-day = looked at again on { $day }
session-by-whom = Who decided
session-by-whom-hint = For example “everyone present”.
session-decided-by = by { $who }
session-objections = Objections, and what became of them
session-objections-hint = Without names.
session-objections-were = Objections: { $text }
session-decided = What was decided
session-decided-none = Here is what the group decides in its gatherings. Nothing yet.
session-decided-more = Show earlier ones

## Taken on
session-follow-ups = Taken on
session-follow-ups-empty = Nobody has taken anything on.
session-follow-up-label = What is to do
session-follow-up-removed = It was removed.
session-follow-up-remove = Remove: { $text }
session-owner = Who takes it on
session-owned-by = { $name }
session-due-on = By when
session-due-by = by { $day }
session-done-on = done on { $day }

## What comes next
session-next = Next time
session-next-day = The next date

## Handover
session-handover = For the next facilitator
session-handover-hint = Practical things only: no histories, nothing that was said.
session-handover-empty = Nothing is written yet.
session-handover-write = Write
session-handover-save = Hand over
session-access-hint = Only what the person has asked to pass on.
session-room-felt-hint = One neutral line, such as “quiet; people stayed for tea”.

## Own look back
session-reflection = My own look back
session-reflection-hint = It stays in your vault, like your journal. No other facilitator receives it.
session-reflection-write = Write
session-reflection-label = What do I take from this gathering?
session-reflection-save = Keep it
session-reflection-remove = Remove this look back
session-reflection-removed = It is in the trash.
