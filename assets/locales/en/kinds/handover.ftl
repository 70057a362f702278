# Handover: what it and its fields are called.

kind-handover = Handover
kind-name-handover = A handover
field-room = Room
field-handover-key = Who has the key
field-access-needs = Access needs to pass on
field-open-decisions = Open decisions
field-safety-tasks = Safety tasks, and who does them
field-room-felt = How the room felt, in one line
