# Nodes → problems and records; the only maker of a Record. Each value passes the gates in turn, shape, words, links,
# library, and one that fails a gate is withheld from the next, so that every real fault shows and none is an echo.
