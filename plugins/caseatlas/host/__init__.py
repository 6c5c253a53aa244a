# The engines that render the editorial pages and the chrome. Today there is one.
