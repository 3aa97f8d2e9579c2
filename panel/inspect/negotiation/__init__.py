"""How two peers came to talk: states, candidates, checks, and what took how long."""
