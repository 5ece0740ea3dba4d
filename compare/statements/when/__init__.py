"""By when it is to be done, and counted from when.

timing            what a time is counted from, and to which part of the sentence it belongs
event             what it times; `own_event`: where that is not the ask
limits            limits without a duty word
"""
