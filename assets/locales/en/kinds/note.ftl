# Group note: what it and its fields are called.

kind-note = Group note
kind-name-note = A group note
field-note-body = A note for the group
hint-note-body = Everyone in the group can read and reword it.
field-step = Agenda step
