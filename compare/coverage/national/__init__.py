"""What national guidance asks, where its official text or no edition of ours is at hand.

verifying         restated requirements, looked for in the official text
duties            what a national text without requirements asks
"""
