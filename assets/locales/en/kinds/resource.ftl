# Resource: what it and its fields are called.

kind-resource = Resource
kind-name-resource = A resource
field-kind = What it is
field-licence = Terms of use
field-resource-lang = Language of the resource
field-reading-level = Easy to read?
field-content-note = Before you read
field-attachment = Attached file
field-resource-title = Name
field-resource-body = What it says, or why it is here
hint-resource-body = You can use lists and **emphasis**.
hint-resource-content-note = What may be hard to read. It is shown first; the rest is shown only when the reader asks for it.
hint-resource-url = Text to copy. Tsudoi never opens it.
hint-resource-licence = Who may copy it, and how.
field-resource-verified-on = Last checked on
hint-resource-verified-on = The day on which somebody last saw that it is still right.

kind-recommendation = Recommendation
kind-name-recommendation = A recommendation
field-resource = Resource
field-recommendation-body = What people say about it
field-by = Signed as
hint-recommendation-body = What it did for you, or for whom it might be good. Everyone in the group reads it.
hint-recommendation-by = This can stay empty.
