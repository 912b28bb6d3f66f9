"""Artwork of the specimen: logos, advertisements and the map, drawn by code in printing inks."""
