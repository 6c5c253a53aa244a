# The only room that imports MkDocs, and only its public names. Its hooks hand over to functions of a few lines; what
# a page says and how a site is written is decided below.
