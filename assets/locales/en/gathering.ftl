# Gatherings: planning, the page of one, attendance, notes, what comes of it.

gathering-stages = Before, during and after
gathering-stage-before = Before
gathering-stage-room = In the room
gathering-stage-after = Afterwards
gathering-awake = During the gathering, until { $time }, the vault does not lock by itself. It still locks when the screen locks or the computer goes to sleep.
gathering-plan = Plan a gathering
gathering-plan-continue = Continue planning
gathering-plan-do = Plan it
gathering-coming = Coming up
gathering-coming-none = Nothing is planned yet.
gathering-past = Past gatherings
gathering-past-none = None yet.
gathering-more = Show earlier ones
gathering-empty = Here are the group’s gatherings: those you have planned, and what was recorded of those that have been. Begin by planning the first one; a ready-made agenda helps.
gathering-two-versions = There are two versions
gathering-all = All gatherings
gathering-gone = This gathering is not here. It may be in the trash.
gathering-remove = Put in the trash
gathering-removed = The gathering is in the trash.
gathering-export = Hand this over to the others

## Facts
gathering-facts = When and where
gathering-done = Done
gathering-let-go = Keep the words as they are now
gathering-add = Add
gathering-title-hint = If you leave it empty, it is called “{ $name }”.
gathering-from = from { $from }
gathering-from-to = { $from }–{ $to }
gathering-people =
    { $count ->
        [one] { $count } person
       *[other] { $count } people
    }

## The flow
gathering-template = Kind of gathering
gathering-template-says =
    { $notes ->
        [none] { $minutes } minutes, nothing is written down
       *[other] { $minutes } minutes
    }
gathering-template-blank = Without a template
gathering-template-blank-hint = You put the steps together yourself
gathering-show = See the steps of “{ $name }”
gathering-circles = More than { $people } people? Make two circles.
gathering-template-remove = Remove this template
gathering-template-removed = “{ $name }” is in the trash.
gathering-agenda = Agenda
gathering-agenda-empty = No steps yet. “Change” adds the first.
gathering-agenda-none = No agenda was written.
gathering-m = { $minutes } min
gathering-m-label = min
gathering-took = { $minutes } min planned, took { $actual }
gathering-took-label = taken
gathering-per-person = { $minutes } min each
gathering-small-group = groups of { $people }
gathering-for-oneself = for yourself, not shared
gathering-sum = { $minutes } minutes in all.
gathering-sum-until = { $minutes } minutes in all, until { $end }.
gathering-sum-spare = { $minutes } minutes in all; { $planned } are planned, which leaves { $spare }.
gathering-sum-over = { $minutes } minutes in all: { $over } more than the { $planned } planned.
gathering-plan-sum = Plan { $minutes } minutes
gathering-step = this step
gathering-step-words = Step { $place }: what happens
gathering-step-up = Move up: { $step }
gathering-step-down = Move down: { $step }
gathering-step-remove = Remove: { $step }
gathering-step-removed = The step was removed.
gathering-step-add = Add a step
gathering-move-hint = Drag a step by its handle, or press Alt and the up or down arrow in it.
gathering-moved = Now step { $place } of { $count }.
gathering-save-template = Save as a template
gathering-save-template-hint = Everyone in the group can then plan a gathering with this agenda.
gathering-template-no-notes = As here, nothing will be written down in those gatherings.
gathering-template-keep = Save it
gathering-template-saved = Saved as “{ $name }”.

## Who was there
gathering-attendance = Who was there
gathering-attendance-hint = On a line, press 1 to 5 (or p, l, e, a, r) and it moves on to the next. Everyone else sees only how many came.
gathering-attendance-empty = The group has no members yet. Add them under “People”.
gathering-everyone =
    { $count ->
        [one] The last one is here
       *[other] The other { $count } are here
    }
gathering-everyone-done =
    { $count ->
        [one] Noted for { $count } person.
       *[other] Noted for { $count } people.
    }
gathering-headcount-differs = The list and the visitors add up to { $counted }.
gathering-headcount-use = Use { $counted }
gathering-headcount-saved =
    { $count ->
        [one] { $count } person, saved.
       *[other] { $count } people, saved.
    }

## Notes
gathering-notes = Notes
gathering-notes-never = Keep to the broad lines. Never write down who said what, illnesses or medicines, names of people outside the group, or guesses about why.
gathering-notes-off = Nothing is written down in this gathering. What was heard stays in the room, so that everyone can speak freely. Practical things can go under “Decisions” and “Follow-ups”.
gathering-notes-whole = The gathering as a whole
gathering-notes-none = No notes were taken.
gathering-note-add = Write
gathering-note-add-to = Write under: { $step }
gathering-note-elsewhere = Write under another step
gathering-note-save = Add to the notes
gathering-note-by = Written by { $name }
gathering-note-remove = Remove this note
gathering-note-removed = The note was removed.
gathering-reword = Reword

## Decisions
gathering-decisions = Decisions
gathering-decisions-hint = Good enough for now, safe enough to try.
gathering-decisions-empty = Nothing was decided, which is fine.
gathering-decision-removed = The decision was removed.
gathering-decision-remove = Remove this decision
gathering-review-on-day = Review on { $day }
gathering-decided-by = by { $who }
gathering-objections-were = Objections: { $text }
gathering-decided = What was decided
gathering-decided-none = What the group decides in its gatherings appears here. Nothing yet.
gathering-decided-more = Show earlier ones

## Taken on
gathering-follow-ups = Follow-ups
gathering-follow-ups-empty = Nobody has taken anything on.
gathering-follow-up-removed = The follow-up was removed.
gathering-follow-up-remove = Remove: { $text }
gathering-owned-by = { $name }
gathering-due-by = by { $day }
gathering-done-on = done on { $day }

## What comes next
gathering-next = Next time

## Handover
gathering-handover = For the next facilitator
gathering-handover-hint = Practical things only: no histories, nothing that was said.
gathering-handover-empty = Nothing is written yet.
gathering-handover-write = Write
gathering-handover-save = Save the handover

## Own look back
gathering-reflection = My own reflection
gathering-reflection-hint = It stays in your vault, like your journal. No other facilitator receives it.
gathering-reflection-write = Write
gathering-reflection-label = What do I take from this gathering?
gathering-reflection-save = Save it
gathering-reflection-remove = Remove this reflection
gathering-reflection-removed = It is in the trash.
