"""Times compared: how long, and counted from when.

timing            each national time, set beside the local one on the same thing
mates             which local time that is; `timed`: how surely the two then differ
left_over         times that only one of the two has
times             how long they are, and whether they are limits
starts            the event that each is counted from
"""
