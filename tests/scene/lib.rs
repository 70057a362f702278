//! People and laptops for the stories.
