# About the group: what it and its fields are called.

kind-group = About the group
kind-name-group = The description of a group
field-group-name = Name of the group
field-purpose = What the group is for
hint-group-name = For example: Hidamari. Only people in the group see it.
wanted-group-name = Please write a name for the group.
hint-group-reading = In hiragana, for a name that is written in kanji.
hint-group-purpose = Who meets, and what for. A few words are enough.
hint-group-place = For example: Community centre, upper floor
