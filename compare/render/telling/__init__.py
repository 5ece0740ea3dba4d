"""What every output tells of a report, in words and figures.

standing          each finding in its place; `places`, `chapters`, `topics`: where that is
verdict           how far the manuals can be relied on; `summary`: what a board is told first
points            what goes well and what to decide; `questions`: what to ask
answered          how the requirements are answered
follow_up         what became of decisions; `currency`: whether the edition is in force
classes           the names of classes, severities and boxes; `owners`: who acts on each
rulebook          the pages of the rules
marks             words of a passage that differ
phrases           values as words
"""
