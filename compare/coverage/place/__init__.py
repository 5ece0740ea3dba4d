"""Whom a document is for, and who acts in it.

settings          the kind of place a manual is for
people            who holds a post; `parties`: whose act it is
"""
