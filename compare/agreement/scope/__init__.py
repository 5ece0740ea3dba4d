"""Scope compared: how many and how much of a thing.

scopes            all of a kind, or some of it
lists             what is dropped of a list; `members`: who makes up a gathering
ages              of whom, by their age
counts            how many are asked for
criteria          of what somebody may have done
marks             words that make a step what it is and are left out
order             what is to come before an event
"""
