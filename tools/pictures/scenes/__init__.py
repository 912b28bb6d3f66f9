"""The stills, one file a film, named by the film's key."""
