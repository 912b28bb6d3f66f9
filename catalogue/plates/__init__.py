"""Plates: what a finished file lays on paper, ink by ink, and what has changed in one that is sent again.

Nothing here knows how the file was made; any PDF will do. The separations are Ghostscript's, which is a program of its own
and may be absent.
"""
