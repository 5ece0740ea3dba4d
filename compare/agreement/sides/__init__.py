"""The two sides that are compared: what each sentence states, and whether they are of one thing.

reading           a sentence with what it states; what stands in others of its document
acts              what is to be done; `parties`: by whom; `limits`, `turns`: by when
softening         what is asked for only by half
pairing           two statements that speak of one thing
answers           the linked sentences of a manual
"""
