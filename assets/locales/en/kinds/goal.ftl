# Goal: what it and its fields are called.

kind-goal = Goal
kind-name-goal = A goal
field-why = Why it matters
field-ladder = Ladder (−2 to +2)
field-weight = Weight
field-goal-review-on = Next review
hint-goal-why = Such as “Sit in the library for half an hour once a week, so as not to forget the air outside”

choice-goal-state-active = Under way
choice-goal-state-resting = Resting for now
choice-goal-state-reached = Reached
choice-goal-state-let-go = Let go

kind-step = Small step
kind-name-step = A small step
field-goal = Goal
field-text = Text

kind-review = Review of a goal
kind-name-review = A review of a goal
field-review-on = Reviewed on
field-rung = Rung
field-review-why = Why it mattered then
field-review-ladder = The ladder then (−2 to +2)
