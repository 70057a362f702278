# The library: resources of a group, and one's own.

library-new = Add something
library-shelves = Libraries
library-list-group = The group’s library
library-list-own = My own library
library-empty = Things that helped somebody in the group and may help others go here: a leaflet, a book, a place to ask. Begin with one thing.
library-empty-own = Nothing here yet. Only you see what you put here; later you can share a copy with the group.
library-search = Find in this library
library-count =
    { $count ->
        [one] { $count } thing
       *[other] { $count } things
    }
library-found = { $count } of { $all }
library-has-file = with a file
library-two-versions = There are two versions
library-edit = Change
library-remove = Put in the trash
library-removed = It is in the trash.
library-to-list = Back to the library
library-save = Add it to the library
library-save-own = Add it to my library
library-file-after = You can attach a file once it is in the library.

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
library-attach-hint = Choose one, or drop it on the window. Up to 25 MB; pictures and PDFs can be viewed here.
library-attached = “{ $name }” is attached.
library-file-away = The file was removed.
library-replace = Attach another in its place
library-take-file-away = Remove this file
library-letters-missing = Some letters on this page could not be drawn, or not as they should be, because the file does not include them. Copy it to a folder and open it there to see all of it.
library-take-out = Copy to a folder
library-take-out-hint = Outside Tsudoi the file is not encrypted: whoever opens the folder can read it.
library-take-out-now = Copy it
library-taken-out = The copy is here: { $path }
library-folder = Folder
library-page = Page { $page } of { $pages }
library-page-of = { $name }, page { $page } of { $pages }
library-page-back = Previous page
library-page-next = Next page

## Words of people
library-words = What people say about it
library-words-empty = Nobody has written anything yet.
library-words-add = Say something about it
library-words-continue = Continue writing
library-words-label = In your own words
library-words-save = Add these words
library-words-change = Change
library-words-remove = Remove these words
library-words-removed = The words were removed.

## A copy for the group
library-share = Share a copy with { $group }
library-share-what = A copy of this goes into the group’s library. With the next bundle you hand over, these people can read it: { $names } (including you). Your own stays as it is.
library-share-no-file = The attached file does not go with it. Attach it to the copy if the group should have it.
library-share-now = Share the copy
library-shared = The copy is in the group’s library.
