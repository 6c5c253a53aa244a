# One command per file, and no rules inside: what a command knows is how to ask and how to answer.
