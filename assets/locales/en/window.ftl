# The words of the window as a whole.

window-name = Tsudoi
window-hide = Hide
window-hide-hint = Covers the window at once and locks the vault (Ctrl+L)
window-help = Help now
window-search = Search
window-back = Back
window-close = Close
window-cancel = Cancel
window-dismiss = Close this notice
window-undo = Undo
window-undone = Undone.
window-notices = What was just done
window-other-notices = { $count } more
window-undo-hint = Undoes it (Ctrl+Z)
window-saved = Saved { $time }
window-draft = Kept as a draft { $time }, not yet in the records.
window-draft-leaving = Kept as a draft { $time }. It goes into the records when you leave the field.
window-write-on = Continue writing
window-meanwhile = This was changed after you began writing. It now says:
window-drives = USB sticks and other drives
window-drive = { $name } ({ $free } free)
window-choose-folder = Choose a folder
window-folder-wanted = Please choose a folder, or type where it is.
window-tag-away = Remove “{ $tag }”

## Whose eyes it is for
audience-private = Only you
audience-group =
    { $people ->
        [0] The people in { $name }
        [one] Only you, for now
       *[other] The { $people } people in { $name }
    }
audience-facilitators = Only the facilitators of { $name }
audience-chosen = Only the people you hand it to
audience-each = Each item says who can see it
audience-anyone = Anyone (nothing here is about you)
window-dropped-neither = What you dropped does not seem to be a bundle or a contact card from Tsudoi. Nothing was changed.

## Places
nav-places = Places
nav-spaces = Whose places are shown
nav-space-hint = { $name } (Ctrl+{ $number })
nav-other-groups = Other groups, or a new one
nav-make-group = Make a group
nav-invited = I was invited to a group
nav-tabs = Pages of this place
nav-mine = Mine
nav-today = Today
nav-journal = Journal
nav-mood = Mood
nav-goals = Goals
nav-plan = Safety plan
nav-home = Home
nav-gatherings = Gatherings
nav-people = People
nav-members = Members
nav-care = Agreement and care
nav-agreement = Agreement
nav-shared = Shared
nav-library = Library
nav-group-goals = Goals and excerpts
nav-always = Always here
nav-new-group = Make or join a group
nav-exchange = Hand over and receive
nav-exchange-waits = , something is waiting here
nav-more = More
nav-versions =
    { $count ->
       *[other] Two versions ({ $count })
    }
nav-trash = Trash
nav-settings = Settings
nav-unnamed-group = A group without a name yet

## When something did not work
error-locked = The vault is locked. Nothing was changed.
error-locked-do = Please open it with its passphrase, then try again.
error-no-home = This computer does not say where vaults should be kept. Nothing was changed.
error-no-home-do = Set TSUDOI_HOME to a folder of your own, then open Tsudoi again.
error-home-unreadable = The folder { $home } could not be read. Nothing was changed.
error-home-unreadable-do = Check that the folder is yours and the disk is connected, then open Tsudoi again.
error-words-differ = These do not seem to be the words on the sheet. Nothing was changed.
error-words-differ-do = Please compare the numbers and letters again. There is no hurry.
error-words-gone = These words cannot be shown any more, because they are not stored anywhere.
error-words-gone-do = You can make new recovery words in “Settings”. Once they are checked, the old sheet no longer works.
error-not-shown = What is in this file cannot be shown here. The file is as it was.
error-not-shown-do = Copy it to a folder and open it with your usual program.
error-format-not-shown = This is a { $format } file, and such files cannot be shown here. The file is as it was.
error-format-not-shown-do = Copy it to a folder and open it with your usual program.
error-picture-too-large = This picture is too large to be shown here. The file is as it was.
error-picture-too-large-do = Copy it to a folder and open it with your usual program.
error-picture-damaged = This file cannot be read as a picture or a PDF. It may be damaged, or its name may end like another type of file. Nothing was changed.
error-picture-damaged-do = Copy it to a folder and try your usual program, or ask the person it came from for another copy.
error-broken = Something went wrong on our side; nothing was done.
error-broken-do = It is not your fault. Please try again. If it keeps happening, close Tsudoi and open it again.
error-unknown = That did not work.
error-unknown-do = Please look at what you wrote and try again. If it keeps happening, close Tsudoi and open it again.

# A sheet on paper.
print = Put it on paper
print-lead = This makes a PDF that you can print.
print-large = In large letters
print-folder = Folder for the PDF
print-do = Make the PDF
print-written = The PDF was written: { $file }
