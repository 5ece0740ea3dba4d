"""Web pages: made ready for pandoc, and their text told from what stands around it."""
