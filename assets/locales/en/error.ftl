# What happened, and (-do) what to do. No blame, no jargon. Unless it says otherwise, nothing was changed.

## Opening a vault
error-wrong-passphrase = This passphrase does not open the vault. Nothing was changed.
error-wrong-passphrase-do = Try again, and check capitals and the keyboard’s language. If the passphrase is lost, the 24 recovery words open the vault.
error-empty-passphrase = The passphrase is empty. Nothing was changed.
error-empty-passphrase-do = Choose a passphrase you can remember; four or five words that do not belong together are good.
error-wrong-words = These are real recovery words, but they belong to another vault. Nothing was changed.
error-wrong-words-do = Look for the sheet that was made with this vault.
error-invalid-words = These are not 24 recovery words that fit together. Nothing was changed.
error-invalid-words-do = Compare each word and the order with the sheet. Even one wrong letter stops them working.
error-slot-missing = The key file “{ $slot }” is not in the vault’s folder. Nothing was changed.
error-slot-missing-do = Put the file back from a backup, or open the vault the other way: with the passphrase or with the 24 recovery words.
error-slot-damaged = The key file “{ $slot }” is damaged. Nothing was changed.
error-slot-damaged-do = Put the file back from a backup, or open the vault the other way: with the passphrase or with the 24 recovery words.
error-not-a-vault = There is no vault here. Nothing was changed.
error-not-a-vault-do = Choose the folder in which the vault was made, or make a new vault.
error-vault-exists = There is a vault here already. It was left as it is.
error-vault-exists-do = Open it, or choose another folder for the new one.
damaged-what =
    { $what ->
        [pages] the content of its file
        [state] the entries as a whole
        [record] a record
        [entry] an entry
        [log] a log of entries
        [space] the place of a record
        [certificate] the certificate of a device
        [draft] a draft
        [history] the note of what was handed over
        [store_file] the file of its store
        [not_encrypted] it is not encrypted
       *[other] the form of a name or a text
    }
error-vault-damaged = The vault did not pass its checks ({ damaged-what }). Nothing was changed.
error-vault-damaged-do = Make a copy of the whole folder first. Then restore the newest backup; what is missing can come back in a bundle from somebody in the group.
error-vault-newer = This vault was written by a newer Tsudoi (format { $found }; this one knows { $known }). Nothing was changed.
error-vault-newer-do = Install the newer Tsudoi and open the vault with it.
error-vault-busy = Another window or program has this vault open. Nothing was changed.
error-vault-busy-do = Close the other one and try again.
error-not-a-backup = This file is not a backup, or part of it is missing. Nothing was changed.
error-not-a-backup-do = Choose another backup file. If it was copied, copy it again.

## The machine
error-disk-full = There is no space left on the disk. Nothing was changed.
error-disk-full-do = Make some room and try again.
error-read-only = This disk cannot be written to at all. Nothing was changed.
error-read-only-do = Choose another disk, or check whether the USB stick has a write lock.
error-may-not-read = “{ $path }” is there, but your login on this computer may not read it. Nothing was changed.
error-may-not-read-do = It probably belongs to another login, or was made as administrator. Log in as whoever made it, or ask them to let you read it.
error-may-not-write = Your login on this computer may not write to “{ $path }”. Nothing was changed.
error-may-not-write-do = Choose a folder of your own, or ask whoever it belongs to.
error-path-too-long = The path “{ $path }” is too long for this computer. Nothing was changed.
error-path-too-long-do = Choose a shorter name, or a folder with a shorter path.
error-not-a-folder = “{ $path }” is a file, and a folder is needed here. Nothing was changed.
error-not-a-folder-do = Choose the folder itself, or another name.
error-too-large-here = The file would grow larger than this disk allows. Nothing was changed.
error-too-large-here-do = Choose another disk. Many USB sticks take no file over 4 GB.
error-cannot-lock = Files cannot be locked on this disk, so Tsudoi could not tell whether another window has the vault open too. Nothing was changed.
error-cannot-lock-do = Keep the vault in a folder on this computer, not on a network drive. A copy of the whole folder opens there.
error-too-many-open = Too many files are open on this computer. Nothing was changed.
error-too-many-open-do = Close some other programs and try again.
error-read-back-differs = What was written to “{ $path }” could not be read back as it was. The file was removed, and nothing else was changed.
error-read-back-differs-do = This disk or USB stick may be failing. Use another one.
error-left-behind = This did not work, and “{ $path }”, which was made for it, could not be removed again. Nothing else was changed.
error-left-behind-do = It is incomplete. Please do not use it, and delete it when the disk allows.
error-done-with-fault =
    { $done ->
        [words] The new recovery words open the vault now, and the old ones no longer do.
       *[passphrase] The passphrase is changed: the new one opens the vault now, and the old one no longer does.
    }
    { $fault ->
        [disk_full] Right after that, the disk was full.
       *[other] Right after that, the disk reported a fault.
    }
error-done-with-fault-do =
    { $done ->
        [words] Keep the new sheet and the old one for now.
       *[passphrase] Use the new passphrase, and do not forget the old one yet.
    }
    Make a backup on another disk, then check everything.
error-save-unsure = The disk reported a fault just while it was saving. It may have been saved, or not.
error-save-unsure-do = Close the vault, open it again and look. Then make a backup on another disk: this one may be failing.
error-words-not-shown = The 24 recovery words could not be shown, and without them a lost passphrase would lose everything. So no vault was made.
error-words-not-shown-do = Make the vault again where you can read the words: on the command line, let the output go to the screen.
error-no-such-file = “{ $path }” is not there. Nothing was changed.
error-no-such-file-do = Check the name and the folder. If it is on a USB stick, check that the stick is plugged in.
error-not-a-file = “{ $path }” is not an ordinary file. Nothing was changed.
error-not-a-file-do = Choose the file itself, not a folder or a link to it.
error-file-exists = “{ $path }” is there already. It was left as it is.
error-file-exists-do = Choose another name or folder.
error-cancelled = This was stopped before it was done. Nothing was changed.
error-cancelled-do = Start again whenever it suits you.
machine-what =
    { $what ->
        [io] reading or writing failed
        [random_numbers] it gave no random numbers
       *[other] it did not say why
    }
error-machine = The computer refused: { machine-what }. Nothing was changed.
error-machine-do = Try again. If it happens again, restart the computer and choose “Check everything” under “More”, “Backups” (on the command line “tsudoi verify”).
error-not-utf8 = This text is not UTF-8, so it cannot be read here. It may be UTF-16 or Shift_JIS. Nothing was changed.
error-not-utf8-do = Save it once more as UTF-8 (in most editors: “Save as”, then “Encoding”), and give it again.
error-input-too-long = This is longer than { $kib } KiB, the most that is read here. Nothing was cut off, and nothing was changed.
error-input-too-long-do = See whether it is the right file. If it is, give a shorter one, or divide it.

## Records
error-nothing-to-search = There is nothing to look for in that: marks such as . , ! ? ( ) alone are not searched.
error-nothing-to-search-do = Please add a letter, a digit, or a sign such as ★ or 😊.
error-no-such-record = There is no record “{ $id }” in this vault.
error-no-such-record-do = Check the id. It may be in a bundle that has not been added to this vault yet.
error-no-such-space = There is no group or space “{ $space }” in this vault.
error-no-such-space-do = “tsudoi status” shows which ones there are. What is only yours is called “private”.
error-ambiguous-space =
    Several groups are called “{ $space }” (the id is on the left):
    { $candidates }
    Nothing was changed.
error-ambiguous-space-do = Use the id of the one you mean instead of the name.
error-unknown-kind = “{ $kind }” is not a kind of record that this Tsudoi knows. Nothing was changed.
error-unknown-kind-do = Check the spelling. If it comes from a newer Tsudoi, install that one.
error-wrong-space =
    { $audience ->
        [private] { kind-name } is for you alone and cannot be put anywhere else. Nothing was changed.
        [group] { kind-name } belongs to the whole group and cannot be put anywhere else. Nothing was changed.
        [facilitators] { kind-name } is for the facilitators of a group and cannot be put anywhere else. Nothing was changed.
        [group_or_pair] { kind-name } is a copy for others: it goes to a group or a pair. Nothing was changed.
        [group_or_private] { kind-name } goes to a group or stays with you. Nothing was changed.
        [private_or_shared] { kind-name } stays with you, or is shared with a group or a pair. Nothing was changed.
       *[other] { kind-name } cannot be put there. Nothing was changed.
    }
error-wrong-space-do =
    { $audience ->
        [private] Put it in your private space. To share a part of it, share a copy.
        [group] Put it in the group.
        [facilitators] Put it in the space of the group’s facilitators.
       *[other] Choose another place for it.
    }
error-wrong-type = “{ $field }” needs { expected-what }. Nothing was changed.
error-wrong-type-do = Change “{ $field }” and save again. What you wrote in the other fields is as you left it.
error-missing-field = “{ $field }” is still empty, and this record cannot do without it. Nothing was changed.
error-missing-field-do = Fill in “{ $field }” and save again.
error-too-many-fields = This is more than can be saved at once (64 fields). Nothing was changed.
error-too-many-fields-do = Save it in two steps.
error-value-too-large = “{ $field }” is longer than 256 KiB. Nothing was changed.
error-value-too-large-do = Divide it into several records, or attach it to a resource as a file.
error-bad-json = What was given is not a JSON object that Tsudoi can read. Nothing was changed.
error-bad-json-do = Give one JSON object, no field twice, at most 8 levels deep.
error-no-conflict = “{ $field }” has only one version, so there is nothing to choose. Nothing was changed.
error-no-conflict-do = Look at the record again; the choice may have been made already.
error-bad-cursor = This page mark did not come from a list.
error-bad-cursor-do = Start the list again, then continue with the “next” that it gives.
error-attachment-too-large = The file is larger than 25 MiB. Nothing was changed.
error-attachment-too-large-do = Choose a smaller file, or write down where the large one can be found.
error-notes-off = In this gathering nothing is written down (an open circle). Nothing was changed.
error-notes-off-do = What you heard can stay in the room. Practical things can go under “Follow-ups” or “Decisions”.
error-no-attachment = This record has no file.
error-no-attachment-do = Choose a resource that has a file.
error-attachment-missing = The file of this record has not arrived whole yet.
error-attachment-missing-do = Add the remaining parts of the bundle, or ask for a new one.
error-not-shareable = { kind-name } cannot be shared as a copy. Nothing was changed.
error-not-shareable-do = A goal, its steps and a part of a journal entry can be shared as copies.

## People and groups
error-no-such-person = Nobody called “{ $person }” is known here. Nothing was changed.
error-no-such-person-do = Add that person’s contact card first, or check the name.
error-ambiguous-person =
    Several people have a name that reads “{ $person }” (on the left is the id, on the right a part of the safety number):
    { $candidates }
    Nothing was changed.
error-ambiguous-person-do = Use the id of the one you mean instead of the name.
error-no-card = There is no contact card in this. Nothing was changed.
error-no-card-do = A card is a text that begins with “tsudoi-card-1:”, or a picture with its code. If it is a photo, try a larger, brighter one, or ask for the card as text.
error-card-damaged = This contact card cannot be read, or was altered on its way. Nothing was changed.
error-card-damaged-do = Ask for the card again, preferably in person.
error-card-newer = This contact card is from a newer Tsudoi. Nothing was changed.
error-card-newer-do = Install the newer Tsudoi, then add the card again.
error-card-is-mine = This is your own contact card. Nothing was changed.
error-card-is-mine-do = Hand it to the others, and add theirs here.
error-number-differs = This is not the safety number that you and { $person } have. Nothing was changed.
error-number-differs-do = Make sure that it comes from { $person }'s own screen, from the page about you. If it still differs, a card may have been replaced by another on its way: exchange cards once more, directly.
error-no-number = There is no safety number in this. Nothing was changed.
error-no-number-do = Take a larger, brighter picture of the code on the other screen, or compare the digits by reading them.
error-not-facilitator = Only a facilitator of the group can do this. Nothing was changed.
error-not-facilitator-do = Ask one of the facilitators.
error-facilitators-not-here = What the facilitators of this group share has not arrived on this laptop yet, so nobody can be made a facilitator from here. Nothing was changed.
error-facilitators-not-here-do = Add a bundle from another facilitator first, then try again.
error-not-in-group = “{ $person }” is not in the group. Nothing was changed.
error-not-in-group-do = See who is in it with “tsudoi group list”.
error-already-in-group = “{ $person }” is in the group already. Nothing was changed.
error-already-in-group-do = There is nothing more to do.
error-last-facilitator = A group needs at least one facilitator. Nothing was changed.
error-last-facilitator-do = Make somebody else a facilitator first.

## Bundles
error-not-a-bundle = This file is not a bundle. Nothing was changed.
error-not-a-bundle-do = Choose a file whose name ends in “.tsudoi”.
error-not-for-me = This bundle was made for other people, so it cannot be opened here. Nothing was changed.
error-not-for-me-do = Ask the sender for a bundle that names you. They need your contact card for that.
error-bundle-damaged = This bundle is incomplete or was altered on its way. Nothing was changed.
error-bundle-damaged-do = Copy the file again, or ask the sender for it again.
error-header-too-large = The beginning of this file is larger than that of any bundle made by Tsudoi. Nothing was changed.
error-header-too-large-do = Ask the person who handed it to you where it comes from. Do not open it in another program.
error-bundle-too-large = This bundle would unpack to more than is allowed. Nothing was changed.
error-bundle-too-large-do = Ask the sender for it in smaller parts.
error-unknown-sender = This bundle is from somebody whose contact card is not here (id { $person }). Nothing was changed.
error-unknown-sender-do = If you know who it is, add their contact card, compare the digits together, and open the bundle again.
error-not-named = The sender did not make this bundle for you; somebody passed it on. Nothing was changed.
error-not-named-do = Ask the sender for a bundle that names you.
error-sender-not-in-group = The sender is not in the group that this bundle is for. Nothing was changed.
error-sender-not-in-group-do = Ask a facilitator whether this person should be in the group.
error-bundle-newer = This bundle is written in a way that this Tsudoi does not know yet. Nothing was changed.
error-bundle-newer-do = Install the newer Tsudoi, then open the bundle again. The file stays good.
error-bad-line = Line { $line } of this bundle is not as it should be. Nothing was changed.
error-bad-line-do = Ask the sender for a new bundle. If it happens again, tell the makers of Tsudoi the number of the line.
error-foreign-entry = This bundle carries an entry that belongs somewhere else. Nothing was changed.
error-foreign-entry-do = Ask the sender for a new bundle, and tell a facilitator.
error-forked-log = Two laptops have written as one; one of them probably holds a copy of the other’s vault. Nothing was changed.
error-forked-log-do = Find out which laptop holds the copy. On that one, restore the vault from a backup, so that it counts as a laptop of its own.
error-not-my-group = This bundle is for a group that you are not in. Nothing was changed.
error-not-my-group-do = Ask a facilitator of the group to add you and to hand you a bundle for newcomers.
error-would-hide =
    { $records ->
        [one] Adding this would hide { $records } record that you can see now. Nothing has been changed yet.
       *[other] Adding this would hide { $records } records that you can see now. Nothing has been changed yet.
    }
error-would-hide-do = Ask the sender whether they meant this. Make a backup before you continue.
error-nobody-to-give = There is nobody this bundle could be for. No file was written.
error-nobody-to-give-do = Add somebody to the group first, or say who it is for.
error-bad-part-size = The size of a part must be between 64 KiB and 32 MiB. No file was written.
error-bad-part-size-do = Leave the size out for parts that fit in an email (14 MB).

## Our own mistakes
error-store = Something went wrong on our side: Tsudoi’s own store gave an answer it never should. Nothing was changed.
error-store-do = This is not your fault. Make a backup, choose “Check everything” under “More”, “Backups” (on the command line “tsudoi verify”), and tell the makers of Tsudoi what it says.
