"""What is to be done.

action            in the words of the text
artefact          with which paper
qualifiers        on what condition, with what exception or hedge
"""
