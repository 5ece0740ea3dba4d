"""What a manual calls by names of its own, and never explains.

acronyms          those it never spells out; `expansions`, `full_names`: where it does
jargon            terms that it coins
"""
