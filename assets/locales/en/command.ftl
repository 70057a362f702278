# What the command line answers to people. Help is in cli.ftl.

## Help: more
cli-help-vaults = List the vaults on this computer. None is opened.
cli-help-share = Share a copy of one of your own records with others. The original stays private, and later changes do not go with it.
command-heading-usage = Usage:
command-heading-commands = Commands
command-heading-arguments = What it needs
command-heading-options = Options
command-arg-help = Show this help
command-arg-version = Show the version
command-arg-vault = The vault’s folder
command-arg-json = Answer with one JSON object
command-arg-passphrase-file = A file that holds the passphrase; one line break at its end does not count
command-arg-lang = The language of the answers, ja or en; with init, of the vault too
command-arg-name = The name you want to be called
command-arg-reading = How that name is read (よみ)
command-arg-words-file = A file with the 24 recovery words
command-arg-check = Only check that the words on your paper are right; the passphrase stays
command-arg-seen = What the other screen shows: a picture of its code, or the digits as text; - reads standard input
command-arg-qr = Write a picture too: a file that ends in .svg or .png
command-arg-card-file = The file with the card (text or picture); - reads standard input
command-arg-person = A person’s id or exact name
command-arg-group-name = The group’s name
command-arg-group = The group’s name or id
command-arg-role = member (without it) or facilitator
command-arg-space = “private”, or a group’s name or id
command-arg-kind = The kind of record, such as journal or resource
command-arg-one-kind = A kind of record, such as journal; without it, all
command-arg-id = The record to change; without it a new one is made
command-arg-record = The record’s id
command-arg-limit = At most this many records (without it, 50)
command-arg-before = Continue after a page: the mark it ended with
command-arg-field = The field’s name
command-arg-fields = Only these fields, with commas between them
command-arg-attach-file = The file to attach
command-arg-out-file = Where to write the file
command-arg-to = Only for these people
command-arg-out = The folder to write to
command-arg-part-max = The largest size of one file, in bytes
command-arg-history = What somebody gets the first time: now (what comes, and what they need to begin), state (what is written now) or all (earlier wordings too); without it, state
command-arg-bundles = The bundle files
command-arg-preview = Only look; nothing is added
command-arg-allow-hiding = Add it even if it would hide many records
command-arg-query = What to look for
command-arg-hits-max = At most this many places (without it, 20)
command-arg-backup-out = The file to write
command-arg-backup-file = The backup
command-arg-demo-dir = A new or empty folder; without it, a new one among the temporary files

## A call that was not understood
command-usage-do = “tsudoi --help” shows the commands, and “tsudoi COMMAND --help” how to use one.
command-usage-no-command = A command is missing.
command-usage-unknown-command = There is no command “{ $arg }”.
command-usage-unknown-argument = “{ $arg }” is not known here.
command-usage-missing = Something is missing: { $words }
command-usage-value = “{ $value }” does not fit here. What fits: { $words }
command-usage-option = { $words } ({ $name })
command-usage-other = These do not go together: { $arg }
command-usage-no-passphrase = No passphrase was given, and there is no terminal to ask at. Set TSUDOI_PASSPHRASE or use --passphrase-file.
command-usage-no-new-passphrase = No new passphrase was given, and there is no terminal to ask at. Set TSUDOI_NEW_PASSPHRASE.
command-usage-no-words = No recovery words were given, and there is no terminal to ask at. Use --words-file.
command-usage-not-text = What was given is not text (UTF-8).
command-usage-picture = A picture is written as .svg or .png, and “{ $file }” ends in neither. Nothing was written.
command-usage-passphrases-differ = The two were not the same. Nothing was changed.
command-usage-no-home = This system does not say where your files are kept. Name the folder with --vault or TSUDOI_HOME.
command-usage-batch-line = This line is not a JSON object with “argv”, a list of words, and “stdin”, a text, where the command reads one.
command-usage-not-in-batch = This command cannot be used inside a batch.
command-usage-one-vault = A batch has one vault and one passphrase: give them to the batch itself.
command-usage-demo-dir = “{ $dir }” is not empty. The demo needs a new or empty folder.

## Asking at a terminal
command-ask-passphrase = Passphrase:
command-ask-new-passphrase = New passphrase:
command-ask-passphrase-again = Once more:
command-ask-words = The 24 recovery words (not shown while you type):
command-ask-word = Please type word number { $place }:

## The vault
command-words-shown =
    These are your 24 recovery words. Write them on paper, with their numbers, and keep the paper in a safe place.
    They are not shown again. If the passphrase is ever lost, only they open the vault.
command-words-again = That does not match yet. Please look at the words once more.
command-words-unconfirmed = The recovery words have not been checked yet. “tsudoi recover --check” does that, with the words from your paper.
command-words-confirmed = The words are right. Keep the paper in a safe place.
command-made = Your vault is ready. It is in { $dir }.
command-made-unconfirmed =
    Your vault is in { $dir }.
    These are its 24 recovery words. Write them on paper; they are not shown again.
command-passphrase-changed = The passphrase is changed. From now on only the new one opens the vault.
command-recovered = The vault has a new passphrase. Your recovery words stay the same.
command-restored = The vault is restored, as a new device. What came after the backup can arrive again from the others.
command-backed-up = The backup is written: { $file } ({ $size }). It is encrypted; the same passphrase and words open it.
command-backed-up-whole-keys = The backup has whole ones: the passphrase and the 24 words open it.
command-damaged-keys = What opens this vault is damaged in its folder: { $files } is missing, cut, or of another vault. In an emergency it would not help. “tsudoi rebuild” puts it back; your passphrase and your 24 words stay the same. If it is named again afterwards, make new recovery words (in the window: “Settings”).
command-backup-unnoted = The vault itself could not note this backup; the status still shows the one before.
command-vault-unreadable = (your login may not read it)
command-unsaid-done = It was done, but the answer could not be written: { $why ->
    [gone] nobody was reading it any more
    [full] the disk is full
   *[other] { $what }
  }. This is what it says:
command-unsaid = The answer could not be written: { $why ->
    [gone] nobody was reading it any more
    [full] the disk is full
   *[other] { $what }
  }. Nothing was changed.
command-unsaid-do = Let the output go to the screen or to a file on another disk, and try again.
command-no-vaults = There are no vaults on this computer yet. “tsudoi init --name NAME” makes one.
command-status-who = { $name }’s vault
command-status-members = { $members ->
    [one] One person, you included
   *[other] { $members } people in all, you included
  }
command-status-backup = Last backup: { $at }
command-status-no-backup = No backup has been written yet
command-status-conflicts = { $count ->
    [one] 1 field has two versions
   *[other] { $count } fields have two versions
  }
command-status-quarantined = { $count ->
    [one] 1 change arrived after its writer had left
   *[other] { $count } changes arrived after their writers had left
  }
command-space-private = private
command-space-unnamed = (a group whose name has not arrived yet)
command-space-facilitators = { $name } (facilitators)
command-role-member = member
command-role-facilitator = facilitator
command-role-none = no longer in the group
command-count-people = { $count ->
    [one] 1 person
   *[other] { $count } people
  }
command-count-records = { $count ->
    [one] 1 record
   *[other] { $count } records
  }
command-verified = All is well: { $entries } entries and { $records } records checked.
command-verified-wrong = Something is not right. { $entries } entries and { $records } records were checked:
command-wrong-key = { $place } is missing, damaged or not of this vault.
command-wrong-state = The entries are not the ones that were last saved.
command-wrong-entry = Entry { $place } is not as it was written.
command-wrong-log = The last entry of { $place } is missing.
command-wrong-space = The records of { $place } differ from those that its entries make.
command-wrong-attachment = The attached file { $place } is not as it was.
command-wrong-other = Something else is not right ({ $wrong }).

## People and groups
command-card-picture = The picture is written: { $file }
command-card-beside = { $name }'s card. Once you have theirs, “tsudoi card number” shows the digits that you two compare.
command-person-me = yourself
command-number = Your safety number: { $number }
command-person-compared = digits compared
command-person-uncompared = digits not compared yet
command-person-added = { $name } is now known here.
command-person-compare = Your safety number with { $name }: { $number }. { $name } sees the same digits. Read them aloud together; if they are the same, “tsudoi card verify” notes it.
command-person-same-name = Somebody else you know has the same name, or one that looks like it. Please ask { $name } in person before you continue.
command-person-verified = Noted: you and { $name } have compared the digits.
command-nobody = There are no contact cards here yet.
command-group-made = The group { $name } is made. Its id is { $space }.
command-group-member = { $name } is in the group as a member. Hand them a bundle next.
command-group-facilitator = { $name } is in the group as a facilitator. Hand them a bundle next.
command-group-look-alikes = Somebody in this group has the same name, or one that looks like it. Make sure that they are two people; a word added to a name or a reading tells them apart.
command-group-left = { $name } is no longer in the group. What they have already received stays with them.
command-no-groups = There are no groups here yet.

## Records
command-saved = Saved: { $kind } ({ $fields })
    { $id }
command-saved-same = Nothing was different; it stays as it is.
    { $id }
command-removed = Removed: { $kind }
command-record-conflicts = There are different versions; “tsudoi resolve” chooses:
command-version-empty = (empty)
command-no-records = There is nothing here yet.
command-page-next = There is more: --before { $next }
command-attached = { $name } is attached ({ $size }).
command-detached = { $name } is written ({ $size }).
command-no-hits = Nothing was found.

## The kinds of record
command-kinds-private = yourself alone
command-kinds-group = a group
command-kinds-facilitators = a group’s facilitators
command-kinds-pair = a pair
command-kinds-spaces = For: { $spaces }
command-kinds-title = Its title is the first of these that is not empty: { $fields }
command-kinds-title-both = Its title, in the reader’s language: { $fields }
command-kinds-untitled = It has no title of its own.
command-kinds-parent = Listed under: { $kind }
command-kinds-either = At least one of these is needed: { $fields }
command-kinds-stale = It asks to be checked again { $days } days after “{ $field }”.
command-kinds-page-group = Its page in the window: “{ $place }” of a group
command-kinds-page-own = Its page in the window: “{ $place }” of your own
command-kinds-line = one line of at most { $max } characters
command-kinds-text-list = a list of at most { $max } short lines
command-kinds-ref = the id of a record: { $kind }
command-kinds-required = required
command-kinds-today = filled with today’s date
command-kinds-now = filled with the current time
command-kinds-listed-under = listed under it
command-kinds-searched = found by search
command-kinds-example = An example, as “put” takes it. “@kind” stands for the id of a record of that kind.

## Bundles
command-exported = For { $names }:
command-imported-from = From { $name }, for { $space }:
command-imported-records = { $count ->
    [one] 1 record is new or changed
   *[other] { $count } records are new or changed
  }
command-imported-nothing = No record that you see changes
command-imported-needs = { $count ->
    [one] 1 needs your choice
   *[other] { $count } need your choice
  }
command-imported-reached = { $count ->
    [one] 1 record has reached { $name }
   *[other] { $count } records have reached { $name }
  }
command-imported-preview = This was only a look; nothing was added.
command-held = Waiting for changes { $range } from { $name }’s laptop
command-held-who = Waiting for changes { $range } from { $name }’s laptop; { $who } can pass them on
command-somebody = somebody

## The demo
demo-begin =
    A small group’s first months, played with real vaults and real files. Everyone in it is made up.
    All of it is in { $dir }
    The passphrase is “{ $passphrase }”.
demo-end = Everything was as it should be. Look around in { $dir }; you can delete it when you have seen enough.
demo-end-wrong = Not everything was as it should be; see the lines with ✗. All of it is still in { $dir }.
demo-passphrase = patch of sun and tea
demo-passphrase-juno = blue library stairs
demo-passphrase-wrong = patch of sun and coffee
demo-group = Hidamari
demo-name-sora = Sora
demo-name-mint = Mint
demo-name-tsubame = Tsubame
demo-name-kinako = Kinako
demo-name-river = River
demo-name-haru = Haru
demo-name-mame = Mame
demo-name-juno = Juno
demo-name-tofu = Tofu
demo-agreement = We use the names we want to be called. Everyone may pass. What we hear here stays here.
demo-session = First gathering
demo-place = Citizens’ Centre, room 2
demo-journal-title = After the first evening
demo-journal = My hands were trembling, and still I was glad that everyone stayed.
demo-journal-word = trembling
demo-1 = April: the first gathering
demo-1-vault = { $name } makes a vault in { $dir } and makes the group.
demo-1-mint = Mint has a laptop too, with a vault in { $dir }. The two swap their cards and read their digits aloud.
demo-1-number = On { $name }'s screen: { $number }
demo-1-holds-numbers = Both have compared the digits, and they are the same
demo-1-names = Nine people, each under the name they want to be called: { $names }
demo-1-agreement = The agreement, version 1: “{ $words }” Nine people acknowledged it, four of them on paper.
demo-1-agenda = The agenda of the first gathering:
demo-1-holds-names = Nine names to be called, and no other names
demo-1-holds-agreement = Nine acknowledgements of the agreement, four of them on paper
demo-1-holds-agenda = The agenda takes the ninety minutes it says
demo-2 = April: by USB stick to the second laptop
demo-2-wrong = Mint types “{ $passphrase }”:
demo-2-right = Then “{ $passphrase }”, and adds what is on the stick:
demo-2-holds-refused = The wrong passphrase is refused, and no file was touched
demo-2-holds-arrived = Everything arrived; nothing is missing
demo-2-holds-same = The group’s and the facilitators’ records are the same on both laptops, to the byte
demo-2-holds-all = All nine members and nine acknowledgements are there
demo-2-holds-private = None of what Sora keeps in private came with it
demo-2-holds-sealed = The group’s name cannot be read in the files on the stick
demo-holds-again = Adding the same files again changes nothing
demo-4 = May: a laptop that two people share
demo-juno-title = On the third floor
demo-juno-body = Half an hour in the library, once this week. I found no words, but I could stay seated.
demo-juno-word = library
demo-4-juno = { $name } writes a journal entry there, in a vault of their own.
demo-4-sora = { $name } opens their own vault on the same laptop, restored from a backup, and searches for “{ $word }”.
demo-4-holds-search = Juno finds the words; Sora finds nothing
demo-4-holds-entries = No entry, title or count of Juno’s is in Sora’s vault
demo-4-holds-device = It is the same Sora, on a new device
demo-4-holds-crossed = There are two vaults, and neither passphrase opens the other
demo-4-holds-sealed = Juno’s words cannot be read in any file on the laptop
demo-8 = August: one resource, two versions
demo-resource = City family meeting: leaflet
demo-resource-body = Every second Saturday. Ask at the desk; no booking.
demo-resource-sora = City family meeting: leaflet (summer)
demo-resource-mint = City family meeting: leaflet, new room
demo-resource-merged = City family meeting: leaflet (summer, new room)
demo-8-apart = Separately, Sora writes “{ $sora }” and Mint writes “{ $mint }”. They swap bundles by email.
demo-8-merged = { $name } reads both and writes “{ $title }”.
demo-8-holds-kept = Both versions are kept on both laptops
demo-8-holds-merged = After the choice, one version on both laptops, and the same bytes
demo-8-holds-verified = Every signature and every record is checked on both laptops
