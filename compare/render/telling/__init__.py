"""What every output tells of a report, in words and figures.

standing          each finding in its place, and who acts; `places`, `chapters`, `topics`: where
verdict           how far manuals are relied on; `summary`: what is told first
points            what goes well and what to decide; `questions`: what to ask
answered          how the requirements are answered
follow_up         what became of decisions
classes           the names of classes, severities and boxes
rulebook          the pages of the rules
marks             words of a passage that differ
phrases           values as words
"""
