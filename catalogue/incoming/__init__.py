"""Incoming files: any PDF, whoever made it and however, opened and read with suspicion.

What stands here has no opinion of a file. It gives plain values, or nothing where something else stands; work and memory are
bounded whatever the bytes ask for. The rooms that judge, separate and impose files are built on it, and the press, whose
files they read too, shares none of it.
"""
