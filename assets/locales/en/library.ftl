# The library: resources of a group, and one's own.

library-new = Add something
library-shelves = Shelves
library-list-group = The group's shelf
library-list-own = My own shelf
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
library-to-list = To the shelf
library-save = Put it on the shelf
library-save-own = Keep it on my shelf
library-file-after = You can attach a file once it is on the shelf.

## Fields
library-read-on = Read on
library-tags = Tags
library-level-easy = Easy
library-level-plain = Ordinary
library-level-dense = Takes time
library-licence-ours = Made by our group
library-licence-here = Only within the group
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

## The file
library-file = File
library-attach = Attach a file
library-attach-hint = Choose one, or drop it on the window. Up to 25 MB; pictures and PDF can be looked at here.
library-attached = “{ $name }” is attached.
library-file-away = The file was taken off.
library-replace = Attach another in its place
library-take-file-away = Take this file off
library-letters-missing = Some letters on this page could not be drawn, or not as they should be, because the file does not bring them along. Take it out into a folder to see all of it.
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
