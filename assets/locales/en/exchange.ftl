# Giving and taking.

exchange-name = Hand over and receive
exchange-about = Tsudoi makes no connections. People hand each other “bundles”: files on a USB stick or any other way. Only those a bundle is for can open it.
exchange-export = Hand over
exchange-import = Receive

## Give
exchange-no-group = What you can hand over is what belongs to a group, and there is no group yet. Your journal and moods do not leave from here.
exchange-to-new-group = Make a group
exchange-group = Which group is it about?
exchange-people = Who is it for?
exchange-people-hint = Everyone is chosen to begin with.
exchange-all-people = Choose everyone
exchange-no-people = Choose nobody
exchange-alone = For now, nobody else in this group has a laptop that opens bundles. Once somebody has, you can hand them one here.
exchange-to-members = Go to “People”
exchange-nobody = Choose somebody, and you will see here what would leave.
exchange-facilitator = Facilitator
exchange-newcomer = For the first time
exchange-unverified = Digits not compared yet
exchange-unverified-hint = Until you have compared the digits aloud, no machine can tell that this is really them. There is no hurry; do it when you meet.
exchange-history = How much should newcomers get?
exchange-history-names = For the first time: { $names }. What you hand over cannot be taken back, and what you leave out of the past cannot be added later. If in doubt, ask them.
exchange-history-all = Everything, earlier wordings too
exchange-history-all-hint = What is written now, and the words of what was changed or removed.
exchange-history-wanted = Please choose how much they get.
exchange-history-first = Once you have chosen how much newcomers get, you will see here what would leave.
exchange-paper = On paper, for those without a laptop
exchange-paper-names =
    { $count ->
        [one] { $names } cannot open a bundle.
       *[other] { $names } cannot open a bundle.
    }
exchange-paper-hint = One sheet with the gatherings to come, the agreement in force and the decisions to review. Nothing from your journal, and nothing that only facilitators see.
exchange-paper-print = Make a sheet (PDF)
exchange-paper-file = { $name }-news
exchange-paper-next = Gatherings to come
exchange-paper-none = There is no next date yet.
exchange-paper-agreement = The agreement in force
exchange-paper-decided = Decisions
exchange-history-state = Only what is written now
exchange-history-state-hint = Earlier wordings stay here.
exchange-history-now = What comes from now on
exchange-history-now-hint = The agreement in force, the members’ names and the gatherings still to come; then whatever is written after this. No records from before.

## What leaves
exchange-leaving = What leaves
exchange-previewing-export = Checking what would leave
exchange-readers = Can be opened by { $names }
exchange-space-total =
    { $count ->
        [one] 1 record
       *[other] { $count } records
    }
exchange-passing =
    { $count ->
        [one] The words of 1 record that was written and removed go too, in the encrypted log. They do not show it.
       *[other] The words of { $count } records that were written and removed go too, in the encrypted log. They do not show them.
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
exchange-nothing-new = There is nothing that they do not have yet. Handing it over still tells them what has reached you.
exchange-nothing-new-space = Nothing new.
exchange-only-these = Nothing else leaves: no journal, no moods, no goals of your own, no safety plan.
exchange-earlier-too = The earlier words of what was changed or removed go too, in the encrypted log.
exchange-where = Where should it be written?
exchange-folder = A folder or USB stick
exchange-with-card = Put my contact card beside it
exchange-with-card-hint = Anyone receiving something for the first time needs it to open the bundle. Anyone can read the name you are called on it.
exchange-write = Write the bundle
exchange-writing = Writing the bundle and reading it back

## Given
exchange-exported = The bundle is ready
exchange-exported-in = It is in { $folder }
exchange-exported-files =
    { $count ->
        [one] 1 file
       *[other] { $count } files
    }
exchange-exported-card = (your contact card)
exchange-exported-all-files =
    { $count ->
        [one] Please hand this file over.
       *[other] Please hand over all { $count }, in any order.
    }
exchange-exported-read-back = Read back and compared: it is the same
exchange-exported-flushed = Written to the drive: the USB stick is safe to remove
exchange-exported-eject = Written to the drive: eject the USB stick as usual before you remove it
exchange-exported-say = What to say when you hand it over
exchange-exported-words = “In Tsudoi, go to ‘Hand over and receive’, then ‘Receive’, and choose this file. You will see what is in it before it is added to your vault.”
exchange-exported-lost = If it gets lost, only the people it is for can open it. Until they have told you that it arrived, the next bundle holds the same again.
exchange-exported-again = Hand over to others too

## Take
exchange-waiting = A bundle is waiting. You will see what is in it before it is added to your vault.
exchange-older =
    { $count ->
        [one] These are the newest. There is one older bundle too, which was not opened.
       *[other] These are the newest. There are { $count } older bundles too, which were not opened.
    }
exchange-choose = Choose bundles
exchange-drop = You can also drop bundles and contact cards on this window. You always see what is in them before they are added.
exchange-from-file = From a file
exchange-from-folder = From a folder or USB stick
exchange-open-folder = See the bundles there
exchange-path = Type where the file is
exchange-path-hint = For example /media/hana/USB/bundle-k7q2m9x4.tsudoi
exchange-path-wanted = Please type where the bundle’s file is.
exchange-open-path = See this bundle
exchange-none-in-folder = There are no bundles (.tsudoi) in that folder.
exchange-none-dropped = There was no bundle or contact card in what you dropped.
exchange-card = Contact card
exchange-card-before =
    { $count ->
        [one] The bundle that came with it is opened next.
       *[other] The { $count } bundles that came with it are opened next.
    }
exchange-card-then = Hand them your own card too, and they can make a bundle for you. When it has come, receive it here.
exchange-card-then-invite = To welcome them to a group, go to its “People” page, choose “Invite somebody”, and choose them there.
exchange-card-to-members = Go to the people in { $group }
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
        [one] 1 record is new or changed
       *[other] { $count } records are new or changed
    }
exchange-counts-needs =
    { $count ->
        [one] 1 needs your choice
       *[other] { $count } need your choice
    }
exchange-all-known = All of this has arrived before. Adding it again changes nothing.
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
exchange-no-records = No record that you see changes.
exchange-reached =
    { $count ->
        [one] It tells you that 1 record has reached { $name }.
       *[other] It tells you that { $count } records have reached { $name }.
    }
exchange-reached-why = If you add it, you know who has what; the next bundle gets smaller too.
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
exchange-aside-hint = The files are as they were. The other bundles can be added.
exchange-import-in = Add to my vault
exchange-not-now = Not now
exchange-taking = Adding to your vault; stopping part-way changes nothing
exchange-unknown = Receive the sender’s contact card
exchange-unknown-do = The file is as it was. Put the sender’s contact card in here, and this bundle is opened next.
exchange-unknown-other = { $name }’s card is here now. This bundle is from somebody else, whose card is not here yet.
exchange-try-again = Try again
exchange-other-files = Choose other bundles
exchange-hides = Many records would no longer be shown
exchange-hides-text =
    { $count ->
        [one] Adding this would hide 1 record that you see now. It seems to have been removed where the bundle comes from.
       *[other] Adding this would hide { $count } of the records that you see now. They seem to have been removed together where the bundle comes from.
    }
exchange-hides-do = If you did not expect this, leave it and ask the sender. If you continue, a backup is made first.
exchange-hides-yes = Make a backup and add to my vault

## Taken in
exchange-imported = Added to your vault
exchange-entered = You are in { $name } now. Welcome.
exchange-to-group = Open { $name }
exchange-imported-nothing = Nothing changed. All of it had arrived before.
exchange-imported-no-records = No record that you see has changed.
exchange-imported-reached =
    { $count ->
        [one] 1 record has reached { $name }.
       *[other] { $count } records have reached { $name }.
    }
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
exchange-held = What is still waiting
exchange-held-about = Something that was written before has not arrived yet, so this is set aside for now. It will appear by itself once the rest arrives.
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
exchange-held-none = Nobody has said yet that they have them. Please ask the sender to hand them over again.
exchange-way-back = To see how it was before
exchange-way-back-before = There is a backup from right before this: “{ $file }”.
exchange-way-back-day = There is a backup from before today’s first bundles were added: “{ $file }”.
exchange-way-back-text = Lock the vault, choose “Restore a backup” on the first page, and pick this file. A vault as it was then is made beside this one, which stays as it is.
exchange-no-backup = Nothing new was added, so no backup was made.
exchange-to-backups = See the backups
exchange-export-back = Hand something back
exchange-export-back-hint = A bundle in return tells them that theirs has reached you.
exchange-import-more = Receive more bundles
exchange-new-group = A group that is new to you: { $name }
