# Decision: what it and its fields are called.

kind-decision = Decision
kind-name-decision = A decision
field-decision-body = What was decided
field-by-whom = Who decided
hint-decision-by-whom = For example “everyone present”.
field-objections = Objections, and what became of them
hint-decision-objections = Without names.
field-decision-review-on = Review on

kind-follow-up = Follow-up
kind-name-follow-up = A follow-up
field-follow-up-text = What needs doing
field-owner = Who takes it on
field-due-on = Due on
