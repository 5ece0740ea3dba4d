"""What the words of a passage tell by themselves.

passages          sentences with all that is known of them
cues              word lists, ready to be matched
looks             what the words, and the heading over them, give away
papers            the papers that a text names, and all that a manual does
kinds             what an ask adds by way of process; `saying`: in which words
clarity           how a text reads
"""
