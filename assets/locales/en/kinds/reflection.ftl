# Own reflection: what it and its fields are called.

kind-reflection = Own reflection
kind-name-reflection = A facilitator’s own reflection
