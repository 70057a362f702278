# The group's agreement: reading, writing, acknowledging, putting it on paper.

agreement-none = There is no agreement yet. This is the place for what you want to settle together, so that everyone can speak safely.
agreement-none-member = There is no agreement yet. When a facilitator has written one and handed it over to you, you can read it here.
agreement-first = Draft the agreement
agreement-new = Write a new version
agreement-version = Version { $number }
agreement-version-from = Version { $number }, from { $day }
agreement-from = From { $day }
agreement-coming = Version { $number } (begins on { $day })
agreement-draft = Draft of version { $number }
agreement-draft-what = A draft to talk over. Until the group puts it in force, the earlier agreement still holds.
agreement-draft-keep = Save as a draft
agreement-draft-kept = The draft is saved. It is not in force.
agreement-draft-removed = The draft is in the trash.
agreement-settle = We have agreed: put it in force
agreement-acks-later = Once the group has put it in force, everyone can acknowledge it here.
agreement-in-ja = Read it in Japanese
agreement-in-en = Read it in English
agreement-only-ja = It is written in Japanese only.
agreement-only-en = It is written in English only.
agreement-no-words = There are no words in this version yet.

## Writing
agreement-write-first = A draft to talk about is enough. It can become a new version later.
agreement-write-lead = The earlier version stays as it is and can always be read.
agreement-suggest = Begin with a suggestion
agreement-suggested =
    - We call each other by the names we want to be called.
    - Anyone may pass at any time.
    - We speak and leave it there; we listen and leave it there. No advice unless somebody asks for it.
    - What we hear stays here.
    - No photos and no recordings.
    - Resting and leaving early need no reason.
    - Where life is in danger, abuse is suspected or the law requires it, we may not be able to keep a confidence.
agreement-material = Ask everyone to acknowledge it again
agreement-material-hint = Not needed if only the wording was improved. In that case the earlier acknowledgements still count.
agreement-write = Make this version { $number }
agreement-write-which = A draft settles nothing yet. If the group has agreed already, “Make this version { $number }” puts it in force from today.
agreement-write-later = Finish later
agreement-write-stop = Discard what I wrote
agreement-written = Version { $number } of the agreement is ready.

## Who has acknowledged it
agreement-acks = Who has acknowledged it
agreement-acks-count =
    { $paper ->
        [0] { $done } of { $count } have acknowledged it.
       *[other] { $done } of { $count } have acknowledged it, { $paper } of them on paper.
    }
agreement-acks-are-facilitators = Only the facilitators see who has acknowledged it. When you have read it, please tell them.
agreement-not-yet = Not yet
agreement-on-paper = On paper
agreement-on-paper-of = { $name } acknowledged it on paper
agreement-on-screen = On this screen
agreement-on-screen-of = { $name } reads it on this screen
agreement-take-back = Take back
agreement-take-back-of = Take back the acknowledgement of { $name }
agreement-noted-paper = { $name } has acknowledged it on paper.
agreement-noted-app = { $name } has acknowledged it on screen.
agreement-taken-back = The acknowledgement of { $name } was taken back.
agreement-read-lead = { $name }, please take your time to read this. Anything you wonder about can be talked over at any time.
agreement-read-done = I have read it ({ $name })
agreement-read-later = Not now

## Earlier versions
agreement-earlier = Earlier versions
agreement-changes = What changed
agreement-changes-from = From
agreement-changes-to = To
agreement-changes-show = Show what changed
agreement-changes-none = The words are the same.
agreement-changes-legend = Words that were added are underlined; words that were removed are struck through.
agreement-added = Added:
agreement-gone = Removed:

## On paper
agreement-print-lines = With lines for names
agreement-sheet-title = The agreement of { $name }
agreement-sheet-names = Acknowledged by (name to be called)
agreement-sheet-file = agreement-version-{ $number }
