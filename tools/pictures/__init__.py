"""The specimen's stills and portraits, drawn: light, land, water, rooms, figures, and the scenes made of them."""
