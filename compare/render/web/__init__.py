"""Report → web pages.

html              the pages, by the `templating` that prints them; `addresses`: their names
overview          what they show of a report; `lists`: of its findings; `manual_view`: of one manual
reading           the chapter pages
selections        what the templates pick out
"""
