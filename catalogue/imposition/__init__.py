"""Imposition: the single pages of a print file laid on sheets that are printed on both sides, folded, stacked and bound.

For in-house printing; a printing house imposes for itself and wants single pages. Positions in this room are PDF's own,
points from the lower left of a page or sheet with y upwards: it works with the boxes of finished files.
"""
