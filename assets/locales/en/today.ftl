# Today: nothing hurries, nothing counts.

today-greeting =
    { $time ->
        [morning] Good morning, { $name }.
       *[other] Hello, { $name }.
    }
today-check-in = Check in
today-mood-kept = Saved: { $word }.
today-mood-changed = Changed to: { $word }.
today-mood-one-tap = Choosing a face saves it. Choosing none is fine.
today-mood-details = Add details
today-helping-do = Answer
today-write = Write in the journal
today-go-on-writing = Continue writing
today-next = Coming up
today-quiet = Nothing is waiting. Take your time.
today-this-day = today
today-meeting = { $group } meets: { $day }
today-goal = Time to look at it again, if you like. Changing it or resting is fine.
today-came =
    { $count ->
        [one] One thing has come from the others
       *[other] { $count } things have come from the others
    }
today-came-from =
    { $count ->
        [one] One thing has come from { $from }
       *[other] { $count } things have come from { $from }
    }
today-waiting =
    { $count ->
        [one] One bundle has been opened and is waiting for you to look at it
       *[other] { $count } bundles have been opened and are waiting for you to look at them
    }
today-waiting-hint = Nothing has been added to your vault yet.
today-versions =
    { $count ->
        [one] One thing has two versions
       *[other] { $count } things have two versions
    }
today-versions-hint = Both are kept. You can choose whenever you have time.
today-held =
    { $count ->
        [one] One change is waiting for a bundle that is not here yet
       *[other] { $count } changes are waiting for bundles that are not here yet
    }
today-held-hint = “Hand over and receive” shows who has what is missing.
today-words = No sheet with the recovery words has been checked yet. If you have the paper, check it; if not, new words can be made.
today-words-do = To the recovery words
today-backup = There has been no backup for a while. One on a USB stick is good to have.
today-backup-do = Make a backup
