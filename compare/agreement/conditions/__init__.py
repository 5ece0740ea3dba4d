"""Conditions compared: what holds a duty back on one side only.

one_sided         hedges, exceptions and conditions that only one side has, by `qualifying`
awaited           what a duty is made to wait for; `lessening`: what makes less of it
gates             what nobody may do until something else is done
thresholds        how sure one must be before something is done
"""
