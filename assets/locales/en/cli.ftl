# Help of the command line. The first sentence says what a command does; what follows, what to know.

cli-help-about = Tsudoi keeps the records of a peer-support group, and your own, on your own computer. Everything is encrypted. There is no server: people hand each other bundle files.
cli-help-global =
    The vault is the folder given with --vault. The passphrase comes from TSUDOI_PASSPHRASE, from --passphrase-file, or is asked for; it is never an argument.
    With --json every command prints exactly one JSON object. Exit: 0 done, 1 refused or failed, 2 the command was not understood, 3 done, but something failed right after (standard error says what).
    SPACE is “private”, or the name or id of a group.

## The vault
cli-help-init = Make a vault. It prints 24 recovery words, once: write them on paper. They are the only way in when the passphrase is lost.
cli-help-status = Show who you are, which groups there are, what is waiting, and when the last backup was.
cli-help-passwd = Change the passphrase. The new one comes from TSUDOI_NEW_PASSPHRASE or is asked for. The records stay as they are.
cli-help-recover = Open the vault with the 24 recovery words and give it a new passphrase.
cli-help-verify = Check everything in the vault: every chain, every signature, and that what you see is what was written.
cli-help-backup = Write the whole vault, still encrypted, to one file. Do not keep it only on this computer.
cli-help-restore = Make a vault from a backup. It counts as a new device, so nothing that others have is overwritten. With --words-file the 24 words of the backup's day open it, and TSUDOI_NEW_PASSPHRASE (or a question) gives the new passphrase.

## People and groups
cli-help-card = Contact cards: what people need from each other before they can exchange bundles.
cli-help-card-show = Show your own contact card, to hand to others. With --qr it is also written as a QR code.
cli-help-card-add = Add somebody’s contact card. Then compare the digits together, in person or by phone.
cli-help-card-list = List the people whose contact cards are here.
cli-help-rebuild = Make what you see anew from what was written, put damaged key files back, and check everything. Nothing that anyone wrote is changed, and passphrase and recovery words stay the same.
cli-help-card-number = Show the safety number that you and this person have in common. Both see the same digits; --qr writes them as a code that the other can photograph.
cli-help-card-verify = Note that you and this person have compared the digits and they were the same. With --seen the program compares: with a picture of the code on the other screen, or with digits in a text.
cli-help-group = Groups: make them, see who is in them, add and remove people.
cli-help-group-new = Make a group. You are its first facilitator.
cli-help-group-add = Add a person to a group, with --role facilitator as a facilitator. Then hand them a bundle.
cli-help-group-remove = Take a person out of a group. What they have already received stays with them.
cli-help-group-list = List the groups and who is in them.

## Records
cli-help-put = Write a record: a JSON object of fields on standard input. With an ID it changes that record; null takes a field away. A journal entry or a mood can only be put in “private”.
cli-help-get = Show a record. Where two people wrote different things at the same time, both versions are shown.
cli-help-list = List the records of a kind in its order: what has a day newest first, what has a name by its reading. With --before and the “next” of the last answer it continues.
cli-help-rm = Delete a record. If somebody changes it at the same time, their change brings it back.
cli-help-resolve = Choose one version of a field that has several. The chosen value comes on standard input.
cli-help-attach = Attach a file of at most 25 MiB to a resource.
cli-help-detach = Write a resource’s file to --out. The resource keeps it.
cli-help-search = Search everything that you may see, newest first. Two Japanese characters are enough, and so is the beginning of a word.
cli-help-dump = Print everything a space holds as sorted JSON. Two computers with the same records print the same.

## Bundles
cli-help-export = Write what the others do not have yet into bundle files, to hand over by USB stick or email. Only the people named can open them. With --to they are for these people only.
cli-help-import = Add bundle files to the vault. With --preview it only says what would arrive. If anything is wrong with a file, nothing is changed.

## More
cli-help-kinds = Show the kinds of record there are. With KIND, show what it holds: its fields, what each can be, and an example for “put”. It needs no vault.
cli-help-batch = Run many commands with one unlock: one JSON object on each line of standard input, one answer on each line.
cli-help-demo = Play a small group’s first months with real files, in a folder of its own, and show what happens.
