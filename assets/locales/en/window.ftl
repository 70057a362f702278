# The words of the window as a whole.

window-name = Tsudoi
window-hide = Hide
window-hide-hint = Covers the window at once and locks (Ctrl+L)
window-help = Help now
window-search = Search
window-back = Back
window-close = Close
window-cancel = Cancel
window-dismiss = Put this away
window-undo = Undo
window-undone = Undone.
window-notices = What was just done
window-other-notices = { $count } more
window-undo-hint = Takes it back (Ctrl+Z)
window-saved = Saved { $time }
window-draft = Kept as a draft { $time }, not yet in the records.
window-draft-leaving = Kept as a draft { $time }. It goes into the records when you leave the field.
window-write-on = Go on writing
window-meanwhile = This was changed after you began writing. It now says:
window-drives = USB sticks and other drives
window-drive = { $name } ({ $free } free)
window-choose-folder = Choose a folder
window-folder-wanted = Please choose a folder, or type where it is.
window-tag-away = Take “{ $tag }” away

## Whose eyes it is for
audience-private = Only you
audience-group =
    { $people ->
        [0] The people of { $name }
        [one] Only you so far, in { $name }
       *[other] The { $people } people of { $name }
    }
audience-facilitators = Only the facilitators of { $name }
audience-chosen = Only those you hand it to
audience-each = Each thing says who can see it
audience-anyone = Anyone (nothing here is about you)
window-dropped-neither = What was dropped seems to be neither a bundle nor a contact card of Tsudoi. Nothing was changed.

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
nav-exchange = Give and take
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
error-home-unreadable-do = See whether the folder is yours and the disk is connected, then open Tsudoi again.
error-words-differ = These do not seem to be the words on the sheet. Nothing was changed.
error-words-differ-do = Please compare the numbers and letters once more. There is no hurry.
error-words-gone = These words cannot be shown any more, because they are kept nowhere.
error-words-gone-do = “Settings” can make new recovery words. Once they are checked, the old sheet opens nothing.
error-not-shown = What is in this file cannot be shown here. The file is as it was.
error-not-shown-do = Put it into a folder and open it with your usual program.
error-format-not-shown = This is a { $format } file, and such files cannot be shown here. The file is as it was.
error-format-not-shown-do = Take it out into a folder and open it with your usual program.
error-picture-too-large = This picture is too large to be shown here. The file is as it was.
error-picture-too-large-do = Take it out into a folder and open it with your usual program.
error-picture-damaged = This file cannot be read as a picture or a PDF. It may be damaged, or have the ending of another sort of file. Nothing was changed.
error-picture-damaged-do = Take it out into a folder and try your usual program, or ask whoever gave it for another copy.
error-no-qr = No contact card could be read from that picture. Nothing was changed.
error-no-qr-do = Try a larger, brighter photo, or paste the text of the card.
error-broken = The window made a mistake. What you asked for was not done.
error-broken-do = It is not your fault. Please try again; if it goes on, close Tsudoi and open it again.
error-unknown = That did not work.
error-unknown-do = Please look at what you wrote and try again; if it goes on, close Tsudoi and open it again.

# A sheet on paper.
print = Put it on paper
print-lead = This makes a PDF to print.
print-large = In large letters
print-folder = Folder for the PDF
print-do = Make the PDF
print-written = The PDF was written: { $file }
