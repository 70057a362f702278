# The locked window, and the first day.

lock-languages = Language
lock-what = A notebook for small support groups, and for your own days.
lock-who = Who are you?
lock-who-one = Welcome back
lock-is-locked = Locked
lock-is-demo = A demo to look around in
lock-demo-passphrase = The passphrase of a demo is “demo”.
lock-passphrase-of = Passphrase of “{ $folder }”
lock-show-passphrase = Show letters
lock-unlock = Open
lock-opening = Opening; this takes a moment…
lock-forgot = Open with the 24 recovery words
lock-other = Something else
lock-new = Make a new vault
lock-restore = Restore a backup
lock-demo = Look at a demo
lock-demo-hint = The people in the demo are made up. Its passphrase is “demo”.
lock-demo-making = Making the demo; this takes a moment…
lock-home = Vaults are stored in { $folder }
lock-waiting =
    { $count ->
        [one] A bundle is waiting. Open your vault to look at it. Nothing has been added yet.
       *[other] { $count } bundles are waiting. Open your vault to look at them. Nothing has been added yet.
    }
lock-waiting-first =
    { $count ->
        [one] A bundle is waiting. Make a vault to look at it. Nothing has been added yet.
       *[other] { $count } bundles are waiting. Make a vault to look at them. Nothing has been added yet.
    }
lock-waiting-cards =
    { $count ->
        [one] A contact card is waiting. Once your vault is open, you see whose it is and can add it.
       *[other] { $count } contact cards are waiting. Once your vault is open, you see whose they are and can add them.
    }

## The first day
lock-welcome-title = Welcome
lock-welcome-text = Tsudoi keeps your journal, how you have been, and the records of your group in a “vault” on this computer. Only you have its key.
lock-welcome-alone = It makes no connections, and there is no account. What you share with others goes from hand to hand, on a USB stick for example.
lock-begin = Begin
lock-invited = I was invited to a group
lock-invited-title = If you were invited to a group
lock-invited-vault = You make a vault that only you can open.
lock-invited-cards = You and the person who invited you hand each other your contact cards.
lock-invited-bundle = They make a bundle for you. Once you have added it to your vault, the group’s page opens.
lock-invited-files = Do you have the card or the bundle already? You can drop the files on this window now. Once your vault is ready, it continues with them.
lock-invited-new = Make a vault
lock-invited-have = I have a vault already
lock-invited-unlock = Open your vault, and it continues to the group you were invited to.
lock-new-title = A vault of your own
lock-name = Name to be called
lock-name-hint = It does not have to be your legal name, and you can change it later.
lock-reading = Reading (optional)
lock-reading-hint = Used to put Japanese names in order.
lock-passphrase = Passphrase
lock-new-passphrase = New passphrase
lock-passphrase-hint = There are no rules. Four or five words that have nothing to do with each other are easy to remember and hard to guess.
lock-passphrase-again = Once more, to be safe
lock-passphrase-wanted = Please type the passphrase.
lock-passphrase-again-wanted = Please type the same passphrase once more.
lock-name-wanted = Please say what you want to be called.
lock-passphrase-differs = This does not match the one above yet.
lock-strength-short = This could be guessed quickly. A little more makes it safer.
lock-strength-fair = Not bad. One more word makes it much safer.
lock-strength-good = A good passphrase.
lock-strength-strong = A very strong passphrase.
lock-new-do = Make the vault
lock-making = Making the key; this takes a moment…

## Recovery words
lock-words-title = Keep your recovery words on paper
lock-words-text = If you forget the passphrase, these 24 words are the only way into your vault. Please write them down in order. There is no hurry.
lock-words-keep = They are not stored anywhere. Keep the paper where others will not see it.
lock-words-written = I wrote them down
lock-words-pdf = Make a PDF
lock-words-pdf-hint = Delete the PDF once it is printed: whoever has it can open the vault.
lock-words-pdf-folder = Folder for the PDF
lock-words-pdf-write = Write the PDF
lock-words-pdf-written = Written to { $file }
lock-words-later = Later
lock-sheet-file = Tsudoi-recovery-words
lock-sheet-title = Tsudoi recovery words
lock-sheet-note = The vault of { $name } · { $day }
lock-sheet-text = If the passphrase is forgotten, choose “Open with the 24 recovery words” on the first page of Tsudoi and type these words in order.
lock-sheet-keep = Whoever has this paper can open the vault. Keep it as safe as a key.
lock-later-title = Before you put it off
lock-later-gone = From here on these words are not shown again.
lock-later-written = If you have written them down, keep the paper. In “Settings”, “Recovery words”, you can check it on any day by typing all 24 words.
lock-later-not-written = If you have not, nobody has them. As long as you remember the passphrase, new ones can be made in the same place.
lock-later-do = Go on without checking
lock-later-renewing = The new words are thrown away now and open nothing: a sheet on which you have written them is of no use. The words that you had before go on opening your vault.
lock-later-renewing-do = Throw the new words away
lock-check-title = Just two of them
lock-check-text = Please look at the paper and type the words with these numbers.
lock-check-word = Word { $place }
lock-check-do = Check
lock-check-back = See the words again

## Where to begin
lock-where-title = Everything is ready, { $name }
lock-where-text = Begin wherever you like. The rest can be done at any time.
lock-where-journal = Write in my journal
lock-where-group = Make a group
lock-where-invited = I was invited to a group
lock-where-plan = Fill in a safety plan
lock-where-open = Look around first

## Recovery and backups
lock-recover-title = Open with recovery words
lock-recover-text = The 24 words on your paper open the vault, and you choose a new passphrase. What is in it stays as it is.
lock-recover-which = Which vault?
lock-recover-words = The 24 recovery words
lock-recover-words-hint = In order, with spaces between them. Numbers may stand between them too.
lock-recover-count =
    { $count ->
        [one] One word so far, of 24.
       *[other] { $count } words so far, of 24.
    }
lock-recover-do = Open with the new passphrase
lock-restore-title = Restore a backup
lock-restore-text = A new vault is made from the backup. The vaults that are here stay as they are.
lock-restore-file = Backup file
lock-restore-choose = Choose a file
lock-restore-name = Name of the new vault
lock-restore-name-hint = To tell it apart from other vaults on this computer.
lock-restore-passphrase = Passphrase at the time of the backup
lock-restore-words = The 24 recovery words of that day
lock-restore-by-words = I have the 24 words, not the passphrase
lock-restore-by-passphrase = I have the passphrase
lock-restore-do = Restore and open
lock-restoring = Restoring; this takes a moment…
