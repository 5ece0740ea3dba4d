"""Whether a sentence states what a requirement asks for, or the opposite of it.

shown             what shows a requirement in a manual, and what meets it
signs             sentences that speak of it
stating           passages that state its act; `acts`: that say the same is done
"""
