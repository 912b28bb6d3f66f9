"""A second festival, invented by rules: 220 films in nine sections, with every kind of page a book can have.

It shows what the small specimen is too small for: long indexes, full days, sections of forty films. Its words are ours, put
together from sentences that fit each other in both languages; its pictures are the small specimen's, cropped, turned and
toned anew.
"""
