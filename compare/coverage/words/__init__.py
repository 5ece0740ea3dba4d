"""What a text speaks of, whatever words it is said in.

parts             how a sign is written; `spoken`: the words it is sought in
texts             where expressions stand in a document
meaning           what a text is about; `passages`, `nearness`: how near a passage comes to that
facts             what it says of figures
"""
