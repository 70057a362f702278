# The words of goals: one's own, and what was shared with a group.

goal-title = Goals
goal-new = Write a goal
goal-empty = This is for something you would like to try, or would like to be true, in your own words. Small is fine.
goal-empty-do = Write one
goal-why = What matters to you here, and why
goal-begin = Begin here
goal-review-now = It may be a good time to review it
goal-review-on = Next review: { $day }
goal-add = Add

## One goal
goal-state = Where it stands
goal-words = In my words
goal-ladder = Ladder
goal-ladder-hint = Five rungs in your own words. 0, in the middle, is “about this would be fine”. You can rewrite them later.
goal-rung-2 = Much more than I thought
goal-rung-1 = A little further on
goal-rung-0 = About this would be fine
goal-rung-m1 = Not quite there
goal-rung-m2 = When it is hardest
goal-here = Here now
goal-now-at = Now: { $words }
goal-resting = Resting. That too is a way of living with a goal.
goal-now-active = You are working on it again.
goal-now-resting = It is resting. There is no need to set a day for coming back.
goal-now-reached = It is now marked as reached.
goal-now-let-go = You let it go. The words you wrote are still here.
goal-remove = Put in the trash
goal-removed = The goal was put in the trash.

## Small steps
goal-steps = Small steps
goal-step-new = Next small step
goal-step-words = Words for the step
goal-step-done = { $step }: done
goal-step-done-on = Done on { $day }
goal-step-up = Move “{ $step }” up
goal-step-down = Move “{ $step }” down
goal-step-drag = Drag to move
goal-step-remove = Put “{ $step }” in the trash
goal-step-removed = The step was put in the trash.
goal-step-moved = Now step { $place } of { $count }.

## Looking at it
goal-review = Review it
goal-review-rung = Where are you now?
goal-review-no-rung = I would rather not choose now
goal-review-note = What you notice
goal-review-note-hint = Done, dropped, rested. You can leave it empty.
goal-review-next = Next review
goal-in-weeks =
    { $weeks ->
        [one] In a week
       *[other] In { $weeks } weeks
    }
goal-no-next = No day
goal-review-when = “Today” will quietly mention it on { $day }.
goal-review-never = No day is set. You can review it at any time.
goal-review-keep = Save
goal-reviewed = Saved, together with the goal’s words as they are now.
goal-review-remove = Put the review of { $day } in the trash
goal-review-removed = The review was put in the trash.
goal-history = So far
goal-history-empty = You have not reviewed it yet.
goal-words-then = The words at that time

## A number
goal-number = A number, if you want one
goal-number-none = Once you have chosen a rung under “Review it”, it can be worked out here.
goal-number-what = This is goal attainment scaling (T), worked out only from the rungs of goals you are working on or have reached. 50 means “about this would be fine”. It does not measure your worth or your effort, and it is not for comparing people.
goal-number-goal = Goal
goal-number-rung = Rung
goal-number-weight = Weight
goal-weight-of = Weight of “{ $goal }”

## Sharing
goal-share = Share with a group
goal-share-title = Share a goal
goal-share-with = With which group
goal-share-choose = Choose a group to see what would be shared and who would read it.
goal-share-fields = What is copied
goal-share-preview = This, and nothing else, is shared
goal-share-dated = Dated { $day }
goal-share-readers =
    { $count ->
        [one] Only you, for now
       *[other] The { $count } people in { $group } can read it (including you)
    }
goal-share-copy = They get a copy. Small steps and earlier reviews are not shared. You can withdraw it later, but what somebody has received and read cannot be unread.
goal-share-now = Share this copy
goal-shared = A copy is in { $group } now. It goes with the next bundle you hand over.

goal-shared-title = Shared goals
goal-shared-what = What people here chose to share. Give advice only if they ask for it.
goal-shared-empty = There is nothing here yet. You can choose to share goals and parts of a journal.
goal-shared-goals = Goals
goal-shared-ladder = 0, in the middle, is “about this would be fine”. Higher up is further than expected.
goal-shared-excerpts = From journals
goal-to-mine = Go to my own goals
goal-by = From { $name }
goal-by-me = From you
goal-by-somebody = From somebody in the group
goal-withdraw = Withdraw
goal-withdrawn = Withdrawn. Once the others have added the next bundle, it is no longer shown on their laptops either. What they have received stays in their encrypted logs.
