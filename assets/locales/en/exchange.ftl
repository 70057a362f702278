# Giving and taking.

exchange-name = Give and take
exchange-about = Tsudoi makes no connections. People hand each other “bundles”: files on a USB stick or any other way. Only those a bundle is for can open it.
exchange-export = Give
exchange-import = Take

## Give
exchange-no-group = What can be given is what belongs to a group, and there is no group yet. Your journal and moods do not leave from here.
exchange-to-new-group = Make a group
exchange-group = Which group is it about?
exchange-people = Who is it for?
exchange-people-hint = Everyone is chosen to begin with.
exchange-all-people = Choose everyone
exchange-no-people = Choose nobody
exchange-alone = So far nobody else in this group has a laptop that opens bundles. Once somebody has, you can give to them here.
exchange-to-members = Go to “People”
exchange-nobody = Choose somebody, and what would leave is shown here.
exchange-facilitator = Facilitator
exchange-newcomer = For the first time
exchange-unverified = Digits not compared yet
exchange-unverified-hint = Until you have compared the digits aloud, no machine can tell that this is really them. There is no hurry; do it when you meet.
exchange-history = How much should people get who are new to it?
exchange-history-names = New to it: { $names }
exchange-history-all = Everything so far
exchange-history-all-hint = What is written now, and how it came to be.
exchange-history-state = Only what is written now
exchange-history-state-hint = Earlier wordings stay here.
exchange-history-now = Only from now on
exchange-history-now-hint = Nothing from before; what is written after this.

## What leaves
exchange-leaving = What leaves
exchange-previewing-export = Looking at what would leave
exchange-readers = Can be opened by { $names }
exchange-space-total =
    { $count ->
        [one] 1 record
       *[other] { $count } records
    }
exchange-kind-line =
    { $count ->
       *[other] { $kind } ({ $count })
    }
exchange-what-new = New
exchange-what-changed = Changed
exchange-what-removed = Removed
exchange-what-needs-you = Two versions
exchange-untitled = (no title)
exchange-file-size = Attached file, { $size }
exchange-more =
    { $count ->
        [one] and one more
       *[other] and { $count } more
    }
exchange-nothing-new = There is nothing that they do not have yet. Giving it still tells them what has reached you.
exchange-nothing-new-space = Nothing new.
exchange-only-these = Nothing else leaves: no journal, no moods, no goals of your own, no safety plan.
exchange-earlier-too = Of what was changed or removed, the earlier words go along too, in the encrypted log.
exchange-where = Where should it be written?
exchange-folder = A folder or USB stick
exchange-write = Write the bundle
exchange-where-first = Please choose a folder or a USB stick first.
exchange-writing = Writing the bundle and reading it back

## Given
exchange-exported = The bundle is ready
exchange-exported-in = It is in { $folder }
exchange-exported-files =
    { $count ->
        [one] 1 file
       *[other] { $count } files
    }
exchange-exported-all-files =
    { $count ->
        [one] Please hand this file over.
       *[other] Please hand all { $count } over, in any order.
    }
exchange-exported-read-back = Read back and compared: it is the same
exchange-exported-flushed = Written to the drive: the USB stick is safe to remove
exchange-exported-eject = Written to the drive: eject the USB stick as usual before you remove it
exchange-exported-say = What to say when you hand it over
exchange-exported-words = “In Tsudoi, go to ‘Give and take’, then ‘Take’, and choose this file. You will see what is in it before it is taken in.”
exchange-exported-lost = It may get lost: nobody but the people it is for can open it. Until they have told you that it arrived, the next bundle holds the same again.
exchange-exported-again = Give to others too

## Take
exchange-waiting = A bundle is waiting. Before it is taken in, you see what is in it.
exchange-older =
    { $count ->
        [one] These are the newest. One older bundle lies there too and was not looked at.
       *[other] These are the newest. { $count } older bundles lie there too and were not looked at.
    }
exchange-choose = Choose bundles
exchange-drop = You can also drop bundles on this window. You always see what is in them before they are taken in.
exchange-from-file = From a file
exchange-from-folder = From a folder or USB stick
exchange-open-folder = See the bundles there
exchange-path = Type where the file is
exchange-path-hint = For example /media/hana/USB/bundle-k7q2m9x4.tsudoi
exchange-open-path = See this bundle
exchange-none-in-folder = There are no bundles (.tsudoi) in that folder.
exchange-none-dropped = There was no bundle (.tsudoi) in what was dropped.
exchange-previewing-import = Looking into the bundle; nothing changes yet
exchange-arriving = What came
exchange-from = From { $name }
exchange-from-me = From another laptop of yours
exchange-verified = You have compared their digits
exchange-files =
    { $count ->
        [one] 1 bundle
       *[other] { $count } bundles
    }
exchange-counts-new =
    { $count ->
       *[other] { $count } new
    }
exchange-counts-known =
    { $count ->
       *[other] { $count } already here
    }
exchange-counts-needs =
    { $count ->
        [one] 1 needs you
       *[other] { $count } need you
    }
exchange-all-known = All of this has arrived before. Taking it in again changes nothing.
exchange-pieces =
    { $count ->
        [one] One piece of an attached file is in it.
       *[other] { $count } pieces of attached files are in it.
    }
exchange-quarantined =
    { $count ->
        [one] One change was written after its author had left the group. It is kept apart and not shown.
       *[other] { $count } changes were written after their authors had left the group. They are kept apart and not shown.
    }
exchange-will-change = Records that change
exchange-no-records = No record changes. It only tells who has received what.
exchange-will-remove =
    { $count ->
        [one] One record will no longer be shown, because it was removed where the bundle comes from.
       *[other] { $count } records will no longer be shown, because they were removed where the bundle comes from.
    }
exchange-nothing-yet = Nothing has changed yet.
exchange-aside =
    { $count ->
        [one] One bundle could not be opened
       *[other] { $count } bundles could not be opened
    }
exchange-aside-hint = The files are as they were. The other bundles can be taken in.
exchange-import-in = Take in
exchange-not-now = Not now
exchange-taking = Taking in; stopping on the way changes nothing
exchange-to-card = Where to take in a contact card
exchange-unknown-do = The file is as it was. Take in their contact card on the page “People”, then open the bundle here again.
exchange-try-again = Look again
exchange-other-files = Choose other bundles
exchange-hides = Many records would no longer be shown
exchange-hides-text =
    { $count ->
        [one] Taking this in would hide 1 record that you see now. It seems to have been removed where the bundle comes from.
       *[other] Taking this in would hide { $count } of the records that you see now. They seem to have been removed together where the bundle comes from.
    }
exchange-hides-do = If you did not expect this, leave it and ask the sender. If you go on, a backup is made first.
exchange-hides-yes = Make a backup and take in

## Taken in
exchange-imported = Taken in
exchange-imported-nothing = Nothing changed. All of it had arrived before.
exchange-imported-changes =
    { $count ->
        [one] 1 record changed
       *[other] { $count } records changed
    }
exchange-imported-by = by { $by }
exchange-needs-you = Two versions
exchange-needs-you-text =
    { $count ->
        [one] One thing was changed in different places. All versions are kept. Compare them whenever it suits you.
       *[other] { $count } things were changed in different places. All versions are kept. Compare them whenever it suits you.
    }
exchange-to-versions = Compare the versions
exchange-held = What still waits
exchange-held-about = Something that was written before has not arrived yet, so this is put by. It shows by itself once the rest arrives.
exchange-held-who =
    { $count ->
        [one] Waiting for one change from { $name }’s laptop.
       *[other] Waiting for { $count } changes from { $name }’s laptop.
    }
exchange-held-unknown =
    { $count ->
        [one] Waiting for one change from a laptop that is not known here yet.
       *[other] Waiting for { $count } changes from a laptop that is not known here yet.
    }
exchange-held-has = Who has them: { $names }
exchange-held-none = Nobody has said yet that they have them. Please ask the sender to give once more.
exchange-way-back = To see how it was before
exchange-way-back-before = There is a backup from right before this: “{ $file }”.
exchange-way-back-day = There is a backup from before the first bundles of today were taken in: “{ $file }”.
exchange-way-back-text = Lock, choose “Restore a backup” on the first page, and pick it: a vault as it was is made beside this one. This one stays as it is.
exchange-no-backup = Nothing new was taken in, so no backup was made.
exchange-to-backups = See the backups
exchange-export-back = Give something back
exchange-export-back-hint = A bundle in return tells them that theirs has reached you.
exchange-import-more = Take more bundles
exchange-new-group = A group that is new to you: { $name }
exchange-imported-counts = ({ $new } new, { $known } already here)
