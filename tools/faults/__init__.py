"""Faults to plant in a good print file, one at a time: each must be named by the check that is there for it."""
