"""What is made of the model. A new output is a new file here."""
