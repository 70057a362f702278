# Group agreement: what it and its fields are called.

kind-agreement = Group agreement
kind-name-agreement = A group agreement
field-number = Number
field-agreement-ja = The agreement in Japanese
field-agreement-en = The agreement in English
field-agreement-from = In force from
field-material = Needs to be acknowledged again

kind-acknowledgement = Acknowledgement
kind-name-acknowledgement = An acknowledgement
field-agreement = Agreement
field-how = How

choice-ack-how-paper = On paper
choice-ack-how-app = On screen
