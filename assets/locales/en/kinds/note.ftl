# Group note: what it and its fields are called.

kind-note = Group note
kind-name-note = A group note
field-step = Agenda step
