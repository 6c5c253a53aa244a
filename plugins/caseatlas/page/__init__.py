# From a library to its pages: what each page says, in which order, in words people read. This room knows nothing of
# the host that puts the chrome around a page, reads no library files, and never looks at a clock.
from caseatlas.page.edition import Edition, editions
from caseatlas.page.page import Page
from caseatlas.page.plan import Outline, build, outlines, pages
from caseatlas.page.site import Site

__all__ = ["Edition", "Outline", "Page", "Site", "build", "editions", "outlines", "pages"]
