# Journal entry: what it and its fields are called.

kind-journal = Journal entry
kind-name-journal = A journal entry

kind-excerpt = Shared excerpt
kind-name-excerpt = A shared excerpt
