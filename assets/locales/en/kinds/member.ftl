# Member: what it and its fields are called.

kind-member = Member
kind-name-member = A member
field-name = Name to be called
field-pronouns = Pronouns
field-role = Role
field-person = Person
field-joined-on = Joined on
field-left-on = Left on
hint-member-name = The name they want to be called. It need not be a legal name.
wanted-member-name = Please write the name they want to be called.
hint-member-reading = The list is sorted by it.
hint-member-pronouns = Only if they want others to know.

choice-member-role-member = Member
choice-member-role-facilitator = Facilitator
choice-member-state-active = Taking part
choice-member-state-resting = Resting for now
choice-member-state-left = Has left

kind-profile = About a member
kind-name-profile = A note about a member
field-field = What it is about
field-value = What there is to say
