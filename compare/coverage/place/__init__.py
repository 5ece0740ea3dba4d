"""Whom a document is for, and who acts in it.

settings          the kind of place a manual is for
families          whether it speaks to families
people            who holds a post; `parties`: whose act it is
"""
