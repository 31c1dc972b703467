"""From files to the model: every problem of form is collected with its line, nothing is guessed or repaired."""
