# Two versions.

versions-name = Two versions
versions-about = The same thing was changed in different places. All the words are kept here. You can choose one version or combine them. Nothing goes wrong if you leave it as it is.
versions-none = Nothing has two versions at the moment.
versions-list-line =
    { $count ->
        [one] 1 place to compare
       *[other] { $count } places to compare
    }
versions-compare = Compare
versions-by = { $name }’s version
versions-by-me = Your version (this laptop)
versions-by-me-elsewhere = Your version (another laptop)
versions-by-unknown = A version by somebody unknown
versions-letter = Version { $letter }
versions-marks = The underlined places differ from the other version.
versions-mark-begins = [differs:]
versions-mark-ends = [end]
versions-long = This is long, so the differences are not marked.
versions-choose = Choose this one
versions-merge = Combine them
versions-merge-title = { $field }: combine the versions
versions-merge-hint = It begins with both versions, paragraph by paragraph; what is in both is there only once. Change it as you like.
versions-merge-list-hint = One on each line. Everything from either version is there.
versions-merge-line-hint = Change it as you like.
versions-merge-save = Save this text
versions-later = Decide later
versions-later-hint = Until you decide, both stay as they are.
versions-back-to-list = Other things with two versions
versions-open = See this record
versions-chosen = { $field }: decided.
versions-chosen-title = Decided
versions-chosen-text = This is how it stands now. You can still see both versions below until you leave this page.
versions-write-differently = Write it differently
versions-gone = There is nothing left to compare here.
versions-done = Done
