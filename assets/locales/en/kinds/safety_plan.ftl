# Safety plan: what it and its fields are called.

kind-safety-plan = Safety plan
kind-name-safety-plan = A safety plan
field-signs = My signs
field-alone = What I can do alone
field-places = Places and people that take my mind off it
field-talk-to = People I can talk to
field-services = Services
field-surroundings = Making my surroundings safer
field-please-do = Please do
field-please-dont = Please do not
field-matters = What matters to me
field-safety-plan-review-on = Review on
hint-safety-plan-signs = Changes in your body, feelings or days that tell you it is getting hard
hint-safety-plan-alone = What makes it a little easier when you are by yourself
hint-safety-plan-places = Where, or with whom, your mind rests without having to talk
hint-safety-plan-talk-to = Names and how to reach them; good times too
hint-safety-plan-services = Your doctor, helplines and so on; names and numbers
hint-safety-plan-surroundings = Getting distance from what could harm you, giving things to somebody to keep
hint-safety-plan-please-do = What others can do that helps
hint-safety-plan-please-dont = What you would rather they did not do, however well meant
hint-safety-plan-matters = People, animals, places, promises: what lets you breathe a little
