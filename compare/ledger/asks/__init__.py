"""What a manual asks of people beyond the national text.

asks              one row an ask
counterparts      what national guidance asks for too; `events`: with a time of its own
gates             process before a step that protects a child
"""
