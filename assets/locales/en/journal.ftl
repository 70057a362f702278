# The journal.

journal-title = Journal
journal-new = Write something new
journal-entries = Entries so far
journal-count =
    { $count ->
        [one] { $count } entry
       *[other] { $count } entries
    }

## Writing
journal-sheet = A sheet to write on
journal-sheet-edit = The entry you are changing
journal-body = Your words
journal-body-hint = Kept as you write.
journal-more = Add a title, a day, tags
journal-entry-title = Title (can stay empty)
journal-day = When was it?
journal-day-hint = If you leave it empty, it is the day on which you began to write.
journal-tags = Tags (Enter adds one)
journal-markup-hint = In your words you can use “# heading”, “**strong**” and “- list”.
journal-done = Done
journal-done-edit = Done
journal-done-hint = Ctrl+Enter does the same
journal-discard = Throw this sheet away
journal-discard-edit = Leave it as it was
journal-kept = It is in your journal.
journal-discarded = The sheet was thrown away.
journal-edit-discarded = The entry is as it was.
journal-changed = The entry was changed.
journal-empty-edit = There were no words left, so the entry stayed as it was. To let it go, use “Put in the trash”.
journal-unfinished = You were changing an entry
journal-go-on = Continue with “{ $heading }”

## Reading
journal-earlier = Earlier entry
journal-later = Later entry
journal-edit = Change it
journal-share = Share a part
journal-remove = Put in the trash
journal-removed = It is in the trash. You can put it back within 30 days.
journal-gone = This entry is not here any more. It may be in the trash.
journal-see-trash = Look in the trash
journal-two-versions = There are two versions of this entry, written separately.
journal-see-versions = See both

## Finding and leafing through
journal-find = Words in your journal
journal-find-hint = Two characters are enough.
journal-with-tag = Only with the tag
journal-calendar = Calendar
journal-calendar-label = Days with entries
journal-day-count =
    { $count ->
        [one] { $count } entry
       *[other] { $count } entries
    }
journal-found =
    { $count ->
        [0] Nothing was found. Shorter words may find more.
        [one] { $count } entry was found.
       *[other] { $count } entries were found.
    }
journal-found-cut = These are the newest { $count }. Add words to narrow it down.
journal-up-to = Entries up to { $day }
journal-whole = Show all
journal-empty = Your entries will gather here. They need not be well written: a line will do, or a word.

## Sharing
journal-share-title = Share a part of an entry
journal-share-with = With which group
journal-share-what = What
journal-share-field-title = The title “{ $title }”
journal-share-field-day = The day ({ $day })
journal-share-day-hint = Without the day, it gets today’s date instead.
journal-share-body = The words to share (cut them as you like; the entry itself stays as it is)
journal-share-preview = This is what they get
journal-share-empty = There are no words yet.
journal-share-readers =
    { $members ->
        [1] Only you, for now. People who join { $name } later will be able to read this.
       *[other] { $members } people in { $name } will be able to read this.
    }
journal-share-copy = What you hand over is a copy. The entry itself stays yours alone. Once a copy has been handed over, you may not be able to take it back.
journal-share-do = Put the copy into { $name }
journal-shared = The copy is in { $name }. The others get it with the next bundle you hand over.
journal-share-no-group = There is no group yet to share with.

## Writing it out
journal-export = Write to a file
journal-export-title = Write the journal to a file
journal-export-what = All entries become one file (Markdown) that any program can read. It is not locked: whoever can open the file can read it.
journal-export-folder = Folder for the file
journal-export-do = Write the file
journal-exporting = Writing the journal…
journal-exported =
    { $count ->
        [one] { $count } entry was written.
       *[other] { $count } entries were written.
    }
journal-exported-file = The file: { $file }
