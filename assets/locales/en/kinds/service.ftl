# Service: what it and its fields are called, and what its page says.

kind-service = Service
kind-name-service = A service
page-service = Services
add-service = Add a service
empty-service = Places to turn to besides the group: an advice desk, a clinic, a food bank. Write down one that you know, and when somebody last checked it.
field-service-name = Name of the place
field-for-what = What it is for
field-languages = Languages spoken there
field-reach = How to reach it
hint-service-reach = A number, an address, and whether you need to book.
hint-service-url = Text to copy. Tsudoi never opens it.
