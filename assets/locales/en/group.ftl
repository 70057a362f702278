# Groups: making one, at a glance, leaving.

## Making one
group-new-title = Make or join a group
group-new-make = Make a new one
group-new-lead = A name is enough to begin. Everything else can be decided together later.
group-make = Make the group
group-made = { $name } is ready.
group-invited-title = If you were invited to a group
group-invited-lead = You do not need to make a group. These three steps lead in; begin with whichever you can.
group-invited-give = Hand them my contact card
group-invited-give-lead = Hand it to the person who invited you. With it they can make a bundle for you.
group-invited-theirs = Receive the contact card of the person who invited me
group-invited-theirs-lead = Put their card in here. With it you can open their bundle.
group-invited-met = { $name }’s card is here already.
group-invited-bundle = Receive the bundle
group-invited-then = When the bundle for you has come, receive it here. It leads to the group’s page.
group-invited-take = Receive a bundle
group-show-my-card = Show my contact card

## First steps
group-first = First steps
group-first-lead = In any order, and there is no hurry.
group-first-agreement = Draft the agreement
group-first-gathering = Plan the first gathering

## At a glance
group-about = About this group
group-about-edit = Change
group-about-save = Save
group-about-saved = The description of the group was changed.
group-no-purpose = Nothing is written here yet.
group-nothing-yet = What is in this group has not arrived here yet. Receive a bundle in “Hand over and receive”.
group-next = Next gathering
group-next-open = Open this gathering
group-next-agreed = The next one was agreed for { $day }. The details are still to come.
group-next-none = There is no next date yet.
group-open = Follow-ups
group-follow-up-owner = { $name }
group-follow-up-nobody = Nobody has taken this on yet
group-follow-up-until = by { $day }
group-follow-up-is-done = Done
group-follow-up-mark = Done: { $text }
group-follow-up-done = Marked as done.
group-decisions = Decisions to review together
group-decision-review = Review on { $day }
group-decision-open = See its gathering
group-newest = Shared most recently
group-who = Who is in the group
group-who-count =
    { $count ->
        [one] One person
       *[other] { $count } people
    }
group-who-resting =
    { $count ->
        [one] One of them is resting for now.
       *[other] { $count } of them are resting for now.
    }
group-to-members = See the members

## Who has received what
group-received = Who has what
group-received-alone = There is nobody else yet who could receive a bundle.
group-received-all-until = { $name }’s laptop has everything up to { $day }.
group-received-all = { $name }’s laptop has everything.
group-received-until =
    { $behind ->
        [one] { $name }’s laptop has what was written up to { $day }. No word yet about 1 record since then.
       *[other] { $name }’s laptop has what was written up to { $day }. No word yet about { $behind } records since then.
    }
group-received-behind =
    { $behind ->
        [one] No word yet from { $name }’s laptop about 1 record.
       *[other] No word yet from { $name }’s laptop about { $behind } records.
    }
group-received-nothing-said = Nothing has been heard from { $name }’s laptop yet.
group-export = Hand over a bundle
group-held-title = What has not arrived here yet
group-held =
    { $count ->
        [one] Waiting for one thing from { $name }.
       *[other] Waiting for { $count } things from { $name }.
    }
group-held-who =
    { $count ->
        [one] Waiting for one thing from { $name }. Who has it: { $names }
       *[other] Waiting for { $count } things from { $name }. Who has them: { $names }
    }
group-held-unknown =
    { $count ->
        [one] Waiting for one thing from somebody who is not known here yet.
       *[other] Waiting for { $count } things from somebody who is not known here yet.
    }
group-held-unknown-who =
    { $count ->
        [one] Waiting for one thing from somebody who is not known here yet. Who has it: { $names }
       *[other] Waiting for { $count } things from somebody who is not known here yet. Who has them: { $names }
    }
group-held-hint = Nothing is lost. A bundle from somebody who has it will complete it.

## Leaving
group-leave = Leave this group
group-leave-title = Leave { $name }
group-leave-lead = Leaving is yours to decide, at any time. Before you do, please know this:
group-leave-stays = What you have written in the group so far stays on the others’ laptops.
group-leave-here = What you have received so far can still be read in your vault. Your journal, your moods and all that is yours stay as they are.
group-leave-no-more = What is written from now on will not reach you.
group-leave-no-undo = This cannot be undone. To come back, ask a facilitator to welcome you again.
group-leave-last = You are the only facilitator. So that the group can go on, please make somebody else a facilitator first. After that you can leave at any time.
group-leave-stay = Stay for now
group-leave-first = First save what is yours to a folder, or choose to leave without it.
group-leave-do = Leave { $name }
group-leave-done = You have left { $name }. Thank you for having been part of it.
group-own-title = Take what is yours with you
group-own-hint = What you wrote in this group and what is about you, in one file. That file is not locked: whoever has it can read it.
group-own-folder = Folder for the file
group-own-write = Write the file
group-own-written =
    { $count ->
        [one] One record was written: { $file }
       *[other] { $count } records were written: { $file }
    }
group-own-without = Leave without writing the file
group-left = You have left { $name }. The others learn of it when you hand over one more bundle.
group-left-export = Hand over a last bundle
group-left-own = Write what is mine to a file

## What waits in the group
group-waits = What is waiting
group-waits-held = Some changes are waiting for a bundle that is not here yet
