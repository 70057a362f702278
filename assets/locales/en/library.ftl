# The library: resources of a group, and one's own.

library-new = Add something
library-shelves = Shelves
library-shelf-group = The group's shelf
library-shelf-own = My own shelf
library-empty = Here is what helped somebody in the group and may help others: a leaflet, a book, a place to ask. Begin with one thing.
library-empty-own = Nothing here yet. What you put here only you see; later you can give the group a copy.
library-search = Find on this shelf
library-count =
    { $count ->
        [one] { $count } thing
       *[other] { $count } things
    }
library-found = { $count } of { $all }
library-has-file = with a file
library-two-versions = There are two versions
library-edit = Change
library-remove = Put into the trash
library-removed = It is in the trash.
library-to-shelf = To the shelf
library-save = Put it on the shelf
library-save-own = Keep it on my shelf
library-save-changes = Save
library-later = Leave for later
library-file-after = You can attach a file once it is on the shelf.

## Fields
library-title = Name
library-kind = What it is
library-lang = Language
library-choose-none = not said
library-body = What it says, or why it is here
library-body-hint = Lists and **emphasis** are possible.
library-content-note = Before you read
library-content-note-hint = What may be hard to read. It is shown first, and the rest only when one wants it.
library-read-on = Read on
library-tags = Tags
library-url = Link
library-url-hint = It is text to copy. Tsudoi never opens it.
library-copy = Copy
library-copied = Copied.
library-reading-level = Easy to read?
library-level-easy = Easy
library-level-plain = Ordinary
library-level-dense = Takes time
library-licence = Terms of use
library-licence-hint = Who may copy it, and how.
library-licence-ours = Made by our group
library-licence-here = Only within the group
library-verified-on = Last checked on
library-verified-hint = The day on which somebody saw that it is still right.
library-verified-today = Checked today
library-checked-now = Noted that it was checked today.
library-never-checked = Nobody has checked it yet. Please check before relying on it.
library-checked-ahead = The day of checking has not come yet. Please look at it again.
library-checked-today = Checked today.
library-checked-days =
    { $count ->
        [one] Last checked { $count } day ago.
       *[other] Last checked { $count } days ago.
    }
library-checked-months =
    { $count ->
        [one] Last checked { $count } month ago.
       *[other] Last checked { $count } months ago.
    }
library-please-check = {" "}Please check.
library-made-by = Put here by
library-kind-leaflet = Leaflet
library-kind-book = Book
library-kind-article = Article
library-kind-video = Video
library-kind-audio = Something to listen to
library-kind-map = Map
library-kind-service = A place to ask
library-kind-form = Form
library-kind-tool = Tool
library-kind-other = Something else
library-lang-ja = Japanese
library-lang-en = English
library-lang-zh = Chinese
library-lang-ko = Korean
library-lang-pt = Portuguese
library-lang-vi = Vietnamese
library-lang-tl = Tagalog
library-lang-es = Spanish

## The file
library-file = File
library-attach = Attach a file
library-attach-hint = Choose one, or drop it on the window. Up to 25 MB; pictures and PDF can be looked at here.
library-attached = “{ $name }” is attached.
library-file-away = The file was taken off.
library-replace = Attach another in its place
library-take-file-away = Take this file off
library-not-shown = This kind of file cannot be looked at here. Take it out into a folder and open it with your usual program.
library-take-out = Take out into a folder
library-take-out-hint = Outside Tsudoi the file is not encrypted: whoever opens the folder can read it.
library-take-out-now = Take it out
library-taken-out = It is here now: { $path }
library-folder = Folder
library-page = Page { $page } of { $pages }
library-page-of = { $name }, page { $page } of { $pages }
library-page-back = Page before
library-page-next = Next page

## Words of people
library-words = What people say of it
library-words-empty = Nobody has written anything yet.
library-words-add = Say something about it
library-words-continue = Go on writing
library-words-label = In your own words
library-words-hint = What it did for you, or for whom it might be good. Everyone in the group reads it.
library-words-by = Under the name
library-words-by-hint = May stay empty.
library-words-save = Put it there
library-words-change = Change
library-words-remove = Remove these words
library-words-removed = The words were removed.

## A copy for the group
library-share = Give { $group } a copy
library-share-what = A copy of this goes onto the group's shelf. With the next bundle you give, these people can read it: { $names } (you among them). Your own stays as it is.
library-share-no-file = The attached file does not go along. Attach it to the copy if the group should have it.
library-share-now = Put the copy there
library-shared = The copy is on the group's shelf.
