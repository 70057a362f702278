# Settings.

settings-appearance = Appearance
settings-appearance-hint = Only for the window on this computer. You see a change at once.
settings-language = Language
settings-as-system = Same as the computer
settings-theme = Colours
settings-theme-system = Same as the computer
settings-theme-light = Light
settings-theme-dark = Dark
settings-theme-contrast = High contrast
settings-theme-contrast-dark = High contrast, dark
settings-text = Text size
settings-era = Japanese dates with the era name (Reiwa)
settings-era-sample = For example: { $day }
settings-lock = Lock after
settings-minutes =
    { $count ->
        [one] one minute
       *[other] { $count } minutes
    }
settings-lock-hint = It also locks when the computer locks or goes to sleep. What you were writing is kept.

## You
settings-you = You and your keys
settings-name = Name to be called
settings-name-hint = The next bundle you hand over tells the others.
settings-name-do = Use this name
settings-name-kept = Your name is now “{ $name }”.
settings-passphrase = Change the passphrase
settings-passphrase-hint = The recovery words and everything you wrote stay as they are.
settings-passphrase-present = Current passphrase
settings-passphrase-do = Use the new passphrase
settings-passphrase-kept = From now on the new passphrase opens your vault.
settings-words = Recovery words
settings-words-known = The recovery words were checked.
settings-words-unknown = No sheet with the recovery words has been checked yet.
settings-words-hint = If the paper is lost, or somebody saw it, make new ones. Once they are checked, the old sheet no longer works.
settings-words-check = Check a sheet that I have
settings-words-check-hint = Type all 24 words from the paper. They are tried on your vault here and kept nowhere.
settings-words-typed = The 24 words on the paper
settings-words-right = The paper is right: its words open your vault.
settings-keys-damaged = What opens your vault is damaged: { $files }
settings-keys-hint = The file is missing, cut, or of another vault. In an emergency it would not help. Tsudoi has a copy and can put it back; your passphrase and your 24 words stay the same. If it happens again, the disk may be failing: please make a backup on a USB stick.
settings-keys-mend = Put it back
settings-keys-mended = It is put back. The passphrase and the 24 words open your vault as before.
settings-keys-left = There is no copy of it. Please make new recovery words in “Settings”, “Recovery words”.
settings-words-do = Make new recovery words
settings-words-not-yet = The new words do not work until you have typed two of them back. Until then, the sheet you had still opens the vault.
settings-words-confirmed = The new recovery words were checked.
settings-words-put-off = The recovery words you had still work. The new ones do not.

## Safe
settings-safe = Backups and checks
settings-backups = Backups
settings-backup-last = Last backup: { $day }, { $time }
settings-backup-none = No backup has been written to a folder yet.
settings-backup-folder = Folder for the backup
settings-backup-do = Make a backup
settings-backup-writing = Writing it and reading it back…
settings-backup-written = Written to { $file } ({ $size }), and opened again to make sure.
settings-backup-whole-keys = The backup has whole files: the passphrase and the 24 words open it.
settings-backup-unnoted = The vault itself could not note this backup, so the date above stays as it was. Perhaps the disk is full.
settings-backup-own = Backups inside the vault
settings-backup-own-hint = Tsudoi makes these by itself before anything is added to your vault, and before a newer Tsudoi changes how the vault is stored. In case the computer breaks, please keep one on a USB stick too.
settings-backup-own-none = There are none yet.
settings-backup-where = They are in { $folder }
settings-backup-day = start of the day
settings-backup-before = before a large change
settings-backup-open = Open this one
settings-backup-beside = Open a backup as another vault
settings-backup-beside-hint = This vault stays as it is and is locked. The backup becomes a new vault beside it.
settings-check = Check everything
settings-check-hint = Every signature is checked, and what is shown is compared with what was written. Nothing is changed.
settings-check-do = Check
settings-check-running = Checking…
settings-check-well = All is well: { $entries } entries and { $records } records were checked.
settings-check-wrong = Something does not match. Nothing was changed. Please make a backup first, then tell the makers of Tsudoi these words.

## This program
settings-about = About this program
settings-never = What Tsudoi never does
settings-never-connects = It makes no connections: no updates, no statistics, nothing fetched and nothing sent.
settings-never-tells = It tells nobody anything until you decide to hand it over, and shows you first what would go to whom.
settings-never-opens = Neither we nor a facilitator can open your vault. There is no second key.
settings-never-scores = It gives people no points, and compares or ranks nobody.
settings-never-nags = It counts no streaks and sends no reminders. Resting loses nothing.
settings-never-shares = Your journal and your mood are never in a group’s bundle. Only a copy that you choose can be.
settings-cannot = What it cannot do
settings-cannot-machine = It cannot protect an open vault from a harmful program on the computer.
settings-cannot-copies = It cannot stop somebody from copying or repeating what you handed over.
settings-cannot-hide = “Hide” covers this window and locks the vault. It cannot remove what a screen recorder or a camera has caught, hide that Tsudoi and its files are on this computer, or stop somebody who knows the passphrase.
settings-cannot-recover = Without the passphrase and without the recovery words, nobody can open the vault.
settings-licences = What is built in, and licences
settings-licence-own = Tsudoi is free software (AGPL-3.0-or-later). These are built in:
settings-licence-search = Search by name or licence
settings-licence-count =
    { $count ->
        [one] one of them
       *[other] { $count } of them
    }
settings-licence-name = Name
settings-licence-version = Version
settings-licence-licence = Licence
