"""Case Atlas turns a folder of practice cases into a validated, searchable, accessible static knowledge site.

For programs there is one way in: `load(folder)` reads and judges a library and gives a `Loaded`, which holds the
`Library` and every `Problem` found. Everything else is used through the command `caseatlas` or the MkDocs plugin of the
same name.
"""

from caseatlas.load import Loaded, load
from caseatlas.model.library import Library
from caseatlas.model.problem import Problem, Severity
from caseatlas.model.record import Record

__version__ = "0.1.0"
__all__ = ["Library", "Loaded", "Problem", "Record", "Severity", "__version__", "load"]
