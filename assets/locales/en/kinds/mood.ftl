# Mood check-in: what it and its fields are called.

kind-mood = Mood check-in
kind-name-mood = A mood check-in
field-face = How you are now
field-pleasantness = Pleasantness
field-energy = Energy
field-anxiety = Anxiety or tension
field-sleep-hours = Hours of sleep
field-rested = How rested
field-factors = What was around
field-own = Items of your own
