# Handover: what it and its fields are called.

kind-handover = Handover
kind-name-handover = A handover
field-room = Room
field-handover-key = Who has the key
field-access-needs = Access needs to pass on
hint-handover-access-needs = Only what the person has asked to pass on.
field-open-decisions = Open decisions
field-safety-tasks = Safety tasks, and who does them
field-room-felt = How the room felt, in one line
hint-handover-room-felt = One neutral line, such as “quiet; people stayed for tea”.
