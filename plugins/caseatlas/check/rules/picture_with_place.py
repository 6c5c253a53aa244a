"""A picture whose file says where it was taken.

Phones and cameras write the place of a photograph into its file. A reader does not see
it, but anybody who saves the picture can read it, and it may be somebody's home. Save the
picture again without its metadata: most programs call that “remove properties”, “strip
location” or “export for the web”. A screenshot of the picture has none either.

Once such a file has been committed, older versions of the repository still hold it.

The faulty file is a picture, so it cannot be printed here.
"""

from __future__ import annotations

from caseatlas.check.rule import Gate, Rule
from caseatlas.model.problem import Severity

RULE = Rule("picture-with-place", Severity.ERROR, Gate.READING)
