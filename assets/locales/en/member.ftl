# Members: who is in, welcoming, comparing digits, one person's page.

## Who is in
member-lead = With or without a laptop, everyone belongs in the same way. Nobody is asked for a legal name.
member-count =
    { $count ->
        [one] One person
       *[other] { $count } people, in alphabetical order
    }
member-none = Nobody is here yet.
member-not-here = This person’s record is not here.
member-left-title = People who left ({ $count })
member-me = you
member-laptop-this = This laptop
member-no-laptop = Takes part without a laptop
member-verified = Digits compared
member-unverified = Digits not compared yet
member-changed-key = { $name }’s key is not the one from before. Please ask them, and compare the digits again.
member-changed-key-ask = After you had compared digits, a card from { $name } came with another key. They may have a new laptop. Please ask them, in person or by phone, and then compare the digits below.
member-double-name = Somebody else has the same name, or one that looks like it.
member-double-name-ask = Somebody else has the same name as { $name }, or one that looks like it. Please ask them which of the two they are.

## Adding somebody without a laptop
member-add = Add somebody without a laptop
member-add-title = Add somebody without a laptop
member-add-lead = The name they want to be called is enough. You can add several people one after another.
member-add-do = Add
member-alike = There is somebody with the same name already, or one that looks like it: { $names }
member-alike-do = If it is the same person, there is nothing to add. If not, add a word to the name or its reading, so that you can tell them apart later.
member-alike-other = This is another person
member-alike-came = Some members have the same name, or names that look like it: { $names }. Please ask them whether they are two people.
member-alike-show = See the members
member-add-end = Finish
member-added = { $name } was added.
member-add-undone = { $name } was not added after all.

## Inviting somebody with a laptop
member-invite = Invite somebody
member-invite-title = Invite somebody with a laptop
member-step-mine = Hand over my card
member-step-theirs = Receive their card
member-step-compare = Compare digits
member-step-in = Welcome them
member-next = Next
member-mine-lead = Hand it over in any one of these ways. Somebody beside you can take a photo of the picture.

## Contact cards
member-card-picture = The contact card of { $name } as a picture (QR code)
member-card-picture-hint = To be photographed or scanned.
member-card-lead = There is no secret in this card. With it, others can make bundles that you can open.
member-card-text = The card as text
member-card-copy = Copy the text
member-card-copied = The text of the card was copied.
member-card-file = Hand it over as a file
member-card-folder = Folder for the card
member-card-write = Write the card
member-card-written = The card was written: { $file }
member-theirs-lead = Put the card they handed you here. You see whose it is before you decide.
member-known-lead = You can also choose somebody whose card is here already.
member-known-choose = Choose { $name }
member-theirs-paste = The text of their card
member-theirs-wanted = Please paste the card’s text, or choose a file.
member-theirs-preview = Look at the card
member-theirs-file = From a file or photo
member-theirs-drop = A file or photo that is dropped on this window is read as well.
member-card-of = This is the card of { $name }
member-card-is-mine = This is your own card. Please ask them for theirs.
member-card-known = The card of { $name } is here already. Adding it again does no harm.
member-card-changes-key = { $name }’s key is not the one from before.
member-card-changes-key-do = They may have a new laptop, or the card may not be { $name }’s. Please ask them, in person or by phone. Once you have added it, compare the digits again.
member-card-double = There is already another person called { $name }, or by a name that looks like it. Please ask them whether they are the same person.
member-card-double-in = There is already another person called { $name }, or by a name that looks like it, in { $groups }. Please ask them whether they are the same person.
member-card-import = Add this card
member-card-taken = { $name }’s card is here now.
member-card-import-asked = I have asked them: add it
member-card-not-now = Do not add it now
member-card-other = Look at another card

## Comparing digits
member-compare = Compare digits
member-compare-of = Compare digits with { $name }
member-compare-title = Compare digits with { $name }
member-compare-lead = You and { $name } have one safety number. { $name } sees the same digits under “Compare digits with” your name. Read them together, one line at a time: in person, or by phone if you know the voice.
member-digits = The safety number that you and { $name } have
member-digits-line = Line { $number }
member-compare-picture = The safety number with { $name } as a code (QR)
member-compare-picture-hint = If { $name } is beside you, they can photograph this code.
member-compare-file = Compare with a picture
member-compare-file-hint = Take a photo of the code on { $name }'s screen and bring it to this computer, as a file or dropped on this window. Tsudoi cannot use the camera. A picture that came by mail or chat proves nothing.
member-compare-same = They are the same
member-compare-not-same = They are not the same
member-compare-later = Compare later
member-compare-again = Compare again
member-compare-done = The safety number with { $name } was compared.
member-compare-differs = This was not noted as compared. Nothing was changed.
member-compare-differs-do = It may have been misread: try again, slowly. If they still differ, the card may have been swapped for another on its way. Please wait with welcoming { $name } until they have handed you their card directly.

## Welcoming somebody
member-in-as = What will { $name }’s role be?
member-role-member-hint = Reads and writes the records of the group.
member-role-facilitator-hint = Facilitators also read what is for facilitators only, such as attendance and acknowledgements, and can welcome people.
member-in-same = Is { $name } on the list already?
member-in-same-hint = If they were on the list before they had a laptop, choose them: what is already there, such as attendance, continues.
member-in-choose = Please choose
member-in-new = No, they are new on the list
member-in-unverified = The digits of { $name } have not been compared yet. Please compare them when you meet.
member-in-do = Welcome them
member-in-later = Not now
member-in-done = { $name } is in { $group } now.
member-in-export = Nothing has reached { $name }’s laptop yet. Next, hand them a bundle.
member-in-export-now = Hand over a bundle

## One person’s page
member-all = All members
member-about = Name and role
member-edit = Change
member-edit-save = Save
member-saved = The record of { $name } was changed.
member-being = Taking part in this group
member-rest-hint = Resting is possible at any time and needs no reason. Whoever rests still belongs.
member-rest = Rest for now
member-rest-end = Take part again
member-rests = { $name } is resting for now, and is welcome back at any time.
member-rests-no-more = { $name } is taking part again.
member-make-facilitator = Make them a facilitator
member-make-member = Change their role to member
member-now-facilitator = { $name } is a facilitator now. The next bundle tells their laptop.
member-now-member = { $name } is a member now.
member-step-down = Step down as facilitator
member-step-down-lead = Stepping down is yours to decide, at any time. As a member you take part as before. Before you do, please know this:
member-step-down-no-more = What is for facilitators only, such as attendance and acknowledgements, will not reach you from now on.
member-step-down-here = What you have received so far can still be read in your vault.
member-step-down-no-undo = You cannot undo this yourself. To be a facilitator again, ask another facilitator.
member-step-down-last = You are the only facilitator. So that the group can go on, please make somebody else a facilitator first. After that you can step down at any time.
member-step-down-stay = Stay a facilitator for now
member-end = Note that { $name } has left
member-ended = { $name } is noted as having left.
member-here-again = Note that { $name } is here again
member-is-here-again = { $name } is noted as being here again.
member-profile = What they want others to know
member-profile-mine = What I want others to know
member-profile-mine-hint = Everything here is optional. For each thing, you choose who sees it.
member-profile-others-hint = Only what { $name } has asked you to pass on, in their own words.
member-profile-none = Nothing is written here yet.
member-audience-facilitators = Only the facilitators
member-audience-group = Everyone in the group
member-access-needs-hint = To be passed on to the next facilitator.
member-field-strengths = Strengths
member-field-seeking = What would be welcome
member-field-offering = What I can offer
member-field-experiences = What I have lived through
member-field-avoid = Topics to avoid
member-field-availability = Good days and times
member-field-own = Something else
member-field-own-name = What it is about
member-entry-about = What it is about
member-entry-value = What there is to say
member-entry-audience = Who sees it
member-entry-show = Show it to: { $audience }
member-entry-add = Write something
member-entry-edit-of = Change “{ $field }”
member-entry-write-on-of = Continue writing “{ $field }”
member-entry-remove = Put “{ $field }” in the trash
member-entry-withdraw = Withdraw “{ $field }”
member-entry-saved = “{ $field }” was saved. Seen by: { $audience }
member-entry-moved = “{ $field }” is now seen by: { $audience }
member-entry-narrowed = “{ $field }” is now seen by: { $audience }. It leaves the others’ screens with the next bundle. It stays in the encrypted records, and later bundles may still hold it too.
member-entry-away = “{ $field }” was put in the trash.
member-entry-withdrawn = “{ $field }” was withdrawn. It leaves the others’ screens with the next bundle. It stays in the encrypted records, and later bundles may still hold it too.
