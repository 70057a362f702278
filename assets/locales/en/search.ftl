# Search over all the vault.

search-title = Search
search-words = Words to find
search-hint = In Japanese, one character is enough; in other languages, the beginning of a word. Dates (September, 2026-09) and names of places (Settings) are found too. Capitals make no difference.
search-place = Place
search-results = What was found
search-count =
    { $count ->
        [one] { $count } place was found. Enter opens it.
       *[other] { $count } places were found. Choose with ↑ and ↓; Enter opens.
    }
search-cut = These are the newest { $count }. Add words to narrow it down.
search-nothing = “{ $words }” was not found. A shorter or another word may find it.
search-only-here = This looks in this vault only. Other people’s vaults cannot be seen from here.
