"""The clause of each duty word of a sentence, found in one pass.

governing         the pass: which duty words govern the sentence
clause            the values of it
cues              duty words, by the word list; `seeming`: what only looks like one
openers           words that open a clause; `borders`: where it opens and closes
waiting           which open clause waits for a verb
dutiful           the clause of a duty word; `finite`, `going_on`: of the other verbs
"""
