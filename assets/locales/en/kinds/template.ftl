# Agenda template: what it and its fields are called.

kind-template = Agenda template
kind-name-template = An agenda template
field-template-key = Name of the template
field-template-ja = Name in Japanese
field-template-en = Name in English
field-notes = Notes are taken
field-crosstalk = People reply to each other
field-steps = Steps
