# Groups: making one, at a glance, leaving.

## Making one
group-new-title = Make or join a group
group-new-make = Make a new one
group-new-lead = A name is enough to begin. Everything else can be decided together later.
group-make = Make the group
group-made = { $name } is ready.
group-invited-title = If you were invited to a group
group-invited-lead = There is nothing to make. These three things lead in; begin with whichever you can.
group-invited-give = Give them my contact card
group-invited-give-lead = Hand it to whoever invited you. With it they can make a bundle for you.
group-invited-theirs = Take the card of whoever invited me
group-invited-theirs-lead = Put their card in here. With it you can open their bundle.
group-invited-met = { $name }’s card is here already.
group-invited-bundle = Take in the bundle
group-invited-then = When the bundle for you has come, take it in. It leads to the group’s page.
group-invited-take = Take in a bundle
group-show-my-card = Show my contact card

## First steps
group-first = First steps
group-first-lead = In any order, and there is no hurry.
group-first-agreement = Draft the agreement
group-first-gathering = Plan the first gathering

## At a glance
group-about = About this group
group-about-edit = Change
group-about-save = Keep this
group-about-saved = What the group says of itself was changed.
group-no-purpose = Nothing is written here yet.
group-nothing-yet = What is in this group has not come here yet. Take a bundle in at “Give and take”.
group-next = Next gathering
group-next-open = Open this gathering
group-next-agreed = The next one was agreed for { $day }. The details are still to come.
group-next-none = There is no next date yet.
group-open = Taken on
group-follow-up-owner = { $name }
group-follow-up-nobody = Nobody has taken this on yet
group-follow-up-until = by { $day }
group-follow-up-is-done = Done
group-follow-up-mark = Done: { $text }
group-follow-up-done = Marked as done.
group-decisions = Decisions to look at again together
group-decision-review = Look again on { $day }
group-decision-open = To its gathering
group-newest = Shared most recently
group-who = Who is in
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
group-to-members = See the people

## Who has received what
group-received = Who has what
group-received-alone = There is nobody else yet who could be given a bundle.
group-received-all-until = { $name }’s laptop has everything up to { $day }.
group-received-all = { $name }’s laptop has everything.
group-received-until =
    { $behind ->
        [one] { $name }’s laptop has what was written up to { $day }. Not heard back about 1 record since.
       *[other] { $name }’s laptop has what was written up to { $day }. Not heard back about { $behind } records since.
    }
group-received-behind =
    { $behind ->
        [one] Not heard back from { $name }’s laptop about 1 record.
       *[other] Not heard back from { $name }’s laptop about { $behind } records.
    }
group-received-nothing-said = Nothing has been heard from { $name }’s laptop yet.
group-export = Give a bundle
group-held-title = What has not come here yet
group-held =
    { $count ->
        [one] One thing that { $name } wrote is waited for.
       *[other] { $count } things that { $name } wrote are waited for.
    }
group-held-who =
    { $count ->
        [one] One thing that { $name } wrote is waited for. Who has it: { $names }
       *[other] { $count } things that { $name } wrote are waited for. Who has them: { $names }
    }
group-held-unknown =
    { $count ->
        [one] One thing is waited for that somebody wrote who is not known here yet.
       *[other] { $count } things are waited for that somebody wrote who is not known here yet.
    }
group-held-unknown-who =
    { $count ->
        [one] One thing is waited for that somebody wrote who is not known here yet. Who has it: { $names }
       *[other] { $count } things are waited for that somebody wrote who is not known here yet. Who has them: { $names }
    }
group-held-hint = Nothing is lost. A bundle from somebody who has it makes it complete.

## Leaving
group-leave = Leave this group
group-leave-title = Leave { $name }
group-leave-lead = Leaving is yours to decide, at any time. Before you do, please know this:
group-leave-stays = What you have written in the group so far stays on the others’ laptops.
group-leave-here = What you have received so far can still be read in your vault. Your journal, mood and all that is yours stay as they are.
group-leave-no-more = What is written from now on will not reach you.
group-leave-no-undo = This cannot be undone. To come back, ask a facilitator to take you in again.
group-leave-last = You are the only facilitator. So that the group can go on, please make somebody else a facilitator first. After that you can leave at any time.
group-leave-stay = Stay for now
group-leave-first = First write what is yours into a folder, or choose to leave without it.
group-leave-do = Leave { $name }
group-leave-done = You have left { $name }. Thank you for having been there.
group-own-title = Take along what is yours
group-own-hint = What you wrote in this group and what is about you, in one file. That file is not locked: whoever has it can read it.
group-own-folder = Folder to write to
group-own-write = Write it
group-own-written =
    { $count ->
        [one] One record was written: { $file }
       *[other] { $count } records were written: { $file }
    }
group-own-without = Leave without writing it
group-left = You have left { $name }. The others learn of it when you give a bundle once more.
group-left-export = Give a last bundle
group-left-own = Write what is mine to a file

## What waits in the group
group-waits = Waiting for somebody
group-waits-held = Some changes wait for a bundle that is not here yet
