"""People compared: who acts, who is told and what things are called.

actors            who is to act; `reserving`: leave that is kept to some
recipients        who is told; `deciding`: whose choice it is to tell
holders           who is to hold an office; `having`: who is to have something
naming            terms and names
"""
