# Text → located nodes. The only room that opens a library's files. Whatever the bytes are, the answer is nodes and
# problems, never an exception and never a guess at what was meant.
