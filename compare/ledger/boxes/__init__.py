"""Every word in one box.

boxes             the rule of each box, in order
fits              what makes a passage fit; `fields`: of a form; `repeats`: what is said again
"""
