"""What is asked: how strongly, of whom, with a duty word or without.

asks              every ask of a sentence
strength          what a duty word says of its subject and verb; `possibility`: "may" and "will"
subjects          of whom it speaks; `pronouns`: whom "they" stands for
present           what is done without a duty word; `instruction`, `notes`
halves            two asks that share a duty word
"""
