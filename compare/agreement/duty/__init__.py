"""Duty compared: how strongly something is asked, and whether it is to be done at all.

strength          what two statements of one thing ask
modals            duty words as they stand, in texts that are one text edited
leave             what is left open where the national text asks
"""
