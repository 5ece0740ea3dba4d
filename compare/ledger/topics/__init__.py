"""The ledger of each national topic.

national          what the national text asks for on each
sections          chapters of a manual, and the topic of each sentence
topics            what is asked there, in how many words
bands             how a topic stands, by a rule that a lay member can check
"""
