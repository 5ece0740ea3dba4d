"""Words as two sentences are compared by.

wording           content words, cut to stems, like words as one
concepts          phrases that stand for one word; `spelling`: one spelling of each
definitions       one term, explained in other words
verbatim          when two texts are word for word the same
wordlists         the word lists of this room: `words.toml`
"""
