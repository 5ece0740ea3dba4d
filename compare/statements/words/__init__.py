"""What each word is where it stands, and which words belong together.

tokens            words, each with a one-letter tag; `compounds`: words that are something else here
phrases           where a noun phrase begins and ends; `before_verb`: which one is the subject
actor             who can act, by the gazetteer; `agent`: who does, in the words of the sentence
verbs             the base form and the object of a verb; `doing`: nouns that are verbs here
proceeding        what goes on by itself
"""
