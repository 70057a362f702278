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
hint-resource-body = Lists and **emphasis** are possible.
hint-resource-content-note = What may be hard to read. It is shown first, and the rest only when one wants it.
hint-resource-url = It is text to copy. Tsudoi never opens it.
hint-resource-licence = Who may copy it, and how.
field-resource-verified-on = Last checked on
hint-resource-verified-on = The day on which somebody saw that it is still right.

kind-recommendation = Recommendation
kind-name-recommendation = A recommendation
field-resource = Resource
field-recommendation-body = What they say of it
field-by = Under the name
hint-recommendation-body = What it did for you, or for whom it might be good. Everyone in the group reads it.
hint-recommendation-by = May stay empty.
