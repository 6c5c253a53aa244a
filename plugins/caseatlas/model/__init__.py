# What is true: plain, frozen things that every other room speaks of. No input or output here, and no import of ours
# from another room.
