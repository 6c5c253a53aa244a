# Problems → words. One file per way of saying them; none of them decides what is a problem.
