# Helpline: what it and its fields are called.

kind-helpline = Helpline
kind-name-helpline = A helpline
field-helpline-name = Name of the helpline
field-helpline-number = Number
field-channel = How to reach it
field-source = Source
field-enabled = Shown
field-helpline-key = Helpline it replaces
