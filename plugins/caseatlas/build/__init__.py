# What to make, make it, swap it in. Pages are gathered and judged before a byte is written, written beside the old
# site, and only a whole new site takes the old one's place.
