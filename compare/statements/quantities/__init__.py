"""Times in a sentence: number, unit and bound.

quantity          every time in a sentence, of three kinds:
counted           units that are counted, `days` that are named, and `frequencies`
bounds            how a number binds; `numbers`: digits, words and units
"""
