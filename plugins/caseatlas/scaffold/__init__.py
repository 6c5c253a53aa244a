# What `init` and `new` write: the files of a new library, a blank record, a blank translation. Nothing is written to a
# disk here; the commands do that. Every text that comes from a person passes `quote` on its way into a file.
