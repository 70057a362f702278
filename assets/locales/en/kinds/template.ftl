# Agenda template: what it and its fields are called.

kind-template = Agenda template
kind-name-template = An agenda template
field-template-key = Name of the template
field-notes = Notes are taken
field-crosstalk = People answer each other
field-steps = Steps
